import type { Me, MyWork, ReachingWork, SavedViewLink, WorkRow } from '@common-ground/api/contracts'
import {
  formatMoment,
  formatShort,
  formatWithWeekday,
  type LocalDate,
  WORK_GROUPS,
  type WorkGroup,
} from '@common-ground/domain'
import { paths } from '../../paths.ts'
import { lineOf as failedLine, letterLine } from '../../reaching/line.ts'
import { whereTo } from './where.ts'

/** How many of the most urgent stand on top. */
const MOST_URGENT = 3
/** How many letters that nobody has opened stand beside the dates. */
const MOST_LETTERS = 5

const lineOf = (row: WorkRow) => ({
  id: `${row.reference} ${row.key}`,
  reference: row.reference,
  child: row.child,
  what: row.what,
  why: row.why,
  href: whereTo(row),
  due: formatShort(row.due),
  covering: row.coveringFor,
})
export type Line = ReturnType<typeof lineOf>

function whenOf({ due, group }: WorkRow): string {
  const day = formatWithWeekday(due)
  if (group === 'today') return `Today, ${day}`
  return group === 'overdue' ? `Overdue since ${day}` : `By ${day}`
}

const groupWords = (until: LocalDate): Readonly<Record<WorkGroup, string>> => ({
  overdue: 'Overdue',
  today: 'Due today',
  week: 'In the next 7 days',
  later: `Later, up to ${formatWithWeekday(until)}`,
})

/** The dates of one side, told apart by how soon they are. A group with nothing in it is not there. */
function groupsOf(dates: readonly WorkRow[], until: LocalDate) {
  const words = groupWords(until)
  return WORK_GROUPS.map((group) => ({
    id: group,
    title: words[group],
    lines: dates.filter((row) => row.group === group).map(lineOf),
  })).filter(({ lines }) => lines.length > 0)
}
export type Group = ReturnType<typeof groupsOf>[number]

const caseLink = ({ reference, child, coveringFor }: MyWork['cases'][number]) => ({
  reference,
  child,
  covering: coveringFor,
})

/** Somebody's work, ready to draw. */
export function workPage(work: MyWork, reaching: ReachingWork, views: readonly SavedViewLink[], me: Me) {
  const { dates, isCut, cases, covers, until } = work
  const of = (side: WorkRow['side']) =>
    groupsOf(
      dates.filter((row) => row.side === side),
      until,
    )
  return {
    title: 'My work',
    cut: isCut
      ? `There is more than this page holds: it shows the ${dates.length} dates that come first.`
      : null,
    urgent: dates.slice(0, MOST_URGENT).map((row) => ({
      ...lineOf(row),
      when: whenOf(row),
      isLate: row.group === 'overdue',
      side:
        row.side === 'family'
          ? 'The family can lose this'
          : row.side === 'council'
            ? 'We owe this'
            : 'Others owe this',
    })),
    mayTake: dates.length + cases.length > 0,
    council: of('council'),
    family: of('family'),
    others: of('others'),
    messages: cases.flatMap((each) =>
      each.waited
        ? [
            {
              ...caseLink(each),
              waited: `They wrote ${each.waited}`,
              href: paths.step(each.reference, 'sendMessage'),
            },
          ]
        : [],
    ),
    fresh: cases.filter(({ isNew }) => isNew).map(caseLink),
    files: cases
      .filter(({ filesWaiting }) => filesWaiting > 0)
      .map((each) => ({
        ...caseLink(each),
        count: `${each.filesWaiting} ${each.filesWaiting === 1 ? 'file' : 'files'}`,
      })),
    views: views.map(({ id, name, query }) => ({ id, name, href: paths.cases(query) })),
    covers: covers.map(({ id, officer, deputy, from, until: last, mine }) => ({
      id,
      line: mine
        ? `${deputy} covers for you from ${formatShort(from)} to ${formatShort(last)}`
        : `You cover for ${officer} from ${formatShort(from)} to ${formatShort(last)}`,
    })),
    isOfficer: me.roles.includes('officer'),
    stuckSince: reaching.stuckSince && formatMoment(new Date(reaching.stuckSince)),
    notReached: {
      rows: reaching.rows.map(failedLine),
      total: reaching.total,
      letters: reaching.unread.slice(0, MOST_LETTERS).map(letterLine),
      allLetters: reaching.unread.length,
    },
  }
}
export type WorkPage = ReturnType<typeof workPage>
