import { addDays, addWorkingDays, daysBetween, type LocalDate } from '../../calendar/index.ts'
import type { EventOf } from '../../case/events.ts'
import { MEETING_CAUSE_WORDS } from '../../case/words.ts'
import { CERTIFICATE_GROUNDS, MEETING_CAUSES, MEETING_OUTCOMES } from '../../stages/index.ts'
import { type Entry, entry } from '../entry.ts'
import { all, earliest, type History } from '../history.ts'
import { CASES, MANAGER, type Measure } from '../measure.ts'

/** SEND Regs 2014, reg 36: within 30 days, counted in calendar days, of the family telling the council. */
const HELD_WITHIN = 30
/** SEND Regs 2014, reg 39; CFA 2014 s.55: within 3 working days. */
const CERTIFICATE_WITHIN = 3

/** Whether a family that spoke to the mediation adviser chose to mediate: once for each case. */
function takeUp(history: History): readonly Entry[] {
  const asked = all(history, 'mediationRequested').map(({ event }) => event.toldCouncilOn)
  const declined = all(history, 'mediationDeclined').map(({ event }) => event.toldOn)
  const certified = all(history, 'certificateRecorded').map(({ event }) => event.issuedOn)
  const on = earliest([...asked, ...declined, ...certified])
  return on ? [entry({ key: 'case', on, result: asked.length > 0 ? 'yes' : 'no' })] : []
}

/** Each request for mediation, held inside its 30 days or not. One that the family gave up before then is none. */
function heldInTime({ events }: History): readonly Entry[] {
  const found: Entry[] = []
  let asked: { readonly on: LocalDate; readonly seq: number } | null = null
  const end = (heldOn: LocalDate | null, withdrawnOn: LocalDate | null) => {
    if (!asked) return
    const due = addDays(asked.on, HELD_WITHIN)
    const key = `mediation:${asked.seq}`
    if (heldOn) {
      const days = Math.max(0, daysBetween(asked.on, heldOn))
      found.push(entry({ key, on: due, result: heldOn <= due ? 'yes' : 'no', days }))
    } else if (withdrawnOn === null) found.push(entry({ key, on: due, result: 'open', due }))
    else if (withdrawnOn > due) found.push(entry({ key, on: due, result: 'no' }))
    asked = null
  }
  events.forEach((event, at) => {
    if (event.type === 'mediationRequested') asked ??= { on: event.toldCouncilOn, seq: at + 1 }
    if (event.type === 'mediationConcluded') end(event.heldOn, null)
    if (event.type === 'mediationWithdrawn') end(null, event.on)
  })
  end(null, null)
  return found
}

/** From which day a certificate’s 3 working days run; null where what set them off is not on the record. */
function startOf(history: History, { ground, issuedOn }: EventOf<'certificateRecorded'>): LocalDate | null {
  const last = (days: readonly LocalDate[]) =>
    days
      .filter((day) => day <= issuedOn)
      .toSorted()
      .at(-1) ?? null
  if (ground === 'tookPart') return last(all(history, 'mediationConcluded').map(({ event }) => event.heldOn))
  if (ground === 'couldNotArrange') {
    return last(all(history, 'mediationCannotBeArranged').map(({ event }) => event.toldOn))
  }
  return last([
    ...all(history, 'mediationDeclined').map(({ event }) => event.toldOn),
    ...all(history, 'mediationWithdrawn').map(({ event }) => event.on),
  ])
}

const certificates = (history: History): readonly Entry[] =>
  all(history, 'certificateRecorded').flatMap(({ seq, event }) => {
    const from = startOf(history, event)
    if (!from) return []
    const inTime = event.issuedOn <= addWorkingDays(from, CERTIFICATE_WITHIN)
    return [
      entry({
        key: `certificate:${seq}`,
        on: event.issuedOn,
        part: event.ground,
        result: inTime ? 'yes' : 'no',
      }),
    ]
  })

/** Each day that was arranged for a mediation, and whether it stood. */
function arranged({ events }: History): readonly Entry[] {
  const found: Entry[] = []
  let now: { readonly seq: number; readonly on: LocalDate; readonly for: LocalDate } | null = null
  const put = (part: string | null) => {
    if (now) found.push(entry({ key: `meeting:${now.seq}`, on: now.on, part, result: part ? 'yes' : 'no' }))
  }
  events.forEach((event, at) => {
    if (event.type === 'mediationArranged' && now?.for !== event.meetingOn) {
      put(event.causedBy ?? (now ? 'nobody' : null))
      now = { seq: at + 1, on: event.on, for: event.meetingOn }
    }
    if (event.type === 'mediationMeetingCancelled') {
      put(event.causedBy)
      now = null
    }
    if (event.type === 'mediationWithdrawn' || event.type === 'mediationConcluded') {
      put(null)
      now = null
    }
  })
  put(null)
  return found
}

const held = (history: History) => all(history, 'mediationConcluded')

const GROUND_NAMES = {
  notPursuing: 'The family did not want to mediate',
  tookPart: 'Mediation was held',
  couldNotArrange: 'It could not be arranged in time',
} as const
const OUTCOME_NAMES = { full: 'Full agreement', part: 'Agreement in part', none: 'No agreement' } as const

const MEDIATION = {
  kind: 'flow',
  days: null,
  board: 'route',
  owner: MANAGER,
  parts: null,
  target: null,
} as const
const MEETINGS = { one: 'mediation', many: 'mediations' } as const

/** Statutory mediation (CFA 2014 ss.52 to 56; SEND Regs 2014, Part 3). */
export const MEDIATION_MEASURES = [
  {
    ...MEDIATION,
    id: 'mediation-take-up',
    number: 'D12',
    name: 'Families who chose mediation',
    counted: CASES,
    share: { numerator: 'Chose mediation', denominator: 'Families who contacted a mediation adviser' },
    says: 'where the family contacted a mediation adviser went on to mediation',
    dated: 'the day of the first contact',
    chart: 'line',
    source: 'Nationally 42% of families who were advised chose to mediate (CEDAR, 2014 to 2016)',
    note: 'A contact is known here when the family asked for mediation, said no to it, or has a certificate.',
    entries: takeUp,
  },
  {
    ...MEDIATION,
    id: 'mediation-in-time',
    number: 'D13',
    name: 'Mediation held inside 30 days',
    counted: MEETINGS,
    share: { numerator: 'Held by the last of the 30 days', denominator: 'Mediations due' },
    says: 'due were held inside 30 days',
    days: { unit: 'days', from: 'the family telling the council to the meeting' },
    dated: 'the last of its 30 days',
    board: 'clocks',
    chart: 'line',
    target: { percent: 100, source: 'SEND Regulations 2014, reg 36' },
    source: 'SEND Regulations 2014, reg 36',
    note: 'Counted in calendar days. One that was held early counts at once, in the month of its 30th day. One that the family gave up inside the 30 days is not counted.',
    entries: heldInTime,
  },
  {
    ...MEDIATION,
    id: 'certificates',
    number: 'D14',
    name: 'Certificates within 3 working days',
    counted: { one: 'certificate', many: 'certificates' },
    share: { numerator: 'Issued within 3 working days', denominator: 'Certificates issued' },
    says: 'were issued within 3 working days',
    parts: {
      name: 'Ground',
      all: CERTIFICATE_GROUNDS.map((id) => ({ id, name: GROUND_NAMES[id] })),
      within: true,
    },
    dated: 'the day it was issued',
    board: 'clocks',
    chart: 'stacked',
    target: { percent: 100, source: 'SEND Regulations 2014, regs 34 and 39' },
    source: 'Children and Families Act 2014, s.55; SEND Regulations 2014, regs 34 and 39',
    note: 'Each time one is written down counts, also to put an earlier one right. One is left out where the day that its 3 working days run from is not on the record.',
    entries: certificates,
  },
  {
    ...MEDIATION,
    id: 'postponed',
    number: 'D15',
    name: 'Mediation meetings that moved',
    counted: { one: 'meeting', many: 'meetings' },
    share: { numerator: 'Moved or called off', denominator: 'Meetings arranged' },
    says: 'that were arranged moved or were called off',
    parts: {
      name: 'Who caused it',
      all: MEETING_CAUSES.map((id) => ({ id, name: MEETING_CAUSE_WORDS[id].staff })),
    },
    dated: 'the day it was arranged',
    chart: 'bar',
    source: 'Families lose days when a meeting moves',
    note: 'Each day that was arranged counts as one meeting. Where the family gives up mediation, its meeting was not moved.',
    entries: arranged,
  },
  {
    ...MEDIATION,
    id: 'could-decide',
    number: 'D16',
    name: 'The council’s representative could decide',
    counted: MEETINGS,
    share: { numerator: 'Where whoever came for the council could decide', denominator: 'Mediations held' },
    says: 'held had somebody for the council who could decide',
    dated: 'the day of the meeting',
    chart: 'line',
    target: { percent: 100, source: 'SEND Regulations 2014, regs 37 and 38' },
    source: 'SEND Regulations 2014, regs 37 and 38',
    note: 'Where nobody wrote it down it counts as no.',
    entries: (history) =>
      held(history).map(({ seq, event }) =>
        entry({ key: `held:${seq}`, on: event.heldOn, result: event.couldDecide ? 'yes' : 'no' }),
      ),
  },
  {
    ...MEDIATION,
    id: 'mediation-outcome',
    number: 'D17',
    name: 'What came of mediation',
    counted: MEETINGS,
    share: { numerator: 'Agreement, full or in part', denominator: 'Mediations held' },
    says: 'held ended in agreement, full or in part',
    parts: { name: 'Outcome', all: MEETING_OUTCOMES.map((id) => ({ id, name: OUTCOME_NAMES[id] })) },
    dated: 'the day of the meeting',
    chart: 'stacked',
    source: 'What the provider is engaged for',
    note: null,
    entries: (history) =>
      held(history).map(({ seq, event }) =>
        entry({
          key: `held:${seq}`,
          on: event.heldOn,
          part: event.outcome,
          result: event.outcome === 'none' ? 'no' : 'yes',
        }),
      ),
  },
  {
    ...MEDIATION,
    id: 'mediation-then-appeal',
    number: 'D19',
    name: 'Mediation followed by an appeal',
    counted: MEETINGS,
    share: { numerator: 'Followed by an appeal', denominator: 'Mediations held' },
    says: 'held were followed by an appeal',
    dated: 'the day of the meeting',
    chart: 'table',
    source: 'LG Inform, measure 4864; nationally 18.3% in 2024 (DfE)',
    note: 'An appeal may still follow a mediation of the last two months.',
    entries: (history) => {
      const lodged = all(history, 'appealNoted').map(({ event }) => event.lodgedOn)
      return held(history).map(({ seq, event }) =>
        entry({
          key: `held:${seq}`,
          on: event.heldOn,
          result: lodged.some((day) => day >= event.heldOn) ? 'yes' : 'no',
        }),
      )
    },
  },
] as const satisfies readonly Measure[]
