import { answering, download } from '@common-ground/web'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context, params: { reference } }: Route.LoaderArgs) {
  return download(await answering(request, visit(context).api.papers.everything({ reference })))
}
