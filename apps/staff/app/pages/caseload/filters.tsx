import { FilterPanel, HiddenFields, Input, Select } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { CaseloadPage } from './view.server.ts'
import { LIST_FILTERS } from './words.ts'

const label = (children: string) => ({ children, classes: 'govuk-label--s' })
const ANY = { value: '', text: 'Any' }

/** The filters as a form whose answers go in the address. */
export function Filters({ list: { query, chosen, officers, teams } }: { list: CaseloadPage }) {
  const { view, sort, order } = query
  return (
    <FilterPanel action={paths.cases()} chosen={chosen} clearHref={paths.cases(`view=${view}`)}>
      <HiddenFields values={{ view, sort, order }} />
      <div className="app-filter__grid">
        <Input name="q" label={label('Reference, name or words')} value={query.q} type="search" />
        <Select
          name="officer"
          label={label('Case officer')}
          value={query.officer ?? ''}
          items={[ANY, ...officers]}
        />
        <Select name="team" label={label('Team')} value={query.team ?? ''} items={[ANY, ...teams]} />
        {LIST_FILTERS.map((filter) => (
          <Select
            key={filter.name}
            name={filter.name}
            label={label(filter.label)}
            value={query[filter.name] ?? ''}
            items={filter.unchosen === '' ? [ANY, ...filter.options] : filter.options}
          />
        ))}
      </div>
    </FilterPanel>
  )
}
