import { RaiseDraft } from '@common-ground/api/contracts'
import { answering } from '@common-ground/web'
import { type RouterContextProvider, redirect } from 'react-router'
import { paths } from '../paths.ts'
import { visit } from '../visit.server.ts'
import { draftSecret } from './secret.server.ts'

type Args = {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
  readonly params: { readonly draft: string }
}

/** What opens the draft of an address: the id, and the browser's secret where there is one. */
export const whichDraft = ({ request, params }: Pick<Args, 'request' | 'params'>) => ({
  id: params.draft,
  secret: draftSecret.read(request),
})

/** The draft of an address, for whoever holds it. One that was sent leads to its disagreement. */
export async function openDraft(args: Args) {
  const row = await answering(args.request, visit(args.context).api.drafts.show(whichDraft(args)))
  if (row.sentReference) throw redirect(paths.sent(row.sentReference))
  return { draft: RaiseDraft.parse(row.answers), keptUntil: row.keptUntil }
}
