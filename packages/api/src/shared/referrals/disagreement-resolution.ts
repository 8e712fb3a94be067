import type { CaseFile } from '@common-ground/db'
import {
  DISAGREEMENT_KIND_WORDS,
  type DisagreementKind,
  formatDate,
  formatWithWeekday,
  localDate,
  type OutsideParty,
  PARTY_WORDS,
  type Party,
  partyAnswerBy,
} from '@common-ground/domain'
import type { Block, Paper } from '@common-ground/papers'
import type { SignedIn } from '../../context.ts'
import {
  type AskInput,
  type AuthorityView,
  needsSaid,
  type ProviderView,
  type ReferInput,
  type ReferralInput,
} from '../../contracts/index.ts'
import { sectionLabel } from '../../views/case.ts'
import { contactView } from '../../views/people.ts'
import { childOf } from '../../views/young-person.ts'
import { authorityView } from '../authority.ts'
import type { Outside } from '../outside.ts'

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
const words = (text: string): Block => ({ kind: 'words', text })
const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** What every paper says of itself. */
const paperOf = (ctx: SignedIn, file: CaseFile, council: AuthorityView) => ({
  reference: file.kase.reference,
  madeOn: ctx.call.now.toISOString(),
  from: council.name,
})

/**
 * Whom it is about. Name and date of birth together: initials fit several pupils of one school, twins among them, and
 * a paper about the wrong child is the worse breach. Whoever is asked knows both already.
 */
function childRows(file: CaseFile): { key: string; value: string }[] {
  const child = childOf(file)
  return [
    { key: 'Child or young person', value: child?.fullName ?? 'Not known' },
    ...(child?.dateOfBirth
      ? [{ key: 'Date of birth', value: formatDate(localDate(child.dateOfBirth)) }]
      : []),
  ]
}

/** The points that an officer ticked, as the family wrote them; nothing where none is ticked. */
function pointBlocks({ kase, texts }: CaseFile, pointIds: readonly string[]): Block[] {
  const chosen = kase.points.filter(({ id }) => pointIds.includes(id))
  if (chosen.length === 0) return []
  return [
    heading('What the family says'),
    ...chosen.flatMap(({ section, wrong, wanted }): Block[] => {
      const about = sectionLabel(section, 'family')
      return [
        {
          kind: 'rows',
          rows: [
            ...(about ? [{ key: 'About', value: about }] : []),
            { key: 'What is wrong', value: texts.get(wrong.id) ?? 'Not provided' },
            { key: 'What they want', value: (wanted && texts.get(wanted.id)) ?? 'Not provided' },
          ],
        },
      ]
    }),
  ]
}

/** What the service is, for somebody who has never heard of it (CFA 2014 s.57; SEND Code of Practice 11.6 to 11.10). */
const WHAT_IT_IS = [
  'It is a meeting with an independent person who helps everybody find a way forward.',
  'It is voluntary. It goes ahead only if everybody who is asked agrees.',
  'Whoever runs it is independent: they do not work for a council or the NHS.',
  'What is said there is confidential. It costs nothing to take part.',
  'It does not take the place of a complaint or an appeal, and stops neither.',
]

type Asking = {
  readonly kind: DisagreementKind
  readonly parties: readonly Party[]
  readonly party: OutsideParty
  readonly about: string
  readonly pointIds: readonly string[]
}

/** What a party reads that is asked to take part. Nothing the family wrote is in it unless it was ticked. */
function partyPaper(ctx: SignedIn, file: CaseFile, council: AuthorityView, asking: Asking): Paper {
  const { kind, parties, party, about, pointIds } = asking
  const others = parties.filter((each) => each !== party).map((each) => PARTY_WORDS[each])
  return {
    title: 'Will you take part in disagreement resolution?',
    ...paperOf(ctx, file, council),
    blocks: [
      words(
        `${council.name} asks you to take part in disagreement resolution about the child or young person named here (Children and Families Act 2014, section 57).`,
      ),
      {
        kind: 'rows',
        rows: [
          ...childRows(file),
          { key: 'Kind of disagreement', value: DISAGREEMENT_KIND_WORDS[kind] },
          { key: 'Who else is asked', value: others.join(', ') },
          { key: 'Please answer by', value: formatWithWeekday(partyAnswerBy(ctx.today)) },
        ],
      },
      heading('What it is about'),
      words(about),
      ...pointBlocks(file, pointIds),
      heading('What disagreement resolution is'),
      list(WHAT_IT_IS),
      heading('How to answer'),
      words(
        'Say yes or no by the link that this came with, or tell us. You need not take part. The day to answer by is our own target: no law sets one. The family reads your answer, and your reason if you give one.',
      ),
    ],
  }
}

/** What goes to each party that is given an address with the referral. */
export async function partyLetters(
  ctx: SignedIn,
  file: CaseFile,
  {
    kind,
    parties,
    asks,
    about,
    pointIds,
  }: Pick<ReferInput, 'kind' | 'parties' | 'asks' | 'about' | 'pointIds'>,
): Promise<readonly Outside[]> {
  const council = await authorityView(ctx)
  return asks.map(({ party, organisation, email }) => ({
    purpose: 'partyAsked',
    stage: 'disagreementResolution',
    party,
    organisation,
    email,
    letter: partyPaper(ctx, file, council, { kind, parties, party, about: about ?? '', pointIds }),
  }))
}

/** What goes to one party that is asked later, or again; none where no agreement is sought. */
export async function partyLetter(
  ctx: SignedIn,
  file: CaseFile,
  { party, organisation, email, about, pointIds }: AskInput,
): Promise<readonly Outside[]> {
  const stage = file.kase.stages.disagreementResolution
  if (stage.state !== 'seekingAgreement') return []
  const parties = stage.parties.map((each) => each.party)
  const asks = [{ party, organisation, email }]
  return partyLetters(ctx, file, { kind: stage.kind, parties, asks, about, pointIds })
}

/** Whoever raised it, or somebody without a sign-in for whom it was raised: the only one whom a provider may reach. */
const raisedIt = ({ kase, people }: CaseFile) =>
  people.find(({ userId }) => userId === kase.raisedBy) ??
  people.find(({ userId, kind }) => userId === null && kind !== 'child')

/** How a provider reaches the family, as each person said that they can be reached safely. */
function reachOf(file: CaseFile) {
  const person = raisedIt(file)
  if (!person) return null
  const { phone, calls, voicemail } = contactView(person)
  const given = [calls ? phone : null, person.email].filter((each) => each !== null)
  return { name: person.fullName, given, quiet: calls && !voicemail }
}

function reachBlocks(file: CaseFile, council: AuthorityView, isAgreed: boolean): Block[] {
  const reach = isAgreed ? reachOf(file) : null
  const through = [council.senTeam.phone, council.senTeam.email].filter(Boolean).join(' or ')
  if (!reach || reach.given.length === 0)
    return [words(`Through us: ${council.senTeam.name}${through ? `, ${through}` : ''}.`)]
  return [
    { kind: 'rows', rows: [{ key: reach.name, value: reach.given.join('\n') }] },
    words(`They agreed that you have this.${reach.quiet ? ' Leave no voicemail.' : ''}`),
  ]
}

/** What is needed at a meeting, by whoever said so. It names nobody, and holds nothing that they wrote beside it. */
const needsOf = ({ people }: CaseFile): readonly string[] =>
  people.flatMap((person) => {
    const said = person.kind === 'child' ? null : needsSaid({ ...contactView(person), needsNote: null })
    return said ? [`Somebody of the family needs ${said}`] : []
  })

/** What a paper to the provider lacks to be sent; null when it lacks nothing. */
function referralLacks(
  { kase }: CaseFile,
  provider: ProviderView | undefined,
  isAgreed: boolean,
): string | null {
  if (!provider?.email)
    return `We hold no email address for ${provider?.name ?? 'the provider'}. Tell them by telephone, or have an address added.`
  if (isAgreed && (kase.safety ?? []).length > 0)
    return 'Somebody on this case could be in danger if they are found. How to reach the family does not go out. Go back and take the tick off.'
  return null
}

/**
 * What the provider reads once everybody has agreed: no more than it needs to arrange the meeting, and never an address.
 *
 * @returns the paper with where it goes, or with what it lacks to be sent; none where not everybody has agreed.
 */
export async function providerLetter(
  ctx: SignedIn,
  file: CaseFile,
  { about, reach }: ReferralInput,
): Promise<{
  readonly outside: readonly Outside[]
  readonly lacks: string | null
  readonly agreed: readonly string[]
}> {
  const stage = file.kase.stages.disagreementResolution
  if (stage.state !== 'agreed' && stage.state !== 'arranged') return { outside: [], lacks: null, agreed: [] }
  const council = await authorityView(ctx)
  const provider = council.providers.find(({ id }) => id === stage.providerId)
  const isAgreed = reach.includes('agreed')
  const lacks = referralLacks(file, provider, isAgreed)
  const gives = isAgreed && lacks === null
  const needs = needsOf(file)
  const letter: Paper = {
    title: 'A referral to disagreement resolution',
    ...paperOf(ctx, file, council),
    blocks: [
      words(
        `${council.name} refers this disagreement to you (Children and Families Act 2014, section 57). Everybody has agreed to take part.`,
      ),
      {
        kind: 'rows',
        rows: [
          { key: 'Our reference', value: file.kase.reference },
          { key: 'Kind of disagreement', value: DISAGREEMENT_KIND_WORDS[stage.kind] },
          ...childRows(file),
        ],
      },
      heading('Who takes part'),
      list(
        stage.parties.map(
          ({ party, answer }) =>
            `${PARTY_WORDS[party]}${answer ? `: agreed on ${formatWithWeekday(answer.on)}` : ''}`,
        ),
      ),
      heading('What it is about'),
      words(about),
      heading('What is needed at the meeting'),
      needs.length > 0 ? list(needs) : words('Nobody has told us of anything.'),
      heading('How to reach the family'),
      ...reachBlocks(file, council, gives),
    ],
  }
  const to = { organisation: provider?.name ?? 'The provider', email: provider?.email ?? 'no email address' }
  return {
    outside: [{ purpose: 'providerReferred', stage: 'disagreementResolution', party: null, ...to, letter }],
    lacks,
    agreed: gives ? (reachOf(file)?.given ?? []) : [],
  }
}
