import type { SpanView } from '@common-ground/api/contracts'
import { formatMonth, type LocalDate, lastMonths, monthsOf } from '@common-ground/domain'
import { ErrorSummary, FilterPanel, HiddenFields, Select } from '@common-ground/ui'
import { withQuery } from '@common-ground/web'
import { SPAN_PROBLEMS } from './words.ts'

/** How far back a month can be chosen. */
const MONTHS = 60

export type FilterOf = {
  readonly span: SpanView
  readonly team: string | undefined
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  readonly today: LocalDate
  /** The page that is filtered, and its query. */
  readonly action: string
  readonly search: string
  /** What the form carries along. */
  readonly keep?: Readonly<Record<string, string>>
}

const label = (children: string) => ({ children, classes: 'govuk-label--s' })

/** Which months and whose cases, as a form whose answers go in the address. */
export function MonthsFilter({ span, team, teams, today, action, search, keep = {} }: FilterOf) {
  const months = monthsOf(lastMonths(MONTHS, today))
    .toReversed()
    .map((month) => ({ value: month.slice(0, 7), text: formatMonth(month) }))
  const asked = new URLSearchParams(search)
  const teamName = team === 'none' ? 'No team' : teams.find(({ id }) => id === team)?.name
  const without = (...names: string[]) =>
    `${action}${withQuery(search, Object.fromEntries(names.map((name) => [name, null])))}`
  const isOwnSpan = !span.problem && (asked.has('since') || asked.has('until'))
  return (
    <FilterPanel
      action={action}
      chosen={[
        ...(isOwnSpan ? [{ label: span.words, removeHref: without('since', 'until') }] : []),
        ...(team ? [{ label: teamName ?? 'A team that is not known', removeHref: without('team') }] : []),
      ]}
      clearHref={without('since', 'until', 'team')}
    >
      <HiddenFields values={keep} />
      <div className="app-filter__grid">
        <Select name="since" label={label('First month')} value={span.from.slice(0, 7)} items={months} />
        <Select
          name="until"
          label={label('Last month')}
          value={span.to.slice(0, 7)}
          items={months}
          {...(span.problem && { error: SPAN_PROBLEMS[span.problem] })}
        />
        <Select
          name="team"
          label={label('Team')}
          value={team ?? ''}
          items={[
            { value: '', text: 'All' },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
            { value: 'none', text: 'No team' },
          ]}
        />
      </div>
    </FilterPanel>
  )
}

/** Why the months are not those that were asked for; nothing where they are. */
export const SpanProblem = ({ span }: { span: SpanView }) =>
  span.problem ? <ErrorSummary errors={[{ message: SPAN_PROBLEMS[span.problem], href: '#until' }]} /> : null
