import { AGREED_AT, COMMAND_INPUTS } from '@common-ground/api/contracts'
import { AGREED_ITEMS, AGREED_WORDS, PARTIES, PARTY_WORDS } from '@common-ground/domain'
import { type Parsed, parseForm } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'
import { choicesOf, date, radios, type StepField, select, textarea, YES_NO } from './field.ts'
import type { Lists } from './lists.ts'
import { fieldsOf, type InputOf, type Part, type Sent, step } from './step.ts'

const points = ({ points: all }: Lists) =>
  all.map(({ id, about }, at) => ({ value: id, text: about ?? `Point ${at + 1}` }))

export const statePosition = step({
  command: 'statePosition',
  heading: 'Write what we say about a point',
  happens: [
    'It stands beside the family’s words, for both sides to read before anybody meets. The family is told.',
    'If words change, both sides say again whether the point is settled.',
  ],
  button: 'Save what we say',
  done: 'What we say stands beside the family’s words. They have been told.',
  parts: (lists) => [
    {
      fields: [
        select('pointId', 'Which point?', points(lists)),
        textarea('text', 'What we say about it', { hint: 'The family reads this. Answer what they say' }),
      ],
    },
  ],
  send: (steps, input) => steps.statePosition(input),
})

export const settlePoint = step({
  command: 'settlePoint',
  heading: 'Say whether a point is settled',
  happens: ['A point is settled when both sides say so. The family is told what we say.'],
  button: 'Save',
  done: 'It is noted whether the point is settled for us. The family has been told.',
  parts: (lists) => [
    {
      fields: [
        select('pointId', 'Which point?', points(lists)),
        radios('settled', 'Is it settled for us?', YES_NO, { inline: true }),
      ],
    },
  ],
  send: (steps, input) => steps.settlePoint(input),
})

/** How many things one form writes down. What was agreed beyond that is another agreement. */
const MOST = 4

const FROM_WORDS = {
  conversation: 'When we talked',
  disagreementResolution: 'In disagreement resolution',
  mediation: 'In mediation',
} as const

const actionFields = (at: number) => [
  textarea(`what-${at}`, 'What is to be done?', { rows: 3, maxlength: 1000 }),
  select(`owner-${at}`, 'Who does it?', choicesOf(PARTIES, PARTY_WORDS)),
  select(`item-${at}`, 'What kind of thing is it?', choicesOf(AGREED_ITEMS, AGREED_WORDS), {
    none: 'None of these',
    hint: 'After mediation, regulation 42 sets its last day',
  }),
  date(
    `dueOn-${at}`,
    'Another day that was agreed in writing (optional)',
    'The day it is due',
    'Leave it empty to take the one that the law sets',
  ),
]

const agreementParts = (): readonly Part[] => [
  {
    fields: [
      radios('from', 'Where was it agreed?', choicesOf(AGREED_AT, FROM_WORDS)),
      date('agreedOn', 'When was it agreed?', 'The date it was agreed'),
    ],
  },
  ...Array.from({ length: MOST }, (_, at) => ({
    heading: at === 0 ? 'What was agreed' : `Another thing that was agreed (${at + 1}, optional)`,
    fields: actionFields(at + 1),
  })),
]

/** Reads the groups of fields back into actions; a group in which nothing was written is none. */
export function readAgreement(form: FormData, sent: Sent): Parsed<InputOf<'recordAgreement'>> {
  const fields = fieldsOf(agreementParts())
  const used = Array.from({ length: MOST }, (_, at) => at + 1).filter(
    (at) => at === 1 || String(form.get(`what-${at}`) ?? '').trim() !== '',
  )
  const action = COMMAND_INPUTS.recordAgreement.shape.actions.element.shape
  const shape = Object.fromEntries(
    used.flatMap((at) => [
      [`what-${at}`, action.what],
      [`owner-${at}`, action.owner],
      [`item-${at}`, action.item],
      [`dueOn-${at}`, action.dueOn],
    ]),
  )
  const { from, agreedOn } = COMMAND_INPUTS.recordAgreement.shape
  const kept = fields.filter(({ name }) => !/-\d$/.test(name) || used.includes(Number(name.at(-1))))
  const parsed = parseForm(
    COMMAND_INPUTS.recordAgreement.pick({}).extend({ from, agreedOn, ...shape }),
    kept,
    form,
  )
  if (!parsed.ok) return parsed
  const value: Record<string, unknown> = parsed.value
  const actions = used.map((at) => ({
    what: value[`what-${at}`],
    owner: value[`owner-${at}`],
    item: value[`item-${at}`],
    dueOn: value[`dueOn-${at}`],
  }))
  const whole = COMMAND_INPUTS.recordAgreement.parse({
    ...sent,
    from: value.from,
    agreedOn: value.agreedOn,
    actions,
  })
  return { ok: true, value: whole, values: parsed.values }
}

export const recordAgreement = step({
  command: 'recordAgreement',
  heading: 'Write down what was agreed',
  happens: [
    'Each thing has somebody who does it and a last day: the law’s, or another that was agreed in writing.',
    'The family is told, reads it, and signs it or says what is wrong.',
  ],
  button: 'Save what was agreed',
  done: 'What was agreed is written down. The family has been told, and can sign it.',
  parts: agreementParts,
  values: (_, today) => ({ agreedOn: datePartsFor(today) }),
  parse: readAgreement,
  send: (steps, input) => steps.recordAgreement(input),
})

export const signAgreement = step({
  command: 'signAgreement',
  heading: 'Sign what was agreed',
  happens: ['You sign for the council. The family is told.'],
  button: 'Sign for the council',
  done: 'You have signed what was agreed. The family has been told.',
  parts: ({ toSign }) => [
    {
      fields: [
        select('agreementId', 'Which agreement?', toSign),
        radios('how', 'How is it signed?', [
          { value: 'online', text: 'Here' },
          { value: 'paper', text: 'On paper' },
        ]),
        date('signedOn', 'When was it signed?', 'The date it was signed'),
      ],
    },
  ],
  values: (_, today) => ({ signedOn: datePartsFor(today) }),
  send: (steps, input) => steps.signAgreement(input),
})

const doneFields: readonly StepField[] = [
  date('doneOn', 'When was it done?', 'The date it was done'),
  textarea('evidence', 'How was it done, and what shows it? (optional)', {
    hint: 'For example, “Amended plan sent on 3 March, see Documents”. The family reads this',
    maxlength: 2_000,
    rows: 3,
  }),
]

export const recordActionDone = step({
  command: 'recordActionDone',
  heading: 'Record that something agreed is done',
  happens: ['The family is told, so that they can say if it is not so.'],
  button: 'Save that it is done',
  done: 'It is recorded as done. The family has been told.',
  parts: ({ toDo }) => [
    {
      fields: [select('actionId', 'What is done?', toDo), ...doneFields],
    },
  ],
  values: (_, today) => ({ doneOn: datePartsFor(today) }),
  parse: (form, sent) => {
    // One choice says both which agreement and which thing in it.
    const [agreementId = '', actionId = ''] = String(form.get('actionId') ?? '').split(':')
    const parsed = parseForm(COMMAND_INPUTS.recordActionDone, doneFields, form, {
      ...sent,
      agreementId,
      actionId,
    })
    if (parsed.ok) return parsed
    const errors = parsed.errors.map((error) =>
      /Id$/.test(error.field)
        ? { field: 'actionId', href: '#actionId', message: 'Choose what is done' }
        : error,
    )
    const first = errors.findIndex(({ field }) => field === 'actionId')
    return {
      ...parsed,
      errors: errors.filter(({ field }, at) => field !== 'actionId' || at === first),
      values: { ...parsed.values, actionId: String(form.get('actionId') ?? '') },
    }
  },
  send: (steps, input) => steps.recordActionDone(input),
})
