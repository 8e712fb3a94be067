import type { PackChoice, PackPaper, PackStop } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { sizeInWords } from '@common-ground/web'
import { checkboxes, radios, type StepField, select, YES_NO } from '../../steps/field.ts'

/** What is said of a paper beside its name. */
export const lineOf = ({ kindLabel, source, addedBy, addedOn, datedOn, bytes }: PackPaper): string =>
  [
    kindLabel,
    source && `from ${source}`,
    datedOn && `dated ${formatDate(datedOn)}`,
    `added by ${addedBy === 'Us' ? 'us' : addedBy} on ${formatDate(addedOn)}`,
    sizeInWords(bytes),
  ]
    .filter(Boolean)
    .join(', ')

/** Asks whom the papers are for. */
export const forWhom = ({ recipients }: Pick<PackChoice, 'recipients'>): readonly StepField[] => [
  select(
    'for',
    'Who is the pack for?',
    recipients.map(({ value, label }) => ({ value, text: label })),
  ),
]

/** Asked for the figures. A paper that the young person wrote and added themselves says it too. */
const views = radios(
  'views',
  'Are the child’s or young person’s own views in this pack? (optional)',
  YES_NO,
  { inline: true, hint: 'What they said or wrote themselves, in any of these papers' },
)

type Chosen = NonNullable<PackChoice['chosen']>

/** Asks what goes in. What cannot go is no choice: it stands below with its reason. */
export function whatGoesIn(chosen: Chosen): readonly StepField[] {
  const offered = chosen.papers.filter(({ goes }) => goes !== 'no')
  const extras = checkboxes(
    'extras',
    'What we write for it',
    chosen.extras.map(({ value, label }) => ({ value, text: label })),
    { hint: 'It comes before the papers. The cover and the index are always there.' },
  )
  if (offered.length === 0) return [extras, views]
  const papers = checkboxes(
    'papers',
    'Papers',
    offered.map((paper) => ({
      value: paper.id,
      text: paper.fileName,
      hint:
        paper.goes === 'separately'
          ? `${lineOf(paper)}. ${paper.why}: the index lists it, and you send it separately. We do not look into it`
          : lineOf(paper),
    })),
    chosen.isOrganisation ? { hint: 'Nothing is ticked. Tick only what they need.' } : {},
  )
  return [extras, papers, views]
}

/** Asks for a look at each page that no computer can read. */
export const pagesToLookAt = (stops: readonly PackStop[]): readonly StepField[] =>
  stops.length === 0
    ? []
    : [
        checkboxes(
          'looked',
          'Pages that only you can check',
          stops.map(({ key, text }) => ({ value: key ?? '', text })),
          {
            hint: 'A computer cannot read these pages. Open the paper and look at each one. Tick it if it holds no address, telephone number or email address that must be kept from them.',
          },
        ),
      ]

/** What is ticked before anybody has chosen. */
export const firstTicks = ({ papers, extras }: Chosen) => ({
  papers: papers.filter(({ ticked }) => ticked).map(({ id }) => id),
  extras: extras.filter(({ ticked }) => ticked).map(({ value }) => value),
  views: '',
})
