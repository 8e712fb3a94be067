import type { Deadline } from '../calendar/deadline.ts'
import {
  type DeadlineId,
  type DueDay,
  formatDate,
  formatWithWeekday,
  type LocalDate,
  type Owner,
  ruleOf,
  type UnopposedItem,
} from '../calendar/index.ts'
import type { Told } from '../calendar/told.ts'
import {
  type Appeal,
  type Directed,
  type Direction,
  type DirectionKind,
  directionsOf,
} from '../stages/index.ts'
import type { Case, ChallengedDecision } from './case.ts'

/** What the tribunal's directions say in the place of a rule (SI 2008/2699 r.12(4)). */
export const REPLACED_BY: { readonly [K in DirectionKind]?: DeadlineId } = {
  response: 'council-response',
  bundle: 'hearing-bundle',
}

/** The id of a date that the tribunal directed and no rule gives: it is known by what was directed. */
export type DirectionDateId = `direction:${string}`

/** Whether the id of a date is that of something directed, and not of a limit of the law. */
export const isDirected = (id: string): id is DirectionDateId => id.startsWith('direction:')

/** A date that the tribunal directed, where no rule of ours gives one. */
export type DirectionDate = Omit<Deadline, 'id'> & {
  readonly id: DirectionDateId
  readonly direction: Direction
}

/** What each kind of thing is called, and what somebody does about it: "We must … by". */
export const DIRECTION_WORDS: {
  readonly [K in DirectionKind]: { readonly name: string; readonly act: string }
} = {
  response: { name: 'The council’s response', act: 'answer the appeal' },
  evidence: { name: 'Further evidence', act: 'send further evidence' },
  workingDocument: { name: 'Working document', act: 'send the working document' },
  attendanceForm: { name: 'Attendance form', act: 'send the attendance form' },
  bundle: { name: 'Hearing bundle', act: 'send the hearing papers' },
  caseReview: { name: 'Case review', act: 'be ready for the case review' },
  hearing: { name: 'Hearing', act: 'be at the hearing' },
  other: { name: 'Something else', act: 'do what the tribunal asks' },
}

/** Who has to do it, as each reader would say after what it is. */
export const DIRECTED_WORDS: { readonly [D in Directed]: Told } = {
  council: { family: 'For us to do', staff: 'For us to do' },
  family: { family: 'For you to do', staff: 'For the family to do' },
  both: { family: 'For you and us to do', staff: 'For both sides to do' },
}

/** The same before "must". */
const WHO: { readonly [D in Directed]: string } = { council: 'We', family: 'You', both: 'You and we' }

const SOURCE = {
  instrument: 'The tribunal’s directions',
  provision: 'SI 2008/2699 r.12(4)',
  confidence: 'V2',
} as const

/** The rows that a direction's date is known by, in lists of work. */
const ROW = 'direction-'
export const directionRow = (kind: DirectionKind): string => `${ROW}${kind}`

/** What a date in a list of work is, by its row; undefined for a row of another kind. */
export function directionTitle(row: string): string | undefined {
  const kind = (Object.keys(DIRECTION_WORDS) as DirectionKind[]).find((each) => directionRow(each) === row)
  return kind && `${DIRECTION_WORDS[kind].name} (directions)`
}

function titleFor({ kind, who }: Direction): Told {
  const { name, act } = DIRECTION_WORDS[kind]
  const staff = who === 'family' ? `${name} from the family` : name
  if (kind === 'hearing') return { family: 'The tribunal’s hearing is on', staff }
  if (kind === 'caseReview') return { family: 'The tribunal reviews the case on', staff }
  return { family: `${WHO[who]} must ${act} by`, staff }
}

const IF_MISSED: { readonly [D in Directed]: Told } = {
  council: {
    family: 'Tell the tribunal. It can order us to do it, or stop us from taking part.',
    staff: 'Do it today and write to the tribunal. The council may be barred from the appeal.',
  },
  family: {
    family: 'Write to the tribunal at once and say why. It can give more time (form SEND7).',
    staff: 'The family writes to the tribunal. Tell them how, and do not wait for it to be argued.',
  },
  both: {
    family: 'Write to the tribunal at once and say why. It can give another day (form SEND7).',
    staff: 'Write to the tribunal today. Ask for another day with a form SEND7.',
  },
}

const dayLine = ({ day, was }: Direction): Told => {
  const before = was ? ` It was ${formatWithWeekday(was)} before` : ''
  return {
    family: `The tribunal has set ${formatWithWeekday(day)}.${before}`,
    staff: `Directions: ${formatWithWeekday(day)}.${before}`,
  }
}

/** Who is looked to in lists: what both sides do is ours to see to. */
const ownerOf = (who: Directed): Owner => (who === 'family' ? 'family' : 'council')

/** What has been directed and is not done, where no rule gives a date for it. */
export function directionDates(kase: Case, today: LocalDate): readonly DirectionDate[] {
  return directionsOf(kase.stages.appeal)
    .filter(({ kind, doneOn }) => !REPLACED_BY[kind] && !doneOn)
    .map((direction) => {
      const line = dayLine(direction)
      return {
        id: `direction:${direction.id}`,
        rule: directionRow(direction.kind),
        owedBy: ownerOf(direction.who),
        due: direction.day,
        passed: today > direction.day,
        title: titleFor(direction),
        steps: { family: [line.family], staff: [line.staff] },
        citation: SOURCE,
        ifMissed: IF_MISSED[direction.who],
        direction,
      }
    })
}

/** The directions that stand in the place of a rule, the earliest where there are more of a kind. */
const replacing = (kase: Case): ReadonlyMap<DeadlineId, Direction> =>
  new Map(
    directionsOf(kase.stages.appeal)
      .toReversed()
      .flatMap((direction): [DeadlineId, Direction][] => {
        const id = REPLACED_BY[direction.kind]
        return id ? [[id, direction]] : []
      }),
  )

/**
 * The limits of the law with the tribunal's own days in the place of those that it has set otherwise, each saying so
 * (r.12(4)). A day that the tribunal set before anything starts the rule stands as well.
 */
export function withDirections(kase: Case, law: readonly Deadline[], today: LocalDate): readonly Deadline[] {
  const directed = replacing(kase)
  if (directed.size === 0) return law
  const replaced = law.map((deadline) => {
    const direction = directed.get(deadline.id)
    return direction ? directedTo(deadline, direction, today) : deadline
  })
  const added = [...directed].flatMap(([id, direction]) =>
    law.some((deadline) => deadline.id === id) ? [] : (directedAlone(id, direction, today) ?? []),
  )
  return [...replaced, ...added]
}

/** The days of the law with the tribunal's in their place, as `withDirections` puts them. */
export function directedDays(
  kase: Case,
  law: ReadonlyMap<DeadlineId, DueDay>,
): ReadonlyMap<DeadlineId, DueDay> {
  const directed = replacing(kase)
  if (directed.size === 0) return law
  const days = new Map(law)
  for (const [id, { day: due }] of directed) {
    const owedBy = law.get(id)?.owedBy ?? ruleOf(id)?.owedBy
    if (owedBy) days.set(id, { due, owedBy })
  }
  return days
}

function directedTo(deadline: Deadline, direction: Direction, today: LocalDate): Deadline {
  const { safeBy: _, ...rest } = deadline
  const line = dayLine(direction)
  const due = direction.day
  const instead = due === deadline.due ? '' : ' That day counts, and not the one above'
  return {
    ...rest,
    due,
    passed: today > due,
    steps: {
      family: [...deadline.steps.family, `${line.family}${instead}`],
      staff: [...deadline.steps.staff, `${line.staff}${instead}`],
    },
    citation: SOURCE,
  }
}

function directedAlone(id: DeadlineId, direction: Direction, today: LocalDate): Deadline | undefined {
  const rule = ruleOf(id)
  if (!rule) return undefined
  const { title, owedBy, ifMissed } = rule
  const steps = { family: [], staff: [] }
  const empty = { id, rule: rule.id, owedBy, due: direction.day, passed: false, title, steps, ifMissed }
  return directedTo({ ...empty, citation: SOURCE }, direction, today)
}

/** What regulation 45 has a council do when it does not oppose an appeal against a decision, as the law reads it. */
export function unopposedItems({ type, sections }: ChallengedDecision): readonly UnopposedItem[] {
  switch (type) {
    case 'RTA':
    case 'RRA':
      return ['assess']
    case 'RTI':
      return ['issue']
    case 'RAM':
      return ['amendContents']
    case 'CON': {
      const contents = sections.some((section) => section === 'B' || section === 'F')
      const school = sections.includes('I')
      const both = !contents && !school
      return [
        ...(contents || both ? (['amendContents'] as const) : []),
        ...(school || both ? (['nameSchool'] as const) : []),
      ]
    }
    default:
      return []
  }
}

/**
 * A line to begin the subject of an e-mail to the tribunal with: its number and the day of the hearing, and nobody's
 * name. Null until the tribunal has given a number.
 */
export function tribunalSubject(appeal: Appeal): string | null {
  if (!('tribunalReference' in appeal) || !appeal.tribunalReference) return null
  const hearing = directionsOf(appeal).find(({ kind, doneOn }) => kind === 'hearing' && !doneOn)
  return [appeal.tribunalReference, ...(hearing ? [`hearing on ${formatDate(hearing.day)}`] : [])].join(', ')
}
