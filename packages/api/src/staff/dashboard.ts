import { type CaseloadFilter, cases, countBy, countFilters } from '@common-ground/db'
import {
  CLOSING_OUTCOME_WORDS,
  CLOSING_OUTCOMES,
  DECISION_TYPES,
  DECISIONS,
  HEADLINE_WORDS,
  HEADLINES,
} from '@common-ground/domain'
import { AGE_BANDS, type Dashboard, type FigureView } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'

export const AGE_WORDS: Record<(typeof AGE_BANDS)[number], string> = {
  under1: 'Under 30 days',
  '1to3': '30 to 89 days',
  '3to6': '90 to 179 days',
  over6: '180 days or more',
}

const OPEN: CaseloadFilter = { view: 'all', status: 'open' }
const CLOSED: CaseloadFilter = { view: 'all', status: 'closed' }

/** The caseload's address for a filter. The figure counts by the same filter, so the list has as many rows. */
const queryOf = (filter: CaseloadFilter): string =>
  `?${new URLSearchParams(Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))}`

const HEADLINE_FIGURES: readonly { readonly label: string; readonly filter: CaseloadFilter }[] = [
  { label: 'open cases', filter: OPEN },
  { label: 'closed cases', filter: CLOSED },
  { label: 'with a date that has passed', filter: { ...OPEN, due: 'overdue' } },
  { label: 'with a date in the next 7 days', filter: { ...OPEN, due: 'week' } },
  { label: 'not yet assigned', filter: { ...OPEN, view: 'unassigned' } },
  { label: 'families waiting for an answer', filter: { ...OPEN, waiting: 'yes' } },
  {
    label: 'looked at again by whoever decided first',
    filter: { view: 'all', status: 'any', sameDecider: 'yes' },
  },
]

const none: FigureView = { label: '', count: 0, query: '' }

export const dashboardRouter = router({
  show: procedureFor(['manager'], 'dashboard.show').query(async ({ ctx }): Promise<Dashboard> => {
    const { db, config, today, user } = ctx
    const who = { id: user.id, teamId: user.teamId, today }
    const id = config.authorityId
    const ages = AGE_BANDS.map((age) => ({ label: AGE_WORDS[age], filter: { ...OPEN, age } }))
    const counted = [...HEADLINE_FIGURES, ...ages]
    const [counts, headlines, decisions, outcomes] = await Promise.all([
      countFilters(
        db,
        id,
        counted.map(({ filter }) => filter),
        who,
      ),
      countBy(db, id, OPEN, who, cases.headline),
      countBy(db, id, OPEN, who, cases.decisionType),
      countBy(db, id, CLOSED, who, cases.outcome),
    ])
    const figures = counted.map(
      ({ label, filter }, at): FigureView => ({ label, count: counts[at] ?? 0, query: queryOf(filter) }),
    )
    const [
      open = none,
      closed = none,
      overdue = none,
      dueThisWeek = none,
      unassigned = none,
      familiesWaiting = none,
      sameDecider = none,
    ] = figures
    const some = (figure: FigureView): boolean => figure.count > 0
    return {
      open,
      closed,
      overdue,
      dueThisWeek,
      unassigned,
      familiesWaiting,
      sameDecider,
      byAge: figures.slice(HEADLINE_FIGURES.length),
      byHeadline: HEADLINES.map((headline) => ({
        label: HEADLINE_WORDS[headline].staff,
        count: headlines.get(headline) ?? 0,
        query: queryOf({ ...OPEN, headline }),
      })).filter(some),
      byDecision: DECISION_TYPES.map((decision) => ({
        label: DECISIONS[decision].staff,
        count: decisions.get(decision) ?? 0,
        query: queryOf({ ...OPEN, decision }),
      })).filter(some),
      byOutcome: CLOSING_OUTCOMES.map((outcome) => ({
        label: CLOSING_OUTCOME_WORDS[outcome].staff,
        count: outcomes.get(outcome) ?? 0,
        query: queryOf({ ...CLOSED, outcome }),
      })).filter(some),
    }
  }),
})
