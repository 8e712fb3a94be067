import { Section, SummaryList, Tag } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** When and where people meet: what everybody who comes reads, and whose needs are arranged. */
export const CaseMeetings = ({ meetings }: Pick<CasePage, 'meetings'>) =>
  meetings.length === 0 ? null : (
    <Section id="meetings" title="Meetings">
      {meetings.map(({ id, label, text, colour, rows }) => (
        <div key={id} className="app-meeting">
          <div className="app-stages__head">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{label}</h3>
            <Tag classes={`govuk-tag--${colour}`}>{text}</Tag>
          </div>
          <SummaryList classes="app-meeting__facts" rows={rows} />
        </div>
      ))}
    </Section>
  )
