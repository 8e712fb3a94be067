import { Written } from './layout.tsx'

export type TimelineItem = {
  readonly id: string | number
  readonly title: string
  readonly by: string
  readonly when: string
  readonly at: string
  readonly details: readonly string[]
  readonly body: string | null
}

/** What happened, newest first. */
export const Timeline = ({ items }: { items: readonly TimelineItem[] }) => (
  <ol className="app-timeline">
    {items.map((item) => (
      <li key={item.id} className="app-timeline__item" id={`event-${item.id}`}>
        <h3 className="app-timeline__title">{item.title}</h3>
        <p className="app-timeline__meta">
          <time dateTime={item.at}>{item.when}</time>, {item.by}
        </p>
        {item.details.map((line) => (
          <p key={line} className="govuk-body app-timeline__detail">
            {line}
          </p>
        ))}
        {item.body ? <Written>{item.body}</Written> : null}
      </li>
    ))}
  </ol>
)
