import type { StaffCaseView } from '@common-ground/api/contracts'
import { formatWithWeekday } from '@common-ground/domain'
import { checkboxes, date, type StepField, textarea } from './field.ts'
import type { Lists } from './lists.ts'
import { type Part, step } from './step.ts'

/** Who has to arrange it, and by when something has to be done about it. */
export const arrangingNotes = ({ mediation }: Pick<StaffCaseView, 'mediation'>): readonly string[] =>
  mediation ? [`${mediation.arrangerLabel}.`, ...(mediation.warning ? [mediation.warning] : [])] : []

/** Where a paper is sent. Without an address it is printed and posted, and what went is kept all the same. */
const addressOf = (name: string, label: string): StepField => ({
  name,
  kind: 'email',
  label,
  hint: 'Leave it empty if you do not know it: then you print the page and post it',
  width: 30,
  spellcheck: false,
})

const providerOf = ({ mediation }: Lists): string => mediation?.provider?.name ?? 'the provider'

const toldOn = date(
  'toldOn',
  'When were they told, if that was before today? (optional)',
  'The date they were told',
)

/** What the mediation is about: the family's own words where it wrote them, which nobody types again. */
function issuesPart({ mediation }: Lists): Part {
  if (mediation?.issues && mediation.byFamily) {
    const wanted = mediation.healthWanted
    return {
      heading: 'What the family wrote for the mediation service',
      said: [
        { label: 'What they want to talk about', text: mediation.issues },
        ...(wanted ? [{ label: 'The health provision they want', text: wanted }] : []),
      ],
      fields: [],
    }
  }
  return {
    fields: [
      textarea('issues', 'What is it about, in your words?', {
        hint: 'The family has not written it for the provider. It reads what you write here',
      }),
    ],
  }
}

const reach = checkboxes('reach', 'How can the provider reach the family? (optional)', [
  {
    value: 'yes',
    text: 'The family agreed that we give the provider its telephone number and email address',
  },
])

export const referMediation = step({
  command: 'referMediation',
  heading: 'Refer to the mediation provider',
  happens: [
    'You see the referral before it goes. It holds what the provider needs to arrange the meeting and nothing else, and never an address.',
    'The family is told that it was sent.',
  ],
  button: 'Send the referral',
  done: 'The referral is sent. The family has been told.',
  needsDirectory: true,
  parts: (lists) => [
    issuesPart(lists),
    {
      fields: [
        ...(lists.mediation?.isInDanger ? [] : [reach]),
        addressOf('email', `Email address of ${providerOf(lists)} (optional)`),
      ],
    },
  ],
  values: ({ mediation }) => ({ email: mediation?.provider?.email ?? '' }),
  notes: (view) => [
    ...arrangingNotes(view),
    ...(view.safety.length > 0
      ? ['Somebody of this family could be in danger: nobody outside is told how to reach them.']
      : []),
  ],
  preview: {
    button: 'See the referral',
    heading: 'Check the referral before it goes',
    lead: 'This is all that the provider reads.',
    change: 'Change the referral',
    show: ({ mediations }, { reference, issues, reach: ticked, email }) =>
      mediations.referral({ reference, issues, reach: ticked, email }),
  },
  send: (steps, input) => steps.referMediation(input),
})

/** Whose clock starts late when the NHS was not told in time. */
const lateNotes = ({ deadlines, mediation }: StaffCaseView): readonly string[] =>
  deadlines
    .filter(({ id, passed }) => id === 'tell-icb' && passed)
    .map(({ due }) =>
      mediation?.arranger === 'icb'
        ? `This was due on ${formatWithWeekday(due)}. The 30 days of the integrated care board start today, late through our fault: tell the family why.`
        : `This was due on ${formatWithWeekday(due)}. Our own 30 days have not waited: tell the board today, and tell the family why it is late.`,
    )

const boardFields = (at: 1 | 2 | 3): readonly StepField[] => [
  {
    name: `icb${at}`,
    kind: 'text',
    label: at === 1 ? 'Which integrated care board?' : 'Its name (optional)',
    width: 30,
  },
  addressOf(`icb${at}Email`, 'Its email address (optional)'),
]

export const tellIcb = step({
  command: 'tellIcb',
  heading: 'Tell the integrated care board',
  happens: [
    'The law gives us 3 working days from the day the family told us (SEND Regulations 2014, reg 35).',
    'You see what it reads before it goes. The family is told.',
  ],
  button: 'Tell the integrated care board',
  done: 'The integrated care board has been told. The family knows.',
  parts: () => [
    { fields: boardFields(1) },
    { heading: 'Another board (optional)', fields: boardFields(2) },
    { heading: 'A third board (optional)', fields: boardFields(3) },
    {
      heading: 'What they are told',
      fields: [
        textarea('issues', 'What is the mediation about?', { hint: 'The boards and the family read this' }),
        textarea('healthWanted', 'Which health provision does the family want?', {
          hint: 'In the family’s words where it wrote them',
        }),
        toldOn,
      ],
    },
  ],
  values: ({ mediation }) => ({
    icb1: mediation?.icbName ?? '',
    issues: mediation?.issues ?? '',
    healthWanted: mediation?.healthWanted ?? '',
  }),
  notes: (view) => [...arrangingNotes(view), ...lateNotes(view)],
  preview: {
    button: 'See what they are told',
    heading: 'Check what the integrated care board is told',
    lead: 'This is all that it reads.',
    change: 'Change it',
    show: ({ mediations }, { expectedVersion: _version, idempotencyKey: _key, ...input }) =>
      mediations.icb(input),
  },
  send: (steps, input) => steps.tellIcb(input),
})

export const cannotArrangeMediation = step({
  command: 'cannotArrangeMediation',
  heading: 'Tell the adviser that mediation cannot be arranged in time',
  happens: [
    'Tell the mediation adviser as soon as we know. The adviser issues a certificate within 3 working days (SEND Regulations 2014, reg 39).',
    'The notice is drafted from the case: you see it before it goes. The family is told that it can appeal with the certificate at once, or still wait for the meeting.',
  ],
  button: 'Send the notice',
  done: 'The mediation adviser has been told. The family knows that it can appeal with the certificate, or wait.',
  parts: (lists) => [
    {
      fields: [
        textarea('why', 'Why can it not be arranged in time?', {
          hint: 'The adviser and the family read this',
          maxlength: 1_000,
          rows: 4,
        }),
        addressOf('email', `Email address of ${providerOf(lists)} (optional)`),
        toldOn,
      ],
    },
  ],
  values: ({ mediation }) => ({ email: mediation?.provider?.email ?? '' }),
  notes: arrangingNotes,
  preview: {
    button: 'See the notice',
    heading: 'Check the notice before it goes',
    lead: 'This is all that the mediation adviser reads. When you send it, the certificate is due.',
    change: 'Change the notice',
    show: ({ mediations }, { reference, why, email, toldOn: told }) =>
      mediations.cannotArrange({ reference, why, email, toldOn: told }),
  },
  send: (steps, input) => steps.cannotArrangeMediation(input),
})
