import { answering, download } from '@common-ground/web'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The letter to somebody who rang or wrote, to be printed and posted. */
export async function loader({ request, context, params: { reference } }: Route.LoaderArgs) {
  return download(await answering(request, visit(context).api.papers.letter({ reference })))
}
