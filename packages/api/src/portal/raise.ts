import {
  type Belongings,
  execute,
  raiseCase,
  readDraft,
  setAddress,
  type Tx,
  useLetterCode,
} from '@common-ground/db'
import { type CaseCommand, DECISIONS, refusalText, SECTIONS } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type Outcome, RaiseDraft, type RaiseQuestion } from '../contracts/index.ts'
import { isId } from '../shared/account.ts'
import { type Complete, isComplete, missingQuestion } from '../shared/points.ts'
import { commandOf, peopleOf } from '../shared/raising.ts'
import { requestOf } from '../steps/act.ts'
import { found, notFound, procedureFor } from '../trpc.ts'

/** What somebody had already done about mediation when they raised it, as the steps they would take here. */
async function earlierSteps(ctx: SignedIn, draft: Complete): Promise<readonly CaseCommand[]> {
  const { decision, adviser, declinedOn, askedOn, certificateOn } = draft
  if (!DECISIONS[decision].appealable) return []
  const providers = (await ctx.authority())?.providers.filter((each) => each.services.includes('mediation'))
  const [only] = providers ?? []
  const steps: CaseCommand[] = []
  if (adviser === 'declined' && declinedOn) steps.push({ type: 'declineMediation', toldOn: declinedOn })
  // Where the family may choose who mediates, it chooses that itself.
  if (adviser === 'wants' && askedOn && only && providers?.length === 1) {
    steps.push({
      type: 'requestMediation',
      toldCouncilOn: askedOn,
      healthIncluded: (draft.sections ?? []).some((each) => SECTIONS[each].subject === 'health'),
      providerId: only.id,
    })
  }
  if (certificateOn && adviser !== 'wants') {
    steps.push({ type: 'recordCertificate', ground: 'notPursuing', issuedOn: certificateOn })
  }
  return steps
}

/**
 * Takes those steps on the case that was just raised. Each is a step of its own: one that is refused is left for
 * the family to take on the page, where it says why, and takes nothing from what was raised.
 * @returns the version after them.
 */
async function carryIn(
  ctx: SignedIn,
  draft: Complete,
  draftId: string,
  raised: { readonly reference: string; readonly version: number },
): Promise<number> {
  let { version } = raised
  for (const command of await earlierSteps(ctx, draft)) {
    const key = `raise:${draftId}:${command.type}`
    const request = await requestOf(ctx, key, `disagreement.raise.${command.type}`)
    const { reference } = raised
    const done = await execute(ctx.db, {
      ...request,
      reference,
      expectedVersion: version,
      command,
      texts: [],
    })
    if (done.ok) version = done.version
  }
  return version
}

const Asked = z.strictObject({
  slug: z.string().max(40),
  asked: z.string().max(300),
  answered: z.string().max(5_000),
})

export type Sent = Outcome | { readonly ok: false; readonly missing: RaiseQuestion }

/** Sends a draft. However often it is sent, it makes one case. */
export const sendRaise = procedureFor(['family'], 'disagreement.raise')
  .input(z.strictObject({ draftId: z.string().max(60), asked: z.array(Asked).max(40) }))
  .mutation(async ({ ctx, input }): Promise<Sent> => {
    const { authorityId } = ctx.config
    const { now } = ctx.call
    const holder = { authorityId, userId: ctx.user.id, secretHash: null }
    const row = found(isId(input.draftId) ? await readDraft(ctx.db, holder, input.draftId, now) : null)
    if (row.sentReference) return { ok: true, reference: row.sentReference, version: 1, replayed: true }
    const draft = RaiseDraft.parse(row.answers)
    if (!isComplete(draft)) return { ok: false, missing: missingQuestion(draft) ?? 'who' }
    const request = await requestOf(ctx, `raise:${input.draftId}`, 'disagreement.raise')
    const belongings: Belongings = {
      people: peopleOf(draft, { fullName: ctx.user.fullName, userId: ctx.user.id }),
      answers: input.asked,
      draftId: input.draftId,
    }
    const { address, letterCode } = draft
    const also = async (tx: Tx) => {
      if (address) await setAddress(tx, authorityId, ctx.user.id, address)
      if (letterCode) await useLetterCode(tx, authorityId, letterCode, now)
    }
    const raisedAs = draft.who === 'youngPerson' ? 'youngPerson' : 'parent'
    const made = commandOf(draft, { channel: 'portal', teamId: null, raisedAs })
    const done = await raiseCase(ctx.db, { ...request, ...made, belongings, also })
    if (done.ok) return { ...done, version: await carryIn(ctx, draft, input.draftId, done) }
    if ('notFound' in done) throw notFound()
    return {
      ok: false,
      refusal: done.refusal,
      text: refusalText(done.refusal, 'family'),
      changes: [],
      version: 0,
    }
  })
