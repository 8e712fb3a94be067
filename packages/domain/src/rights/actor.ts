import { addMonths } from '../calendar/arithmetic.ts'
import type { Citation } from '../calendar/citation.ts'
import { formatWithWeekday } from '../calendar/format.ts'
import type { LocalDate } from '../calendar/local-date.ts'
import { endOfCompulsorySchoolAge } from '../calendar/right-holder.ts'
import { familiesAct } from '../calendar/rules/sources.ts'
import type { Capacity } from './facts.ts'

/** Whose right it is to mediate and to appeal, as the tribunal's form asks for it. */
export const RIGHT_HOLDERS = ['parent', 'young-person', 'alternative-person'] as const
export type Holder = (typeof RIGHT_HOLDERS)[number]

/** Who acts, and why. */
export type WhoActs = { readonly who: Holder; readonly why: string; readonly citation: Citation }

const PARENT: Citation = {
  instrument: 'Children and Families Act 2014; Education Act 1996',
  provision: 's.51(1); s.576',
  url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/51',
  confidence: 'V2',
}
const LACKS_CAPACITY: Citation = {
  instrument: 'Children and Families Act 2014; Mental Capacity Act 2005',
  provision: 's.80; ss.2 and 3',
  url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/80',
  confidence: 'V2',
}

/**
 * Who may mediate and appeal on that day: the parent to the end of compulsory school age; after it the young
 * person or, where they cannot take this decision for themselves, a deputy, an attorney or the parent.
 * @param dateOfBirth undefined when nobody has said; the parent is then the answer, with the condition.
 */
export function whoActs(
  dateOfBirth: LocalDate | undefined,
  today: LocalDate,
  capacity: Capacity = 'unknown',
): WhoActs {
  if (!dateOfBirth) {
    return {
      who: 'parent',
      why: 'For a child, a parent acts. From the end of compulsory school age, the last Friday in June of the school year they turn 16, the right is the young person’s own.',
      citation: PARENT,
    }
  }
  const end = formatWithWeekday(endOfCompulsorySchoolAge(dateOfBirth))
  if (today <= endOfCompulsorySchoolAge(dateOfBirth)) {
    return {
      who: 'parent',
      why: `Compulsory school age lasts until ${end}. Until then a parent acts, and so may anyone else with parental responsibility or care of the child.`,
      citation: PARENT,
    }
  }
  if (capacity === 'no') {
    return {
      who: 'alternative-person',
      why: `Compulsory school age ended on ${end}, so the right is the young person’s. As they cannot take this decision for themselves, a deputy or attorney acts or, without one, the parent.`,
      citation: LACKS_CAPACITY,
    }
  }
  const early = addMonths(dateOfBirth, 16 * 12) > today
  const check = early ? ' They are not 16 yet, so ask IASS to check who should act.' : ''
  return {
    who: 'young-person',
    why: `Compulsory school age ended on ${end}, so the right is the young person’s own. A parent can help if they agree.${check}`,
    citation: familiesAct('83', 's.83(2)', 'V2'),
  }
}
