import { answering, download } from '@common-ground/web'
import { redirect } from 'react-router'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The figures that can be published as one PDF. While there is nothing to tell, the page says so. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const made = await answering(request, visit(context).api.exports.exportScrutiny(), paths.scrutiny)
  return made ? download(made) : redirect(paths.scrutiny)
}
