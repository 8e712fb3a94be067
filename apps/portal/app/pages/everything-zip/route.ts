import { answering, download } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context, params: { reference } }: Route.LoaderArgs) {
  const made = visit(context).api.papers.zip({ reference })
  return download(await answering(request, made, paths.disagreement(reference)))
}
