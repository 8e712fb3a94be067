import type { MeetingNeed, MeetingView, StaffCaseView } from '@common-ground/api/contracts'

const NOT_WRITTEN = 'Not written yet'

/** Everybody's needs, told apart by whether they are arranged. */
function needRows(needs: readonly MeetingNeed[]) {
  const said = (isArranged: boolean): string =>
    needs
      .filter((need) => need.isArranged === isArranged)
      .map(({ who, what }) => `${who}: ${what}`)
      .join('\n')
  return [
    { key: 'Needs arranged', value: said(true) },
    { key: 'Needs not arranged yet', value: said(false) },
  ].filter(({ value }) => value !== '')
}

const STATES = {
  arranged: { text: 'Arranged', colour: 'blue' },
  held: { text: 'Held', colour: 'green' },
  cancelled: { text: 'Not going ahead', colour: 'grey' },
} as const

const changes = (sequence: number): string => (sequence === 1 ? 'Once' : `${sequence} times`)

const meetingOf = ({ id, label, state, sequence, needs, ...meeting }: MeetingView) => ({
  id,
  label,
  ...STATES[state],
  rows: [
    { key: 'When', value: meeting.at ? meeting.when : `${meeting.when}, no time yet` },
    { key: 'How', value: meeting.modeLabel },
    ...(state === 'arranged' || meeting.place
      ? [{ key: 'How to join, or where', value: meeting.place ?? NOT_WRITTEN }]
      : []),
    ...(meeting.council ? [{ key: 'For the council', value: meeting.council }] : []),
    ...(meeting.why ? [{ key: 'Why it moved', value: meeting.why }] : []),
    ...(meeting.whyOff ? [{ key: 'Why it is off', value: meeting.whyOff }] : []),
    ...(meeting.bring ? [{ key: 'What to bring', value: meeting.bring }] : []),
    ...(state === 'arranged' ? needRows(needs) : []),
    ...(state === 'arranged' && sequence > 0 ? [{ key: 'Changed', value: changes(sequence) }] : []),
  ],
})

/** The meetings of a case as the family sees them, with everybody's needs. */
export const meetingsOf = ({ meetings }: StaffCaseView) => meetings.map(meetingOf)
