import { Sen2Query } from '@common-ground/api/contracts'
import { answering, download, zipped } from '@common-ground/web'
import { sen2Files } from '../../exports/sen2-files.ts'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The flags of a year as files that are shaped like the return. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const query = Sen2Query.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { api, call } = visit(context)
  const taken = await answering(request, api.exports.exportSen2(query), paths.sen2())
  return download({
    stream: zipped(sen2Files(taken), call.now),
    type: 'application/zip',
    fileName: `sen2-flags-${taken.year}.zip`,
  })
}
