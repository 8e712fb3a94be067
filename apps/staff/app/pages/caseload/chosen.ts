import type { CaseloadQuery, Directory } from '@common-ground/api/contracts'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { LIST_FILTERS } from './words.ts'

export type Chosen = { readonly label: string; readonly removeHref: string }

/** The filters that are chosen, in words, each with the address of the same list without it. */
export function chosenOf(query: CaseloadQuery, search: string, directory: Directory): readonly Chosen[] {
  const one = (name: string, label: string): Chosen => ({
    label,
    removeHref: paths.cases(withQuery(search, { [name]: null, page: null, from: null })),
  })
  const officer = directory.officers.find(({ id }) => id === query.officer)
  const team = directory.teams.find(({ id }) => id === query.team)
  const fromLists = LIST_FILTERS.flatMap(({ name, label, unchosen, options }): Chosen[] => {
    const value = query[name]
    const text = options.find((option) => option.value === value)?.text
    return text && value !== unchosen ? [one(name, `${label}: ${text}`)] : []
  })
  return [
    ...(query.q ? [one('q', `Search: ${query.q}`)] : []),
    ...(query.officer ? [one('officer', `Officer: ${officer ? officer.name : 'not known'}`)] : []),
    ...(query.team ? [one('team', `Team: ${team ? team.name : 'not known'}`)] : []),
    ...fromLists,
  ]
}
