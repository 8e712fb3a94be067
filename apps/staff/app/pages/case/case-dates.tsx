import { KeyDates, Section } from '@common-ground/ui'
import type { Dates } from './dates.ts'

/** Two clocks apart: what we owe, and what the family can lose. */
export const CaseDates = ({ dates, whatIf }: { dates: Dates; whatIf: string }) => (
  <>
    <Section id="we-owe" title="What we owe">
      {dates.council.length > 0 ? (
        <KeyDates dates={dates.council} />
      ) : (
        <p className="govuk-body">No date runs against us now.</p>
      )}
    </Section>
    <Section id="family-dates" title="What the family can lose">
      {dates.family.length > 0 ? (
        <KeyDates dates={dates.family} />
      ) : (
        <p className="govuk-body">No last day runs against them now.</p>
      )}
      <p className="govuk-body-s">
        <a className="govuk-link" href={whatIf}>
          What if: see what a step does to every date
        </a>
      </p>
    </Section>
    {dates.others.length > 0 ? (
      <Section id="others-owe" title="What others owe">
        <KeyDates dates={dates.others} />
      </Section>
    ) : null}
  </>
)
