import type { StaffCaseView } from '@common-ground/api/contracts'
import type { Headline } from '@common-ground/domain'

/** The same colour for the same word, wherever it stands. */
const COLOURS: Partial<Record<Headline, string>> = {
  new: 'purple',
  appeal: 'orange',
  mediation: 'orange',
  closed: 'grey',
}

/** What keeps a case apart from others on each of its pages. */
export const identityOf = ({ reference, childName, headline, headlineLabel, officer }: StaffCaseView) => ({
  reference,
  name: childName,
  headline: headlineLabel,
  colour: COLOURS[headline] ?? 'blue',
  officer: officer?.name ?? null,
})
export type Identity = ReturnType<typeof identityOf>
