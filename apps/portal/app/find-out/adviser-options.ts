import type { Field } from '@common-ground/ui'

/** What somebody may have said to the mediation adviser, each with its date. */
export const adviserOptions: NonNullable<Field['options']> = [
  { value: 'no', text: 'Not yet' },
  {
    value: 'declined',
    text: 'Yes, and I do not want mediation',
    below: [
      {
        name: 'declinedOn',
        kind: 'date',
        label: 'When did you tell the adviser? (optional)',
        dateName: 'The day you told the adviser',
      },
    ],
  },
  {
    value: 'wants',
    text: 'Yes, and I want mediation',
    below: [
      {
        name: 'askedOn',
        kind: 'date',
        label: 'When did you tell the council that you want mediation? (optional)',
        dateName: 'The day you told the council',
      },
    ],
  },
]
