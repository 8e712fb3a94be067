import { answering, download } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A pack of papers as it went out: always handed out to be saved. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const { reference } = params
  const opened = visit(context).api.packs.open({ reference, id: id.data })
  return download(await answering(request, opened, paths.pack(reference)))
}
