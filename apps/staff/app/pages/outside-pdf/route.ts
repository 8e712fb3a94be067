import { answering, download } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A paper that went to somebody outside, to be printed and posted. */
export async function loader({ request, context, params: { reference, id } }: Route.LoaderArgs) {
  if (!z.uuid().safeParse(id).success) throw data(null, 404)
  return download(await answering(request, visit(context).api.papers.outside({ reference, id })))
}
