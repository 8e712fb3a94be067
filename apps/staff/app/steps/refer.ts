import { email, PartiesPreview, SAY_WHAT } from '@common-ground/api/contracts'
import {
  DISAGREEMENT_KIND_WORDS,
  DISAGREEMENT_KINDS,
  type DisagreementKind,
  isOutside,
  KIND_PARTIES,
  OUTSIDE_PARTIES,
  type OutsideParty,
  PARTIES,
  PARTY_WORDS,
  type Party,
} from '@common-ground/domain'
import { type FieldError, type Parsed, parseForm } from '@common-ground/web'
import { z } from 'zod'
import { checkboxes, choicesOf, radios, type StepField, select, textarea } from './field.ts'
import { type Lists, NO_LISTS } from './lists.ts'
import { needsOf } from './needs.ts'
import { providerField } from './provider.ts'
import { fieldsOf, type InputOf, type Part, type Sent, step } from './step.ts'

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const named = (parties: readonly Party[], between: string): string =>
  parties.map((party) => lower(PARTY_WORDS[party])).join(between)

/** What each kind looks like (CFA 2014 s.57; Explanatory Notes 273 to 276). */
const EXAMPLES: Readonly<Record<DisagreementKind, string>> = {
  DR1: 'an annual review that was never held',
  DR2: 'hours of help that are written down and not given',
  DR3: 'a therapist’s advice that nobody asked for in an assessment',
  DR4: 'who pays for a nurse. No family takes part',
}

/** Who a kind is between, out of the domain's own table, and an example. */
const kinds = choicesOf(DISAGREEMENT_KINDS, DISAGREEMENT_KIND_WORDS).map((choice, at) => {
  const kind = DISAGREEMENT_KINDS[at] ?? 'DR1'
  const { needs, oneOf } = KIND_PARTIES[kind]
  const others = oneOf.filter((party) => !needs.includes(party))
  const between = [named(needs, ' and '), ...(others.length > 0 ? [named(others, ' or ')] : [])].join(
    ' with ',
  )
  return {
    ...choice,
    hint: `${between.charAt(0).toUpperCase()}${between.slice(1)}. For example: ${EXAMPLES[kind]}`,
  }
})

const IT: Readonly<Record<OutsideParty, string>> = {
  school: 'the school',
  earlyYears: 'the early years setting',
  college: 'the college',
  icb: 'the integrated care board',
  socialCare: 'the social care team',
}

/** Where a party is reached. Without an address it is asked by telephone, and its answer is recorded. */
const whereOf = (party: OutsideParty): readonly StepField[] => [
  { name: `organisation-${party}`, kind: 'text', label: `Name of ${IT[party]}`, maxlength: 200 },
  { name: `email-${party}`, kind: 'email', label: `Email address of ${IT[party]} (optional)` },
]

const aboutField = textarea('about', 'What it is about, in your words', {
  hint: 'Whoever is asked reads this. Say no more than they need, and not how to reach the family',
})

/** Points that may be read by whoever is asked. Nothing the family wrote goes to them unasked (features 136). */
const pointsField = ({ points }: Lists): StepField =>
  checkboxes(
    'pointIds',
    'What the family wrote that they may read (optional)',
    points.map(({ id, about, wrong }, at) => ({
      value: id,
      text: `Point ${at + 1}${about ? `: ${about}` : ''}`,
      hint: wrong.length > 150 ? `${wrong.slice(0, 150)}…` : wrong,
    })),
    { hint: 'Tick a point only if they need the family’s own words. The family sees what you sent' },
  )

const referParts = (lists: Lists): readonly Part[] => [
  {
    fields: [
      radios('kind', 'What is the disagreement about?', kinds),
      checkboxes(
        'parties',
        'Who needs to agree to take part?',
        PARTIES.map((value) => ({
          value,
          text: PARTY_WORDS[value],
          ...(isOutside(value) && { below: whereOf(value) }),
        })),
        {
          hint: 'The council agrees by referring. The family answers on its own page. Anybody else gets a link to answer by, where you give an email address: without one, ask them by telephone',
        },
      ),
      providerField(lists.providers, 'disagreementResolution'),
    ],
  },
  { heading: 'What they read', fields: [aboutField, pointsField(lists)] },
]

/** The fields of a referral beside those of each party. */
const ReferFields = z.object({
  kind: PartiesPreview.shape.kind,
  parties: PartiesPreview.shape.parties,
  providerId: PartiesPreview.shape.providerId,
  about: PartiesPreview.shape.about,
  pointIds: PartiesPreview.shape.pointIds,
})
type Input = InputOf<'requestDisagreementResolution'>

const textOf = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** What is wrong with where a party is reached, or its address; nothing for one that is asked by telephone. */
function askOf(form: FormData, party: OutsideParty): { ask?: Input['asks'][number]; error?: FieldError } {
  const [name, address] = [`organisation-${party}`, `email-${party}`]
  const [organisation, typed] = [textOf(form, name), textOf(form, address)]
  if (typed === '') return {}
  const problem = (field: string, message: string) => ({ error: { field, href: `#${field}`, message } })
  const read = email.safeParse(typed)
  if (!read.success) return problem(address, read.error.issues[0]?.message ?? '')
  if (organisation === '') return problem(name, `Enter the name of ${IT[party]}`)
  if (organisation.length > 200) return problem(name, 'Use 200 characters or fewer')
  return { ask: { party, organisation, email: read.data } }
}

/** Reads a referral: those who are chosen and have an address are sent a link. */
function readReferral(form: FormData, sent: Sent): Parsed<Input> {
  const parsed = parseForm(ReferFields, fieldsOf(referParts(NO_LISTS)), form)
  const chosen = form.getAll('parties')
  const asked = OUTSIDE_PARTIES.filter((party) => chosen.includes(party)).map((party) => askOf(form, party))
  const asks = asked.flatMap(({ ask }) => ask ?? [])
  const silent = asked.some(({ ask, error }) => ask ?? error) && textOf(form, 'about') === ''
  const fields = fieldsOf(referParts(NO_LISTS)).map(({ name }) => name)
  const found = [
    ...(parsed.ok ? [] : parsed.errors),
    ...asked.flatMap(({ error }) => error ?? []),
    ...(silent ? [{ field: 'about', href: '#about', message: SAY_WHAT }] : []),
  ]
  // From the top of the form to its end, as somebody goes through it.
  const errors = found.toSorted((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field))
  if (!parsed.ok || errors.length > 0) return { ok: false, errors, values: parsed.values }
  const { kind, parties, providerId, about, pointIds } = parsed.value
  return {
    ok: true,
    value: { ...sent, kind, parties, providerId, asks, about, pointIds },
    values: parsed.values,
  }
}

const LEAD =
  'This is all that leaves the building. The email holds a link to it, and names no family, child or school.'

export const requestDisagreementResolution = step({
  command: 'requestDisagreementResolution',
  heading: 'Refer to disagreement resolution',
  happens: [
    'It is voluntary: it goes ahead only when everyone you name agrees. The family is told and asked on its own page.',
    'It gives no mediation certificate and does not stop the time limit for an appeal.',
    'The service gets the referral later, when all have agreed.',
  ],
  button: 'Refer the case',
  done: 'The case is referred, and those with an email address have been asked. Record each answer that comes by telephone. The family has been told.',
  needsDirectory: true,
  parts: referParts,
  parse: readReferral,
  preview: {
    button: 'See what is sent',
    heading: 'Check what is sent before it goes',
    lead: LEAD,
    none: 'You gave no email address, so nobody outside is sent anything. Ask them by telephone, and record each answer.',
    change: 'Change the referral',
    show: ({ referrals }, { reference, kind, parties, providerId, asks, about, pointIds }) =>
      referrals.parties({ reference, kind, parties, providerId, asks, about, pointIds }),
  },
  send: (steps, input) => steps.requestDisagreementResolution(input),
})

export const askParty = step({
  command: 'askParty',
  heading: 'Ask a party by email, or ask again',
  happens: [
    'They get a link to answer by. A link that they were sent before opens no more.',
    'The family is told that they have been asked.',
  ],
  button: 'Send it',
  done: 'They have been asked. Their answer shows here when it comes.',
  parts: (lists) => [
    {
      fields: [
        select('party', 'Whom do you ask?', choicesOf(lists.unanswered.filter(isOutside), PARTY_WORDS)),
        { name: 'organisation', kind: 'text', label: 'Name of the organisation', maxlength: 200 },
        { name: 'email', kind: 'email', label: 'Email address' },
        aboutField,
        pointsField(lists),
      ],
    },
  ],
  // Whoever was sent a link and has not answered is the one that is asked again.
  values: ({ outside, stageFacts: { disagreementResolution: now } }) => {
    const unanswered = 'parties' in now ? now.parties.filter(({ answer }) => !answer) : []
    const waits = outside.find(
      ({ purpose, party }) => purpose === 'partyAsked' && unanswered.some((each) => each.party === party),
    )
    return waits?.party && isOutside(waits.party)
      ? { party: waits.party, organisation: waits.organisation, email: waits.email ?? '' }
      : {}
  },
  preview: {
    button: 'See what is sent',
    heading: 'Check what is sent before it goes',
    lead: LEAD,
    change: 'Change it',
    show: ({ referrals }, { reference, party, organisation, email: address, about, pointIds }) =>
      referrals.party({ reference, party, organisation, email: address, about, pointIds }),
  },
  send: (steps, input) => steps.askParty(input),
})

export const referDisagreementResolution = step({
  command: 'referDisagreementResolution',
  heading: 'Send the referral to the service',
  happens: [
    'Everybody has agreed. The service gets what it needs to arrange the meeting, and no more.',
    'What people need at a meeting goes with it, without their names. An address never does.',
  ],
  button: 'Send the referral',
  done: 'The service has the referral. The family has been told, and can read what was sent.',
  parts: () => [
    {
      fields: [
        textarea('about', 'What it is about, in your words', {
          hint: 'The service reads this. Say no more than it needs',
        }),
        checkboxes('reach', 'How the service reaches the family (optional)', [
          {
            value: 'agreed',
            text: 'Whoever raised this agreed that the service has their telephone number and email address',
            hint: 'Without a tick the service reaches them through us',
          },
        ]),
      ],
    },
  ],
  notes: ({ people, safety }) => [
    ...(safety.length > 0
      ? ['Somebody here could be in danger if they are found: how to reach the family does not go out.']
      : []),
    ...people.flatMap((person) => {
      const need = needsOf(person)
      return need ? [`${person.fullName} needs ${need}.`] : []
    }),
  ],
  preview: {
    button: 'See what is sent',
    heading: 'Check what is sent before it goes',
    lead: LEAD,
    change: 'Change it',
    show: ({ referrals }, { reference, about, reach }) => referrals.provider({ reference, about, reach }),
  },
  send: (steps, input) => steps.referDisagreementResolution(input),
})
