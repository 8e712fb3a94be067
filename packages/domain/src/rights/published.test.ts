import { expect, test } from 'vitest'
import { AGREED_ITEMS, type ClockFacts, ORDERED_ITEMS, UNOPPOSED_ITEMS } from '../calendar/clock-facts.ts'
import { BANK_HOLIDAYS, DEADLINE_IDS, RULES, type Rule, ruleWords, type Told } from '../calendar/index.ts'
import { land } from '../calendar/land.ts'
import { localDate } from '../calendar/local-date.ts'
import * as routes from '../routes/index.ts'
import { ROUTE_KINDS } from '../routes/kinds/index.ts'
import { type Cell, NO_APPEAL_CLOCK, type RouteKind } from '../routes/kinds/kind.ts'
import * as standingWords from '../routes/standing-words.ts'

/**
 * Everything the engine knows, on one page that a lawyer can read. The page is made from the data, and this test
 * holds the two together: a word that changes by accident fails here, and one that changes on purpose is renewed
 * with `pnpm exec vitest run packages/domain/src/rights/published.test.ts -u` and read again.
 */
const both = ({ family, staff }: Told): string => `${family} / ${staff}`
const list = (name: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [`- ${name}:`, ...lines.map((line) => `  - ${line}`)] : []
const source = ({ instrument, provision, url, confidence }: Cell['citation']): string =>
  `${instrument}, ${provision} [${confidence}]${url ? ` <${url}>` : ''}`

function whenOf({ situations, ...rest }: Rule['when']): string {
  const other = Object.entries(rest).map(([name, value]) => `${name} ${value}`)
  return [situations ? situations.join(' ') : 'any', ...other].join('; ')
}

const ruleLines = (rule: Rule): string[] => [
  `### ${rule.id}`,
  '',
  `${both(rule.title)}`,
  '',
  `- limit: ${rule.deadline}, owed by ${rule.owedBy}`,
  `- when: ${whenOf(rule.when)}`,
  `- rule: ${ruleWords(rule)}`,
  `- terms: ${rule.terms.map((term) => JSON.stringify(term)).join(', ')}; ${rule.pick}; ${rule.roll}`,
  `- in force: from ${rule.inForce.from}${rule.inForce.to ? ` to ${rule.inForce.to}` : ''}`,
  `- source: ${source(rule.citation)}`,
  ...list(
    'other readings',
    (rule.readings ?? []).map(({ kind, term, who }) => `${kind}: ${both(who)} ${JSON.stringify(term)}`),
  ),
  ...list('for families', rule.notes.family),
  ...list('for staff', rule.notes.staff),
  `- if missed: ${both(rule.ifMissed)}`,
  '',
]

const cellLines = (name: string, cell: Cell): string[] => [
  `#### ${name}${cell.available ? '' : ' (not there)'}`,
  '',
  `- certificate ${cell.certificate}; ${cell.runsBeside ? 'beside the others' : 'not beside an appeal'}${
    cell.byAgreement ? '; by agreement' : ''
  }${cell.limit ? `; until ${cell.limit}` : ''}${cell.lateWithReasons ? '; late with reasons' : ''}${
    cell.starts ? `; starts ${cell.starts.join(' ')}` : ''
  }`,
  `- why: ${both(cell.reason)}`,
  ...(cell.closed ? [`- once closed: ${both(cell.closed)}`] : []),
  ...list('how', cell.howToTake),
  `- source: ${source(cell.citation)}`,
  '',
]

const kindLines = (id: routes.RouteId): string[] => {
  const kind: RouteKind = ROUTE_KINDS[id]
  return [
    `### ${id}: ${both(routes.ROUTE_WORDS[id])}`,
    '',
    kind.whatItIs,
    '',
    `- who takes part: ${kind.whoTakesPart}`,
    `- cost: ${kind.cost}`,
    `- clock: ${kind.clockNote}`,
    `- statutory: ${kind.statutory}; meets ${kind.stops?.join(' ') ?? '-'}`,
    '',
    ...Object.entries(kind.cells).flatMap(([name, cell]) => cellLines(name, cell)),
  ]
}

const table = [
  `| situation | ${routes.ROUTE_IDS.join(' | ')} |`,
  `| --- | ${routes.ROUTE_IDS.map(() => '---').join(' | ')} |`,
  ...routes.SITUATIONS.map(
    (each) => `| ${each} | ${routes.ROUTE_IDS.map((id) => routes.ROUTE_TABLE[each][id]).join(' | ')} |`,
  ),
]

const standing = Object.entries(standingWords).flatMap(([name, value]) =>
  typeof value === 'function' ? [] : [`- ${name}: ${both(value)}`],
)

/** A day for every fact that a rule can count from, no two alike. */
const EXAMPLE: ClockFacts = {
  sections: ['F', 'G'],
  dateOnLetter: localDate('2026-03-02'),
  dateSent: localDate('2026-03-05'),
  askedAdviserOn: localDate('2026-03-09'),
  notPursuingToldOn: localDate('2026-03-10'),
  toldCannotArrangeOn: localDate('2026-03-11'),
  certificateIssuedOn: localDate('2026-07-20'),
  mediationToldLaOn: localDate('2026-03-13'),
  mediationArrangedFor: localDate('2026-04-14'),
  icbToldOn: localDate('2026-03-16'),
  mediationHeldOn: localDate('2026-04-15'),
  agreementOn: localDate('2026-04-16'),
  agreed: AGREED_ITEMS,
  appealPapersSentOn: localDate('2026-07-13'),
  hearingOn: localDate('2026-11-24'),
  orderMadeOn: localDate('2026-11-26'),
  ordered: ORDERED_ITEMS,
  unopposedOn: localDate('2026-11-27'),
  unopposed: UNOPPOSED_ITEMS,
  recommendationOn: localDate('2026-11-30'),
  requestReceivedOn: localDate('2026-03-03'),
  adviceAskedOn: localDate('2026-03-04'),
  draftSentOn: localDate('2026-03-06'),
  reviewMeetingOn: localDate('2026-09-28'),
  amendmentNoticeOn: localDate('2026-10-20'),
  lastReviewedOn: localDate('2026-01-15'),
  reassessmentAskedOn: localDate('2026-01-16'),
  reassessmentDecidedOn: localDate('2026-01-19'),
  phaseTransferBy: localDate('2027-02-15'),
  discriminationOn: localDate('2026-03-12'),
  knewOn: localDate('2026-01-20'),
}

const workedLines = (decision: 'sent' | 'letter') => (rule: Rule) => {
  const on = decision === 'sent' ? EXAMPLE.dateSent : EXAMPLE.dateOnLetter
  const landing = on && land(rule, EXAMPLE, { on, basis: decision })
  return landing
    ? [`- ${rule.id}: ${landing.due}`, ...landing.lines.map((line) => `  - ${both(line)}`)]
    : [`- ${rule.id}: not in force`]
}

const page = [
  '# The rules and the routes',
  '',
  'Made from the data by a test; CONTRIBUTING.md says how to renew it. Families / staff.',
  '',
  '## Decisions and matters',
  '',
  ...routes.DECISION_TYPES.map((type) => `- ${type}: ${JSON.stringify(routes.DECISIONS[type])}`),
  ...routes.MATTERS.map(
    (each) => `- ${each} (row ${routes.MATTER_ROWS[each]}): ${both(routes.MATTER_WORDS[each])}`,
  ),
  ...routes.PLAN_SECTIONS.map((each) => `- section ${each}: ${JSON.stringify(routes.SECTIONS[each])}`),
  '',
  '## The decision table',
  '',
  ...table,
  '',
  '## Routes',
  '',
  ...routes.ROUTE_IDS.flatMap(kindLines),
  `Statuses: ${routes.ROUTE_STATUSES.join(', ')}. Without an appeal: ${NO_APPEAL_CLOCK}`,
  '',
  ...Object.entries(routes.CLOCK_EFFECT_WORDS).map(([name, words]) => `- ${name}: ${both(words)}`),
  ...standing,
  '',
  '## Time limits',
  '',
  `${DEADLINE_IDS.join(', ')}.`,
  '',
  `Agreed: ${AGREED_ITEMS.join(', ')}. Ordered: ${ORDERED_ITEMS.join(', ')}. Unopposed: ${UNOPPOSED_ITEMS.join(', ')}.`,
  '',
  ...RULES.flatMap(ruleLines),
  '## Every clock, worked once',
  '',
  ...RULES.flatMap(workedLines('sent')),
  '',
  'Counted from the date on the letter, while that is all that is known:',
  '',
  ...RULES.filter(({ terms }) => terms[0].from === 'decision').flatMap(workedLines('letter')),
  '',
  '## Bank holidays',
  '',
  ...Object.entries(BANK_HOLIDAYS).map(
    ([year, { days, source: from, confidence }]) => `- ${year}: ${days.join(' ')} (${from}) [${confidence}]`,
  ),
  '',
].join('\n')

test('the published rules and routes are those of the code', async () => {
  await expect(page).toMatchFileSnapshot('../../../../docs/process/rules-and-routes.md')
})
