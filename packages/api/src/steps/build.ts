import { randomUUID } from 'node:crypto'
import {
  linkCases,
  type NewText,
  nameSource,
  newText,
  proposeContact,
  readDirectory,
  setReach,
  type Tx,
} from '@common-ground/db'
import {
  type Case,
  type CommandName,
  type CommandOf,
  isCouncil,
  type NeedsInPlace,
  type Role,
  type Shared,
  type TextRef,
} from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type COMMAND_INPUTS, icbsIn, penceOf } from '../contracts/index.ts'
import { receivedFile } from '../shared/files.ts'
import { heldBackBefore } from '../shared/held-back.ts'
import { invite } from '../shared/invitation.ts'
import { meetingFrom } from '../shared/meeting.ts'
import { issueNotice } from '../shared/notice.ts'
import { NO_OTHER_CASE, otherCase } from '../shared/other-case.ts'
import { partyLetter, partyLetters, providerLetter } from '../shared/referrals/disagreement-resolution.ts'
import { adviserNotice, icbPapers, referralOf } from '../shared/referrals/mediation.ts'
import { endAnswered, endWhenOver, mustKeepBack, sending } from '../shared/referrals/send.ts'
import { reviewerFrom } from '../shared/reviewer.ts'
import { needsInPlace } from '../views/needs-in-place.ts'
import { openCase } from '../views/read.ts'
import { schoolAgeOf } from '../views/young-person.ts'

export type InputOf<C extends CommandName> = z.output<(typeof COMMAND_INPUTS)[C]>

/** Takes words on their way into a case, and gives what the event will point to. */
export type Write = (words: string) => TextRef

/** Work that belongs to the step and is done in its transaction, such as a row that the record only points to. */
export type Also = (work: (tx: Tx, kase: Case) => Promise<unknown>) => void

type Builder<C extends CommandName> = (
  input: InputOf<C>,
  write: Write,
  ctx: SignedIn,
  also: Also,
) => CommandOf<C> | Promise<CommandOf<C>>

const unfit = (message: string): TRPCError => new TRPCError({ code: 'BAD_REQUEST', message })

/** Somebody who works here and holds a role: an id out of a form is anybody's word. */
async function colleague(ctx: SignedIn, id: string, role: Role | null) {
  const { people } = await readDirectory(ctx.db, ctx.config.authorityId)
  const person = people.find((each) => each.id === id)
  if (!person || (role && !person.roles.includes(role))) throw unfit('Choose somebody from the list')
  return person
}

/** An active provider of the authority that offers the service. */
async function provider(
  ctx: SignedIn,
  id: string,
  service: 'mediation' | 'disagreementResolution',
): Promise<string> {
  const authority = await ctx.authority()
  const offers = authority?.providers.some((each) => each.id === id && each.services.includes(service))
  if (!offers) throw unfit('Choose a provider from the list')
  return id
}

/** Who a paper is shown to, as its form says. */
const sharedOf = ({
  sharedWith,
  people,
}: {
  sharedWith: Shared['with']
  people: readonly string[]
}): Shared => (sharedWith === 'people' ? { with: 'people', people } : { with: sharedWith })

const withNeeds = (needs: NeedsInPlace | undefined): { readonly needs?: NeedsInPlace } =>
  needs ? { needs } : {}

const maybe = (words: string | null, write: Write): TextRef | null => (words ? write(words) : null)

/** What a form said, as a command of the domain. One a command. */
const BUILDERS: { readonly [C in CommandName]: Builder<C> } = {
  assignCase: async ({ officerId, note, tellFamily }, write, ctx) => {
    const officer = await colleague(ctx, officerId, 'officer')
    return { type: 'assignCase', officerId, teamId: officer.teamId, note: maybe(note, write), tellFamily }
  },
  recordDecision: async ({ dateOnLetter, dateSent, decidedBy }, _write, ctx) => {
    if (decidedBy) await colleague(ctx, decidedBy, null)
    return { type: 'recordDecision', dateOnLetter, dateSent, decidedBy }
  },
  recordDone: ({ deadline, doneOn }) => ({ type: 'recordDone', deadline, doneOn }),
  proposeDate: ({ deadline, to, reason }, write) => ({
    type: 'proposeDate',
    deadline,
    to,
    reason: write(reason),
  }),
  confirmDate: ({ deadline }) => ({ type: 'confirmDate', deadline }),
  refuseDate: ({ deadline, reason }, write) => ({ type: 'refuseDate', deadline, reason: write(reason) }),
  sendMessage: ({ text, threadId, topic, person, documentIds }, write) => ({
    type: 'sendMessage',
    text: write(text),
    ...(threadId && { threadId: threadId === 'new' ? randomUUID() : threadId }),
    ...(threadId === 'new' && { topic: maybe(topic, write) }),
    ...(person && { person }),
    documentIds,
  }),
  invitePerson: (input, _write, ctx, also) => {
    const { relation, scope, until } = input
    const invitationId = randomUUID()
    also((tx, kase) => invite(tx, ctx, kase, { ...input, invitationId }))
    return { type: 'invitePerson', invitationId, relation, scope, until }
  },
  withdrawInvitation: ({ invitationId }) => ({ type: 'withdrawInvitation', invitationId }),
  joinCase: ({ invitationId }) => ({ type: 'joinCase', invitationId }),
  changeAccess: ({ personId, scope, until }) => ({ type: 'changeAccess', personId, scope, until }),
  endAccess: ({ personId }) => ({ type: 'endAccess', personId }),
  moveRight: async ({ reference, capacity, keepParent, basis, actsAs, from }, write, ctx) => {
    const { file } = await openCase(ctx, reference)
    return {
      type: 'moveRight',
      capacity,
      keepParent: keepParent ?? null,
      schoolAgeEnds: schoolAgeOf(file, ctx.today)?.endsOn ?? null,
      // What the council writes of capacity is its own; a young person who takes their right gives no grounds.
      ...(isCouncil(ctx.actor) && { basis: maybe(basis, write), actsAs, from }),
    }
  },
  recordContact: async (input, _write, ctx, also) => {
    const { personId: about, field, value, confirmedBy, confirmedOn } = input
    const { file } = await openCase(ctx, input.reference)
    const person = file.people.find(({ id, kind }) => id === about && kind !== 'child')
    if (!person) throw unfit('Choose somebody from the list')
    const { userId } = person
    const { authorityId } = ctx.config
    const now = ctx.call.now
    also(async (tx, kase) => {
      const change = { authorityId, field, value, proposedBy: ctx.user.id, proposedAt: now }
      if (userId !== null) return proposeContact(tx, { ...change, userId })
      const reach = field === 'phone' ? { phone: value } : { address: value }
      return setReach(tx, { authorityId, caseId: kase.id, id: about }, reach)
    })
    const confirmed =
      userId === null && confirmedBy && confirmedOn ? { by: confirmedBy, on: confirmedOn } : null
    return { type: 'recordContact', about, personId: userId, field, confirmed }
  },
  flagSafety: ({ reason }, write) => ({ type: 'flagSafety', reason: write(reason) }),
  unflagSafety: ({ reason }, write) => ({ type: 'unflagSafety', reason: write(reason) }),
  restrictCase: async ({ named, reason }, write, ctx) => {
    for (const id of named) await colleague(ctx, id, null)
    return { type: 'restrictCase', named, reason: write(reason) }
  },
  unrestrictCase: ({ reason }, write) => ({ type: 'unrestrictCase', reason: write(reason) }),
  addDocument: async (input, _write, ctx, also) => {
    const { documentId, kind, datedOn, source } = input
    const { sha256 } = await receivedFile(ctx, input.reference, documentId)
    also((tx) => nameSource(tx, ctx.config.authorityId, documentId, source))
    return { type: 'addDocument', documentId, kind, datedOn, sha256, shared: sharedOf(input) }
  },
  shareDocument: (input) => ({
    type: 'shareDocument',
    documentId: input.documentId,
    shared: sharedOf(input),
  }),
  removeDocument: ({ documentId }) => ({ type: 'removeDocument', documentId }),
  releasePack: ({ packId, recipient, documentIds, extras, sha256, pages, views }) => ({
    type: 'releasePack',
    packId,
    recipient,
    documentIds,
    extras,
    sha256,
    pages,
    ...(views !== null && { views }),
  }),
  sayUnavailable: ({ days }) => ({ type: 'sayUnavailable', days }),
  statePosition: ({ pointId, text }, write) => ({ type: 'statePosition', pointId, text: write(text) }),
  settlePoint: ({ pointId, settled }) => ({ type: 'settlePoint', pointId, settled }),
  recordAgreement: ({ from, agreedOn, actions }, write) => ({
    type: 'recordAgreement',
    agreementId: randomUUID(),
    from,
    agreedOn,
    actions: actions.map(({ what, owner, item, dueOn }) => ({
      id: randomUUID(),
      what: write(what),
      owner,
      item,
      dueOn,
    })),
  }),
  signAgreement: ({ agreementId, how, signedOn }) => ({ type: 'signAgreement', agreementId, how, signedOn }),
  recordActionDone: ({ agreementId, actionId, doneOn, evidence }, write) => ({
    type: 'recordActionDone',
    agreementId,
    actionId,
    doneOn,
    evidence: maybe(evidence, write),
  }),
  reportNotDone: ({ agreementId, actionId, text }, write) => ({
    type: 'reportNotDone',
    agreementId,
    actionId,
    text: write(text),
  }),
  undoWithdrawal: () => ({ type: 'undoWithdrawal' }),
  closeCase: async ({ reference, outcome, reason, other: typed, summary }, write, ctx, also) => {
    const other = reason === 'raisedTwice' && typed ? await otherCase(ctx, typed, reference) : null
    if (reason === 'raisedTwice' && !other) throw unfit(NO_OTHER_CASE)
    if (other) {
      const { authorityId } = ctx.config
      const { requestId, now: at } = ctx.call
      also((tx, { id }) => {
        const here = { id, reference }
        return linkCases(tx, { authorityId, here, other, actorId: ctx.user.id, requestId, at }, 'raisedTwice')
      })
    }
    also(endWhenOver(ctx))
    return { type: 'closeCase', outcome, reason, summary: write(summary) }
  },
  withdrawCase: (_input, _write, ctx, also) => {
    also(endWhenOver(ctx))
    return { type: 'withdrawCase' }
  },
  // A family is not asked why, so nothing that its form could bring is kept.
  reopenCase: ({ why }, write, ctx) => ({
    type: 'reopenCase',
    ...(isCouncil(ctx.actor) && { reason: maybe(why, write) }),
  }),

  requestConversation: () => ({ type: 'requestConversation' }),
  arrangeConversation: async (input, write, ctx) => ({
    type: 'arrangeConversation',
    ...(await meetingFrom(ctx, input, write)),
  }),
  logConversation: async (input, write, ctx) => {
    const { reference, heldOn, mode, outcome, summary, person, copied, inPlace } = input
    const { file } = await openCase(ctx, reference)
    const first = file.people.find(({ userId }) => userId === file.kase.raisedBy)
    const whom = person ?? first?.userId ?? null
    return {
      type: 'logConversation',
      heldOn,
      mode,
      outcome,
      summary: write(summary),
      ...(person && { person }),
      copied,
      ...withNeeds(needsInPlace(file, ctx.today, inPlace, whom)),
    }
  },
  withdrawConversation: () => ({ type: 'withdrawConversation' }),

  requestReconsideration: ({ newEvidence }, write) => ({
    type: 'requestReconsideration',
    newEvidence: maybe(newEvidence, write),
  }),
  openReconsideration: async (input, write, ctx) => ({
    type: 'openReconsideration',
    ...(await reviewerFrom(ctx, input, write, () => colleague(ctx, input.decisionMakerId, 'decisionMaker'))),
  }),
  recommendReconsideration: ({ points, answer }, write) => ({
    type: 'recommendReconsideration',
    points: points.map(({ pointId, result, reasons, originalReason }) => ({
      pointId,
      result,
      reasons: write(reasons),
      originalReason: maybe(originalReason, write),
    })),
    answer: maybe(answer, write),
  }),
  returnReconsideration: ({ questions }, write) => ({
    type: 'returnReconsideration',
    questions: write(questions),
  }),
  decideReconsideration: async ({ reference, points, cause, causeText }, write, ctx, also) => {
    const { file } = await openCase(ctx, reference)
    const [{ notice, keep }, refusedBefore] = await Promise.all([
      issueNotice(ctx, file, points),
      heldBackBefore(ctx, file),
    ])
    also(keep)
    const decided = points.map((point) => ({ ...point, reasons: write(point.reasons) }))
    return {
      type: 'decideReconsideration',
      points: decided,
      notice,
      refusedBefore,
      cause: cause && { cause, text: maybe(causeText, write) },
    }
  },
  withdrawReconsideration: () => ({ type: 'withdrawReconsideration' }),

  requestDisagreementResolution: async (input, _write, ctx, also) => {
    const { reference, kind, parties, asks } = input
    const providerId = await provider(ctx, input.providerId, 'disagreementResolution')
    // Of a family that names somebody to write to, nothing is made: the domain refuses it.
    if (asks.length > 0 && isCouncil(ctx.actor)) {
      const { file } = await openCase(ctx, reference)
      const outside = await partyLetters(ctx, file, input)
      await mustKeepBack(ctx, file, outside)
      also(sending(ctx, outside))
    }
    const asked = asks.map(({ party }) => party)
    return {
      type: 'requestDisagreementResolution',
      kind,
      parties,
      providerId,
      ...(asked.length > 0 && { asked }),
    }
  },
  askParty: async (input, _write, ctx, also) => {
    const { file } = await openCase(ctx, input.reference)
    const outside = await partyLetter(ctx, file, input)
    await mustKeepBack(ctx, file, outside)
    also(sending(ctx, outside))
    return { type: 'askParty', party: input.party }
  },
  answerForParty: ({ party, agrees, answeredOn, reason }, write, ctx, also) => {
    also(endAnswered(ctx, party))
    return { type: 'answerForParty', party, agrees, answeredOn, reason: maybe(reason, write) }
  },
  answerByLink: ({ party, agrees, reason, link, by }, write) => ({
    type: 'answerByLink',
    party,
    agrees,
    reason: maybe(reason, write),
    link,
    by: write(by),
  }),
  referDisagreementResolution: async (input, _write, ctx, also) => {
    const { file } = await openCase(ctx, input.reference)
    const { outside, ...more } = await providerLetter(ctx, file, input)
    await mustKeepBack(ctx, file, outside, more)
    also(sending(ctx, outside))
    return { type: 'referDisagreementResolution' }
  },
  arrangeDisagreementResolution: async (input, write, ctx) => ({
    type: 'arrangeDisagreementResolution',
    ...(await meetingFrom(ctx, input, write)),
  }),
  concludeDisagreementResolution: async (input, write, ctx) => {
    const { reference, heldOn, outcome, summary, inPlace } = input
    const { file } = await openCase(ctx, reference)
    return {
      type: 'concludeDisagreementResolution',
      heldOn,
      outcome,
      summary: write(summary),
      ...withNeeds(needsInPlace(file, ctx.today, inPlace)),
    }
  },
  withdrawDisagreementResolution: (_input, _write, ctx, also) => {
    also(endWhenOver(ctx))
    return { type: 'withdrawDisagreementResolution' }
  },

  requestMediation: async (input, write, ctx) => ({
    type: 'requestMediation',
    toldCouncilOn: input.toldCouncilOn,
    healthIncluded: input.healthIncluded,
    providerId: await provider(ctx, input.providerId, 'mediation'),
    issues: maybe(input.issues, write),
    healthWanted: maybe(input.healthWanted, write),
  }),
  declineMediation: ({ toldOn }) => ({ type: 'declineMediation', toldOn }),
  arrangeMediation: async (input, write, ctx) => ({
    type: 'arrangeMediation',
    ...(await meetingFrom(ctx, input, write)),
  }),
  referMediation: async (input, write, ctx, also) => {
    const { file } = await openCase(ctx, input.reference)
    const { papers, hasFamilysWords } = await referralOf(ctx, file, input)
    also(sending(ctx, papers))
    return {
      type: 'referMediation',
      issues: hasFamilysWords ? null : maybe(input.issues, write),
      reach: input.reach.length > 0,
      sent: input.email !== null,
    }
  },
  tellIcb: async (input, write, ctx, also) => {
    const { file } = await openCase(ctx, input.reference)
    also(sending(ctx, await icbPapers(ctx, file, input)))
    return {
      type: 'tellIcb',
      bodies: icbsIn(input).map(({ name }) => write(name)),
      issues: write(input.issues),
      healthWanted: write(input.healthWanted),
      toldOn: input.toldOn ?? ctx.today,
    }
  },
  cancelMediationMeeting: ({ causedBy, why }, write) => ({
    type: 'cancelMediationMeeting',
    causedBy,
    why: write(why),
  }),
  cannotArrangeMediation: async (input, write, ctx, also) => {
    const { file } = await openCase(ctx, input.reference)
    also(sending(ctx, await adviserNotice(ctx, file, input)))
    return { type: 'cannotArrangeMediation', toldOn: input.toldOn ?? ctx.today, why: write(input.why) }
  },
  concludeMediation: async (input, write, ctx) => {
    const { reference, heldOn, outcome, summary, agreementOn, agreed, couldDecide, inPlace } = input
    const { file } = await openCase(ctx, reference)
    return {
      type: 'concludeMediation',
      heldOn,
      outcome,
      summary: write(summary),
      agreementOn,
      agreed,
      couldDecide,
      ...withNeeds(needsInPlace(file, ctx.today, inPlace)),
    }
  },
  withdrawMediation: (_input, _write, ctx, also) => {
    also(endWhenOver(ctx))
    return { type: 'withdrawMediation' }
  },
  recordCertificate: ({ ground, issuedOn, number, receivedOn }, write) => ({
    type: 'recordCertificate',
    ground,
    issuedOn,
    number: maybe(number, write),
    receivedOn,
  }),

  recordCause: ({ of, cause, text }, write) => ({ type: 'recordCause', of, cause, text: maybe(text, write) }),
  recordCost: ({ route, minutes, charge }) => ({
    type: 'recordCost',
    route,
    minutes,
    providerPence: charge === null ? null : penceOf(charge),
  }),

  noteAppeal: ({ lodgedOn, tribunalReference }) => ({ type: 'noteAppeal', lodgedOn, tribunalReference }),
  recordAppealPapers: ({ sentOn }) => ({ type: 'recordAppealPapers', sentOn }),
  registerAppeal: ({ registeredOn, tribunalReference, allTheSame }) => ({
    type: 'registerAppeal',
    registeredOn,
    tribunalReference,
    allTheSame: allTheSame.length > 0,
  }),
  recordDirections: ({ madeOn, directions }, write) => ({
    type: 'recordDirections',
    madeOn,
    directions: directions.map(({ what, ...rest }) => ({
      ...rest,
      id: randomUUID(),
      what: maybe(what, write),
    })),
  }),
  changeDirection: ({ directionId, becomes, day }) => ({
    type: 'changeDirection',
    directionId,
    day: becomes === 'gone' ? null : day,
  }),
  recordDirectionDone: ({ directionId, doneOn }) => ({ type: 'recordDirectionDone', directionId, doneOn }),
  concedeAppeal: ({ toldOn, whole, pointIds, unopposed }) => ({
    type: 'concedeAppeal',
    toldOn,
    whole,
    pointIds,
    unopposed,
  }),
  endAppeal: ({ endedOn, outcome, ordered, points, recommended }) => ({
    type: 'endAppeal',
    endedOn,
    outcome,
    ordered,
    points,
    recommended,
  }),
  withdrawAppeal: () => ({ type: 'withdrawAppeal' }),
}

/** The command that a form asks for, and the words that go with it. */
export async function buildCommand<C extends CommandName>(
  name: C,
  input: InputOf<C>,
  ctx: SignedIn,
): Promise<{
  command: CommandOf<C>
  texts: readonly NewText[]
  also: (tx: Tx, kase: Case) => Promise<unknown>
}> {
  const texts: NewText[] = []
  const works: Parameters<Also>[0][] = []
  const write: Write = (words) => {
    const text = newText(words)
    texts.push(text)
    return text.ref
  }
  const builder: Builder<C> = BUILDERS[name]
  const command = await builder(input, write, ctx, (work) => works.push(work))
  return { command, texts, also: (tx, kase) => Promise.all(works.map((work) => work(tx, kase))) }
}
