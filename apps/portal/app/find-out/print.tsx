import type { KeyDate } from '@common-ground/ui'
import type { Result } from './result.server.ts'

export { WhatToSay } from './result.tsx'

const PrintDate = ({ date }: { date: KeyDate }) => (
  <li>
    <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
      {date.date}
      {date.passed ? ' (this day has passed)' : ''}: {date.what}
    </h3>
    {date.note ? <p className="govuk-body">{date.note}</p> : null}
    <ul className="govuk-list govuk-list--bullet">
      {date.working.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p className="govuk-body-s">{date.source}</p>
  </li>
)

/** Every date with its working open. */
export const PrintDates = ({ result }: { result: Result }) => (
  <>
    <h2 className="govuk-heading-m">Your last dates</h2>
    <ul className="govuk-list">
      {result.yours.map((date) => (
        <PrintDate key={date.id} date={date} />
      ))}
    </ul>
    {result.ours.length > 0 ? <h2 className="govuk-heading-m">What others owe you</h2> : null}
    <ul className="govuk-list">
      {result.ours.map((date) => (
        <PrintDate key={date.id} date={date} />
      ))}
    </ul>
    <h2 className="govuk-heading-m">Who can act</h2>
    <p className="govuk-body">{result.actor.why}</p>
  </>
)

/** Every way that this has, with how it stands. */
export const PrintWays = ({ result }: { result: Result }) => (
  <>
    <h2 className="govuk-heading-m">Ways open to you</h2>
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {result.ways
        .filter((way) => way.there)
        .map((way) => (
          <li key={way.id}>
            <strong>{way.name}</strong> ({way.label.replace(/^[A-Z]/, (first) => first.toLowerCase())}).{' '}
            {way.what}
          </li>
        ))}
    </ul>
  </>
)
