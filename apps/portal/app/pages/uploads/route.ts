import { answering, bodyOf } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const Begin = z.strictObject({ fileName: z.string().max(400), bytes: z.number().int().min(1) })
const Id = z.uuid()

/** Where an upload stands, for a page that was cut off. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const id = Id.safeParse(new URL(request.url).searchParams.get('id'))
  if (!id.success) throw data(null, 404)
  return Response.json(await answering(request, visit(context).api.documents.stands({ id: id.data })))
}

/**
 * A large file in pieces, for a page whose script sends it: begin, then each piece, then finish. Without a script
 * the form sends the whole file by itself.
 */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { api } = visit(context)
  const { searchParams } = new URL(request.url)
  const { reference } = params
  const id = searchParams.get('id')
  if (!id) {
    const begun = Begin.safeParse(await request.json().catch(() => null))
    if (!begun.success) throw data(null, 400)
    return Response.json(await answering(request, api.documents.begin({ reference, ...begun.data })))
  }
  if (!Id.safeParse(id).success) throw data(null, 404)
  const piece = searchParams.get('piece')
  if (piece === null) return Response.json(await answering(request, api.documents.finish({ reference, id })))
  const source = bodyOf(request)
  return Response.json(await answering(request, api.documents.piece({ id, piece: Number(piece), source })))
}
