import { answering, download } from '@common-ground/web'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A message as a letter to somebody invented. */
export async function loader({ request, context, params: { template } }: Route.LoaderArgs) {
  return download(await answering(request, visit(context).api.wordings.letter({ template })))
}
