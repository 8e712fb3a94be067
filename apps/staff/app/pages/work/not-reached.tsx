import { Section } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { WorkPage } from './view.server.ts'

/** What has reached nobody and is somebody's to see to: on the page of their work, as a few lines and a way to all. */
export const NotReached = ({ notReached }: { notReached: WorkPage['notReached'] }) => {
  const { rows, total, letters, allLetters } = notReached
  if (total + allLetters === 0) return null
  return (
    <Section id="not-reached" title="Messages that did not arrive" size="s">
      <ul className="govuk-list app-waiting">
        {rows.map((row) => (
          <li key={row.id}>
            <a className="govuk-link" href={row.href}>
              {row.who}
              <span className="govuk-visually-hidden">: {row.name}</span>
            </a>
            <span className="app-waiting__line">
              {row.name}. {row.isLate ? <strong>{row.left}</strong> : row.left}
            </span>
          </li>
        ))}
        {letters.map((letter) => (
          <li key={letter.id}>
            <a className="govuk-link" href={letter.href}>
              The family of {letter.child}
              <span className="govuk-visually-hidden">: {letter.name}</span>
            </a>
            <span className="app-waiting__line">{letter.how}</span>
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.notDelivered()}>
          All that was not delivered ({total + allLetters})
        </a>
      </p>
    </Section>
  )
}
