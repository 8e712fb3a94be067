import { KeyDates, Section } from '@common-ground/ui'
import type { Dates } from './dates.ts'

/** Two clocks apart: what we owe, and what the family can lose. */
export const CaseDates = ({ dates }: { dates: Dates }) => (
  <>
    <Section id="we-owe" title="What we owe">
      {dates.council.length > 0 ? (
        <KeyDates dates={dates.council} />
      ) : (
        <p className="govuk-body">No date in law runs against us now.</p>
      )}
    </Section>
    <Section id="family-dates" title="What the family can lose">
      {dates.family.length > 0 ? (
        <KeyDates dates={dates.family} />
      ) : (
        <p className="govuk-body">No last day runs against them now.</p>
      )}
    </Section>
    {dates.others.length > 0 ? (
      <Section id="others-owe" title="What others owe">
        <KeyDates dates={dates.others} />
      </Section>
    ) : null}
  </>
)
