import { type NewText, newText, readDirectory } from '@common-ground/db'
import type { CommandName, CommandOf, Role, TextRef } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { z } from 'zod'
import type { SignedIn } from '../context.ts'
import type { COMMAND_INPUTS } from '../contracts/index.ts'

export type InputOf<C extends CommandName> = z.output<(typeof COMMAND_INPUTS)[C]>

/** Takes words on their way into a case, and gives what the event will point to. */
export type Write = (words: string) => TextRef

type Builder<C extends CommandName> = (
  input: InputOf<C>,
  write: Write,
  ctx: SignedIn,
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

const maybe = (words: string | null, write: Write): TextRef | null => (words ? write(words) : null)

/** What a form said, as a command of the domain. One a command. */
const BUILDERS: { readonly [C in CommandName]: Builder<C> } = {
  assignCase: async ({ officerId }, _write, ctx) => {
    const officer = await colleague(ctx, officerId, 'officer')
    return { type: 'assignCase', officerId, teamId: officer.teamId }
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
  sendMessage: ({ text }, write) => ({ type: 'sendMessage', text: write(text) }),
  closeCase: ({ outcome, summary }, write) => ({ type: 'closeCase', outcome, summary: write(summary) }),
  withdrawCase: () => ({ type: 'withdrawCase' }),
  reopenCase: () => ({ type: 'reopenCase' }),

  requestConversation: () => ({ type: 'requestConversation' }),
  arrangeConversation: ({ meetingOn, mode }) => ({ type: 'arrangeConversation', meetingOn, mode }),
  logConversation: ({ heldOn, mode, outcome, summary }, write) => ({
    type: 'logConversation',
    heldOn,
    mode,
    outcome,
    summary: write(summary),
  }),
  withdrawConversation: () => ({ type: 'withdrawConversation' }),

  requestReconsideration: ({ newEvidence }, write) => ({
    type: 'requestReconsideration',
    newEvidence: maybe(newEvidence, write),
  }),
  openReconsideration: async ({ decisionMakerId }, _write, ctx) => {
    await colleague(ctx, decisionMakerId, 'decisionMaker')
    return { type: 'openReconsideration', decisionMakerId }
  },
  decideReconsideration: ({ points }, write) => ({
    type: 'decideReconsideration',
    points: points.map(({ pointId, result, reasons }) => ({ pointId, result, reasons: write(reasons) })),
  }),
  withdrawReconsideration: () => ({ type: 'withdrawReconsideration' }),

  requestDisagreementResolution: async ({ kind, parties, providerId }, _write, ctx) => ({
    type: 'requestDisagreementResolution',
    kind,
    parties,
    providerId: await provider(ctx, providerId, 'disagreementResolution'),
  }),
  answerForParty: ({ party, agrees, answeredOn, reason }, write) => ({
    type: 'answerForParty',
    party,
    agrees,
    answeredOn,
    reason: maybe(reason, write),
  }),
  arrangeDisagreementResolution: ({ meetingOn, mode }) => ({
    type: 'arrangeDisagreementResolution',
    meetingOn,
    mode,
  }),
  concludeDisagreementResolution: ({ heldOn, outcome, summary }, write) => ({
    type: 'concludeDisagreementResolution',
    heldOn,
    outcome,
    summary: write(summary),
  }),
  withdrawDisagreementResolution: () => ({ type: 'withdrawDisagreementResolution' }),

  requestMediation: async ({ toldCouncilOn, healthIncluded, providerId }, _write, ctx) => ({
    type: 'requestMediation',
    toldCouncilOn,
    healthIncluded,
    providerId: await provider(ctx, providerId, 'mediation'),
  }),
  declineMediation: ({ toldOn }) => ({ type: 'declineMediation', toldOn }),
  arrangeMediation: ({ meetingOn, mode }) => ({ type: 'arrangeMediation', meetingOn, mode }),
  cannotArrangeMediation: ({ toldOn }) => ({ type: 'cannotArrangeMediation', toldOn }),
  concludeMediation: ({ heldOn, outcome, summary, agreementOn, agreed }, write) => ({
    type: 'concludeMediation',
    heldOn,
    outcome,
    summary: write(summary),
    agreementOn,
    agreed,
  }),
  withdrawMediation: () => ({ type: 'withdrawMediation' }),
  recordCertificate: ({ ground, issuedOn }) => ({ type: 'recordCertificate', ground, issuedOn }),

  noteAppeal: ({ lodgedOn, tribunalReference }) => ({ type: 'noteAppeal', lodgedOn, tribunalReference }),
  recordAppealPapers: ({ sentOn }) => ({ type: 'recordAppealPapers', sentOn }),
  endAppeal: ({ endedOn, outcome, ordered }) => ({ type: 'endAppeal', endedOn, outcome, ordered }),
  withdrawAppeal: () => ({ type: 'withdrawAppeal' }),
}

/** The command that a form asks for, and the words that go with it. */
export async function buildCommand<C extends CommandName>(
  name: C,
  input: InputOf<C>,
  ctx: SignedIn,
): Promise<{ command: CommandOf<C>; texts: readonly NewText[] }> {
  const texts: NewText[] = []
  const write: Write = (words) => {
    const text = newText(words)
    texts.push(text)
    return text.ref
  }
  const builder: Builder<C> = BUILDERS[name]
  return { command: await builder(input, write, ctx), texts }
}
