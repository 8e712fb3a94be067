import type { CaseFile } from '@common-ground/db'
import {
  addDays,
  addWorkingDays,
  caseDeadlines,
  certificateCounts,
  formatWithWeekday,
  isTheirs,
  type LocalDate,
  mediationArranger,
  refusalText,
} from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../../context.ts'
import { icbsIn, type StepPreview } from '../../contracts/index.ts'
import { needsOfPerson } from '../../views/meetings.ts'
import { contactView } from '../../views/people.ts'
import { asLeaving, type Outside, withheldIn } from '../outside.ts'
import {
  about,
  arrangedBy,
  asked,
  fromUs,
  heading,
  list,
  nameAndPlace,
  type Person,
  paperOf,
  providerOf,
  takingPart,
  words,
  wordsOf,
} from './mediation-facts.ts'

/** A paper for somebody outside, and what it lacks to be sent: a sentence for whoever sends it, or null. */
export type Drafted = Outside & { readonly lacks: string | null }

const DANGER =
  'Somebody of this family could be in danger, so nobody outside is told how to reach them. Go back and take the tick away.'

type Way = { readonly line: string; readonly given: readonly string[] }

/**
 * How to reach those whose disagreement it is, as they let the council reach them: what they wrote about reaching them
 * safely was said to the council and stays here. Never an address.
 */
const waysOf = (file: CaseFile, people: readonly Person[]): readonly Way[] =>
  people
    .filter(
      ({ userId }) => !userId || file.kase.people.some((each) => each.personId === userId && isTheirs(each)),
    )
    .flatMap((person) => {
      const { phone, calls, voicemail } = contactView(person)
      const given = [person.email, calls ? phone : null].filter((each) => each !== null)
      if (given.length === 0) return []
      const never = calls && phone && !voicemail ? '. Do not leave a voicemail' : ''
      return [{ line: `${person.fullName}: ${given.join(', ')}${never}`, given }]
    })

type Referral = {
  readonly issues: string | null
  readonly reach: readonly string[]
  readonly email: string | null
}

/**
 * What the provider is told, as it goes: no more than it needs to arrange the meeting (features 73). The family's own
 * words stand in it only where they wrote them for this (SEND Regs 2014, reg 34), in which case the officer's do not.
 *
 * @throws BAD_REQUEST where no mediation is under way.
 */
export async function draftReferral(
  ctx: SignedIn,
  file: CaseFile,
  { issues, reach, email }: Referral,
): Promise<Drafted & { readonly hasFamilysWords: boolean }> {
  const now = asked(file)
  const { kase } = file
  const people = takingPart(file, ctx.today)
  const theirWords = wordsOf(file, now.issues)
  const health = wordsOf(file, now.healthWanted)
  const said = theirWords ?? issues
  const arranger = mediationArranger(kase)
  const needs = people.flatMap((person) => {
    const need = needsOfPerson(person)
    return need ? [`${person.fullName}: ${need}`] : []
  })
  const isInDanger = (kase.safety?.length ?? 0) > 0
  const ways = reach.length > 0 && !isInDanger ? waysOf(file, people) : []
  const { council, blocks } = await fromUs(ctx)
  const others = [
    `${council}, with somebody who can decide`,
    ...(arranger === 'council' ? [] : ['The NHS integrated care board']),
  ]
  const letter = paperOf(ctx, file, 'Referral to mediation', council, [
    words(
      'We refer this disagreement to you for mediation (Children and Families Act 2014, sections 52 to 56).',
    ),
    about(file),
    heading('What it is about'),
    words(
      theirWords && now.askedBy === 'family'
        ? 'In the family’s own words, written for you:'
        : 'As the case officer writes it:',
    ),
    words(said ?? 'Not written yet'),
    ...(health ? [heading('Health provision that the family wants'), words(health)] : []),
    heading('Who takes part'),
    list([...people.map(nameAndPlace), ...others]),
    heading('What people need at a meeting'),
    needs.length > 0 ? list(needs) : words('Nobody has told us of anything.'),
    heading('Dates'),
    {
      kind: 'rows',
      rows: [
        { key: 'The family told us', value: formatWithWeekday(now.toldCouncilOn) },
        { key: 'To be arranged by', value: arrangedBy(kase, ctx.today) },
        {
          key: 'Notice to the family',
          value: 'At least 5 working days before, unless they agree to less (SEND Code, para 11.38)',
        },
      ],
    },
    heading('How to reach the family'),
    ways.length > 0
      ? list(ways.map(({ line }) => line))
      : words(
          'Through us. They have not been asked, or have not agreed, that we give you their particulars.',
        ),
    ...blocks,
  ])
  const lacks = !said
    ? 'Write what the mediation is about: the family has not written it for the provider.'
    : reach.length > 0 && isInDanger
      ? DANGER
      : await withheldIn(ctx, file, letter, { agreed: ways.flatMap(({ given }) => given) })
  return {
    purpose: 'providerReferred',
    stage: 'mediation',
    party: null,
    organisation: await providerOf(ctx, now),
    email,
    letter,
    lacks,
    hasFamilysWords: theirWords !== null,
  }
}

type Icb = Parameters<typeof icbsIn>[0] & {
  readonly issues: string
  readonly healthWanted: string
  readonly toldOn: LocalDate | null
}

/**
 * What each NHS body is told: the issues, and the health provision that is wanted (SEND Regs 2014, reg 35).
 *
 * @throws BAD_REQUEST where no mediation is under way.
 */
export async function draftIcb(ctx: SignedIn, file: CaseFile, input: Icb): Promise<readonly Drafted[]> {
  const now = asked(file)
  const { kase } = file
  const told = input.toldOn ?? ctx.today
  const isAlone = mediationArranger(kase) === 'icb'
  const { council, blocks } = await fromUs(ctx)
  const duty = isAlone
    ? `It is about health alone. You arrange the mediation within 30 days of being told: by ${formatWithWeekday(addDays(told, 30))} (Children and Families Act 2014, section 53).`
    : `We arrange one mediation, by ${arrangedBy(kase, ctx.today)}, and you take part in it with somebody who can decide (Children and Families Act 2014, section 54).`
  const letter = paperOf(ctx, file, 'Mediation that includes health provision', council, [
    words(
      'A family has told us that it wants mediation, and that health provision is part of it (SEND Regulations 2014, regulation 35).',
    ),
    about(file),
    heading('What it is about'),
    words(input.issues),
    heading('Health provision that the family wants'),
    words(input.healthWanted),
    heading('What you have to do'),
    words(duty),
    {
      kind: 'rows',
      rows: [
        { key: 'The family told us', value: formatWithWeekday(now.toldCouncilOn) },
        { key: 'You are told', value: formatWithWeekday(told) },
        { key: 'The mediation provider', value: await providerOf(ctx, now) },
      ],
    },
    ...blocks,
  ])
  const lacks =
    mediationArranger(kase) === 'council'
      ? refusalText({ code: 'healthNotIncluded' }, 'staff')
      : await withheldIn(ctx, file, letter)
  return icbsIn(input).map(({ name, email }) => ({
    purpose: 'icbTold',
    stage: 'mediation',
    party: 'icb',
    organisation: name,
    email,
    letter,
    lacks,
  }))
}

type CannotArrange = {
  readonly why: string
  readonly email: string | null
  readonly toldOn: LocalDate | null
}

/**
 * What the mediation adviser needs to issue a certificate without a meeting (SEND Regs 2014, reg 39), written so that
 * only a signature is missing.
 *
 * @throws BAD_REQUEST where no mediation is under way.
 */
export async function draftAdviserNotice(
  ctx: SignedIn,
  file: CaseFile,
  { why, email, toldOn }: CannotArrange,
): Promise<Drafted> {
  const now = asked(file)
  const { kase } = file
  const told = toldOn ?? ctx.today
  const limit = caseDeadlines(kase, ctx.today).find(({ id }) => id === 'arrange-mediation')
  const ends = limit
    ? `${formatWithWeekday(limit.due)}${limit.passed ? ' (it has ended)' : ''}`
    : 'Not known: look at the dates of the case'
  const who = takingPart(file, ctx.today)
    .filter(({ userId }) => !userId || kase.people.some((each) => each.personId === userId && isTheirs(each)))
    .map(nameAndPlace)
  const { council, blocks } = await fromUs(ctx)
  const letter = paperOf(ctx, file, 'Mediation that cannot be arranged in time', council, [
    words(
      'We cannot arrange this mediation within 30 days. We tell you so that you can issue a mediation certificate (SEND Regulations 2014, regulation 39).',
    ),
    about(file),
    heading('The request'),
    {
      kind: 'rows',
      rows: [
        { key: 'Who asked for mediation', value: who.length > 0 ? who.join('\n') : 'The family' },
        { key: 'When they told us', value: formatWithWeekday(now.toldCouncilOn) },
        { key: 'The 30 days end', value: ends },
        { key: 'Why it could not be arranged', value: why },
      ],
    },
    heading('The certificate'),
    {
      kind: 'rows',
      rows: [
        { key: 'You are told', value: formatWithWeekday(told) },
        {
          key: 'The certificate is due',
          value: `${formatWithWeekday(addWorkingDays(told, 3))}: within 3 working days (regulation 39)`,
        },
      ],
    },
    words(
      'The certificate says that the mediation could not be arranged in time. The family can appeal with it at once, or still wait for the meeting.',
    ),
    { kind: 'signature', name: 'For the mediation adviser', how: 'To sign', day: '' },
    ...blocks,
  ])
  return {
    purpose: 'adviserTold',
    stage: 'mediation',
    party: null,
    organisation: await providerOf(ctx, now),
    email,
    letter,
    lacks: certificateCounts(kase)
      ? await withheldIn(ctx, file, letter)
      : refusalText({ code: 'noCertificate' }, 'staff'),
  }
}

/** Papers as they are shown before they go, with what the first that lacks anything lacks. */
export const shown = (drafted: readonly Drafted[]): StepPreview => ({
  papers: drafted.map(asLeaving),
  lacks: drafted.find(({ lacks }) => lacks !== null)?.lacks ?? null,
})

/** A paper that may go. @throws BAD_REQUEST with the sentence that says what it lacks. */
function ready<T extends Drafted>(drafted: T): T {
  if (drafted.lacks === null) return drafted
  throw new TRPCError({ code: 'BAD_REQUEST', message: drafted.lacks })
}

/** Whether there is a mediation to send anything about. Where there is none the domain refuses the step, in its words. */
const isUnderWay = ({ kase }: CaseFile): boolean =>
  kase.stages.mediation.state === 'requested' || kase.stages.mediation.state === 'arranged'

/** The referral, to be sent with its step; and whether the family's own words stand in it. */
export async function referralOf(ctx: SignedIn, file: CaseFile, input: Referral) {
  if (!isUnderWay(file)) return { papers: [], hasFamilysWords: false }
  const { hasFamilysWords, ...outside } = ready(await draftReferral(ctx, file, input))
  return { papers: [outside], hasFamilysWords }
}

/** What the NHS bodies are told, to be sent with its step. */
export const icbPapers = async (ctx: SignedIn, file: CaseFile, input: Icb): Promise<readonly Outside[]> =>
  isUnderWay(file) ? (await draftIcb(ctx, file, input)).map(ready) : []

/** The notice to the mediation adviser, to be sent with its step. */
export const adviserNotice = async (
  ctx: SignedIn,
  file: CaseFile,
  input: CannotArrange,
): Promise<readonly Outside[]> =>
  isUnderWay(file) ? [ready(await draftAdviserNotice(ctx, file, input))] : []
