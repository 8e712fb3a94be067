import { Section, Timeline } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** The messages between the family and us, and everything that happened. */
export const CaseRecord = ({
  page: { messages, waitingThreads, canWrite, next, timeline },
}: {
  page: CasePage
}) => (
  <>
    <Section id="messages" title="Messages">
      {canWrite ? (
        <p className="govuk-body">
          <a className="govuk-link govuk-link--no-visited-state" href={next.reply.href}>
            {next.reply.text}
          </a>
        </p>
      ) : null}
      {waitingThreads.length > 0 ? (
        <ul className="govuk-list govuk-list--bullet">
          {waitingThreads.map(({ id, line }) => (
            <li key={id}>{line}</li>
          ))}
        </ul>
      ) : null}
      {messages.length > 0 ? (
        <Timeline items={messages} />
      ) : (
        <p className="govuk-body">Nobody has written yet.</p>
      )}
    </Section>
    <Section id="timeline" title="What happened">
      <Timeline items={timeline} />
    </Section>
  </>
)
