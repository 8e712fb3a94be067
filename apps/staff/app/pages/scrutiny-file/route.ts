import { FiguresQuery } from '@common-ground/api/contracts'
import { answering, download } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The figures of all dashboards as one PDF. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { search, searchParams } = new URL(request.url)
  const query = FiguresQuery.parse(Object.fromEntries(searchParams))
  const made = visit(context).api.exports.exportScrutiny(query)
  return download(await answering(request, made, paths.scrutiny(search)))
}
