import { formatMoment, formatWithWeekday } from '@common-ground/domain'
import { Button, EmptyState, Tag } from '@common-ground/ui'
import { openReading } from '../../case/open.server.ts'
import { waitingLine } from '../../case/waiting.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done, authority } = await openReading(args)
  return {
    title: `Messages – ${view.reference}`,
    identity,
    done,
    mayWrite: view.commands.sendMessage === null,
    replyDays: authority.promises.reply,
    threads: view.threads.map(({ id, topic, lastAt, answerBy, waited, messages }) => ({
      id,
      topic,
      count: messages.length,
      last: formatMoment(new Date(lastAt)),
      waiting: waitingLine({ waited, messages }),
      answerBy: answerBy && formatWithWeekday(answerBy),
    })),
  }
}

export default function Messages({ loaderData }: Route.ComponentProps) {
  const { identity, done, threads, mayWrite, replyDays } = loaderData
  const { reference } = identity
  return (
    <CaseFrame identity={identity} at="messages" heading="Messages" done={done}>
      <p className="govuk-body">
        Only you, whoever you have asked to see what you see, and the council read these. We answer within{' '}
        {replyDays} working days.
      </p>
      {mayWrite ? <Button href={paths.thread(reference, 'new')}>Write a new message</Button> : null}
      {threads.length === 0 ? (
        <EmptyState title="There are no messages yet">
          What you and your case officer write to each other stands here.
        </EmptyState>
      ) : (
        <ul className="app-ways">
          {threads.map((thread) => (
            <li key={thread.id} className="app-ways__way">
              <div className="app-ways__head">
                <h2 className="app-ways__title">
                  <a className="govuk-link" href={paths.thread(reference, thread.id)}>
                    {thread.topic}
                  </a>
                </h2>
                {thread.answerBy ? <Tag classes="govuk-tag--yellow">Waiting for us</Tag> : null}
              </div>
              <p className="govuk-body app-ways__what">
                {thread.count === 1 ? '1 message' : `${thread.count} messages`}, the last on {thread.last}.
                {thread.waiting ? ` ${thread.waiting}` : ''}
                {thread.answerBy ? ` We promise to answer by ${thread.answerBy}.` : ''}
              </p>
            </li>
          ))}
        </ul>
      )}
    </CaseFrame>
  )
}
