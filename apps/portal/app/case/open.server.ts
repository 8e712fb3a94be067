import type { FamilyCaseView } from '@common-ground/api/contracts'
import { answering } from '@common-ground/web'
import { data, type RouterContextProvider } from 'react-router'
import type { Identity } from '../layout/case-frame.tsx'
import { visit } from '../visit.server.ts'
import { doneWords } from './done.ts'

type Args = {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
  readonly params: { readonly reference: string }
}

/** A disagreement for one of its pages, with what stands on each of them. */
export async function openView({ request, context, params }: Args) {
  const { api, today } = visit(context)
  const [view, authority] = await Promise.all([
    answering(request, api.disagreements.show({ reference: params.reference })),
    answering(request, api.authority.show()),
  ])
  const done = doneWords(request, { view, providers: authority.providers, today })
  return { view, authority, today, identity: identityOf(view), done }
}

/** Whether papers wait for a second step that this session has not passed. */
export async function secondStepMissing({ request, context }: Args, view: FamilyCaseView): Promise<boolean> {
  if (!view.papersNeedSecondStep) return false
  const me = await answering(request, visit(context).api.account.me())
  return me?.secondStep !== 'passed'
}

/** The same for pages that whoever only comes to meetings does not have. */
export async function openReading(args: Args) {
  const opened = await openView(args)
  if (opened.identity.attends) throw data(null, 404)
  return opened
}

/** Which disagreement it is, as each of its pages says it. */
export const identityOf = ({ reference, childName, headlineLabel, place }: FamilyCaseView): Identity => ({
  reference,
  childName,
  headlineLabel,
  attends: place.scope === 'attend',
})

/** What the form of a step carries beside what is typed. */
export const hiddenFor = (view: Pick<FamilyCaseView, 'version'>) => ({
  idempotencyKey: crypto.randomUUID(),
  expectedVersion: view.version,
})
