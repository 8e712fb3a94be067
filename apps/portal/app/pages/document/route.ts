import { answering, download } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** A paper that this person may read: always handed out to be saved, never shown inside a page of ours. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { reference } = params
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const original = new URL(request.url).searchParams.get('original') === 'yes'
  const file = await answering(
    request,
    visit(context).api.documents.open({ reference, id: id.data, original }),
    paths.documents(reference),
  )
  return download(file)
}
