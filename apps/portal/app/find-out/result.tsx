import { InsetText, KeyDates, Section } from '@common-ground/ui'
import type { ReactNode } from 'react'
import type { Result } from './result.server.ts'

const WHO = {
  parent: 'You act as the parent or carer',
  'young-person': 'The right is the young person’s own',
  'alternative-person': 'Somebody acts for the young person',
} as const

/** The next day that matters, first and largest. */
export const NextDay = ({ result }: { result: Result }) =>
  result.next ? (
    <dl className="app-lines">
      <dt>Act by</dt>
      <dd className="govuk-!-font-weight-bold">{result.nextBy}</dd>
      <dt>What for</dt>
      <dd>{result.next.what}</dd>
    </dl>
  ) : (
    <InsetText>No last day is running that we know of. You can still use the ways below.</InsetText>
  )

/** Days that can be lost, then what others owe, each with its working. */
export const ResultDates = ({ result }: { result: Result }) => (
  <>
    <Section id="dates" title="Your last dates">
      {result.onlyMonth ? (
        <InsetText>
          You know only the month of the letter, so we counted from its first day. Your real last days may be
          later. Do not count on that until you have found the date.
        </InsetText>
      ) : null}
      {result.yours.length > 0 ? (
        <>
          <p className="govuk-body">Talking to us does not move any of these.</p>
          <KeyDates dates={result.yours} />
        </>
      ) : (
        <p className="govuk-body">The law sets no last day that we can work out from what you told us.</p>
      )}
    </Section>
    {result.ours.length > 0 ? (
      <Section id="owed" title="What others owe you">
        <KeyDates dates={result.ours} />
      </Section>
    ) : null}
    <Section id="who" title="Who can act">
      <p className="govuk-body">
        <strong>{WHO[result.actor.who]}.</strong> {result.actor.why}
      </p>
    </Section>
  </>
)

const Script = ({
  title,
  contact,
  lines,
}: {
  title: string
  contact: ReactNode
  lines: readonly string[]
}) => (
  <>
    <h3 className="govuk-heading-s">{title}</h3>
    <p className="govuk-body">{contact}</p>
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>“{line}”</li>
      ))}
    </ul>
  </>
)

type Reachable = { readonly name: string; readonly phone: string | null; readonly email: string | null }
const reach = ({ name, phone, email }: Reachable): string =>
  [name, phone, email].filter(Boolean).join(', ') + (phone || email ? '' : ': the SEN Team can tell you how')

/** What to say on the telephone, so that nobody has to find the words. */
export const WhatToSay = ({ result }: { result: Result }) => (
  <Section id="say" title="What to say when you ring">
    <Script title="To the council" contact={reach(result.senTeam)} lines={result.say.council} />
    {result.say.adviser.length > 0
      ? result.providers.map((provider) => (
          <Script
            key={provider.id}
            title="To the mediation adviser"
            contact={reach(provider)}
            lines={result.say.adviser}
          />
        ))
      : null}
    <Script title="To the free advice service" contact={reach(result.iass)} lines={result.say.iass} />
  </Section>
)
