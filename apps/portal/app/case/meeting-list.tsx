import { SummaryList, Tag } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import type { ShownMeeting } from './meetings.ts'

/** Words of the council's with the addresses of web pages in them as links, their line breaks kept. */
const Linked = ({ children }: { children: string }): ReactNode =>
  children.split(/(https:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, at) =>
    part.startsWith('https://') ? (
      <a key={`${at} ${part}`} className="govuk-link" href={part} rel="noreferrer">
        {part}
      </a>
    ) : (
      part
    ),
  )

const Calendar = ({ reference, meeting }: { reference: string; meeting: ShownMeeting }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.meetingCalendar(reference, meeting.id)} download>
      {meeting.isOff ? 'Take this meeting out of your calendar' : 'Put this meeting in your calendar'} (.ics
      file)
      <span className="govuk-visually-hidden">: {meeting.title}</span>
    </a>
  </p>
)

/** Each meeting: when, how, where, what to bring, what is arranged, and a file for a calendar. */
export const MeetingList = ({
  reference,
  meetings,
  heading: Heading = 'h3',
}: {
  reference: string
  meetings: readonly ShownMeeting[]
  heading?: 'h2' | 'h3'
}) =>
  meetings.map((meeting) => (
    <div key={meeting.id} className="app-meeting">
      <div className="app-stages__head">
        <Heading className="govuk-heading-s govuk-!-margin-bottom-1">{meeting.title}</Heading>
        {meeting.isOff ? <Tag classes="govuk-tag--red">Not going ahead</Tag> : null}
        {meeting.hasPassed ? <Tag classes="govuk-tag--grey">This day has passed</Tag> : null}
      </div>
      <SummaryList
        classes="app-meeting__facts"
        rows={meeting.rows.map(({ key, value }) => ({ key, value: <Linked>{value}</Linked> }))}
      />
      <Calendar reference={reference} meeting={meeting} />
    </div>
  ))
