import { type Sen2ModuleView, Sen2Query, type Sen2View } from '@common-ground/api/contracts'
import { SEN2_MISSING } from '@common-ground/domain'
import { FilterPanel, InsetText, Section, Select, Table } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { Noted } from '../../exports/take-away.tsx'
import { MISSING_WORDS, MODULE_WORDS } from '../../exports/words.ts'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = Sen2Query.parse(Object.fromEntries(new URL(request.url).searchParams))
  const view = await answering(request, visit(context).api.exports.sen2(query))
  return { title: `SEN2 flags for ${view.year}`, view }
}

const number = (n: number): string => n.toLocaleString('en-GB')

/** A number that opens the disagreements behind it. */
function Count({ n, href, of }: { n: number; href: string; of: string }) {
  if (n === 0) return '0'
  return (
    <a className="govuk-link" href={href}>
      {number(n)}
      <span className="govuk-visually-hidden">, {of}</span>
    </a>
  )
}

const Holds = ({ view: { year, modules } }: { view: Sen2View }) => (
  <Table
    caption="What goes into the return"
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    stacks
    head={[
      { text: 'Decisions' },
      { text: 'Disagreements', format: 'numeric' },
      { text: 'People', format: 'numeric' },
      { text: 'Went to mediation', format: 'numeric' },
      { text: 'Appealed', format: 'numeric' },
    ]}
    rows={modules.map(({ module, disagreements, persons, mediation, tribunal }) => [
      { text: MODULE_WORDS[module].name },
      {
        text: (
          <Count
            n={disagreements}
            href={paths.sen2Cases(year, module)}
            of={`${MODULE_WORDS[module].name}, disagreements`}
          />
        ),
        format: 'numeric',
      },
      { text: number(persons), format: 'numeric' },
      { text: number(mediation), format: 'numeric' },
      { text: number(tribunal), format: 'numeric' },
    ])}
  />
)

const cellsOf = ({ module, missing }: Sen2ModuleView, year: number) =>
  SEN2_MISSING.map((what) => ({
    text: (
      <Count
        n={missing[what]}
        href={paths.sen2Cases(year, module, what)}
        of={`${MODULE_WORDS[module].name}: ${MISSING_WORDS[what]}`}
      />
    ),
    format: 'numeric' as const,
  }))

const Wants = ({ view: { year, modules } }: { view: Sen2View }) => (
  <Table
    caption="What is missing"
    captionClasses="govuk-visually-hidden"
    firstCellIsHeader
    stacks
    head={[
      { text: 'Decisions' },
      ...SEN2_MISSING.map((what) => ({ text: MISSING_WORDS[what], format: 'numeric' as const })),
    ]}
    rows={modules.map((each) => [{ text: MODULE_WORDS[each.module].name }, ...cellsOf(each, year)])}
  />
)

export default function Sen2({ loaderData: { view } }: Route.ComponentProps) {
  const { year, years, asAt, modules } = view
  const all = modules.reduce((sum, { disagreements }) => sum + disagreements, 0)
  return (
    <StaffFrame back={{ href: paths.exports, text: 'Downloads' }}>
      <h1 className="govuk-heading-l">SEN2 flags for {year}</h1>
      <p className="govuk-body">
        The SEN2 return asks each January which decisions of the year before went to mediation and which were
        appealed. This is what our records say, as at {asAt}. A disagreement counts in the year of the
        decision or, where we do not know its date, in the year it was raised.
      </p>
      <FilterPanel action={paths.sen2()} chosen={[]} clearHref={paths.sen2()}>
        <Select
          name="year"
          label={{ children: 'Year of the decisions', classes: 'govuk-label--s' }}
          value={String(year)}
          items={years.map((each) => ({ value: String(each), text: String(each) }))}
        />
      </FilterPanel>
      <Section id="holds" title="What goes in">
        <Holds view={view} />
        {all > 0 ? (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.sen2File(year)}>
              Download the flags for {year} (ZIP)
            </a>
          </p>
        ) : (
          <p className="govuk-body">There is nothing to download for this year.</p>
        )}
        <Noted />
        <InsetText>
          Cases that only some people may know of are here only if you are named on them. Whoever completes
          the return has to ask the others for theirs.
        </InsetText>
      </Section>
      <Section id="missing" title="What is missing">
        <p className="govuk-body">
          Open a number to put it right in each case. A name is to be checked where it is not exactly two
          words: the return wants surname and forename apart, and we hold one name. Nobody can give a flag for
          good while the family can still ask for mediation or appeal.
        </p>
        <Wants view={view} />
        <p className="govuk-body">
          We do not hold the UPN, the postcode, the sex or the ethnicity. Their columns are empty: match by
          name and date of birth in your main system.
        </p>
      </Section>
    </StaffFrame>
  )
}
