import {
  addCover,
  type Desk,
  MOST_WORK,
  readDesk,
  readDirectory,
  readWorkCases,
  readWorkDates,
  removeCover,
  removeView,
  renameView,
  saveView,
} from '@common-ground/db'
import {
  addDays,
  byUrgency,
  compare,
  dateWords,
  localDate,
  WORK_DAYS,
  waitedWords,
  workGroup,
  workSide,
} from '@common-ground/domain'
import { coverLetter } from '@common-ground/messages'
import type { Call, SignedIn } from '../context.ts'
import {
  type MyWork,
  NewCover,
  NewView,
  OfId,
  queryOfList,
  RenamedView,
  type SavedViewLink,
  Since,
  type WorkExport,
  type WorkRow,
} from '../contracts/index.ts'
import { MINDERS, minderOf } from '../reaching/whose.ts'
import { namesFor } from '../shared/names.ts'
import { found, procedureFor, router } from '../trpc.ts'
import { COUNCIL } from './cases.ts'
import { AT_ONCE, many, wholeOf } from './exports/noted.ts'
import { newsSince } from './news.ts'

const council = (audit: string) => procedureFor(COUNCIL, audit)

const workerOf = ({ config, user, today }: SignedIn) => ({
  authorityId: config.authorityId,
  id: user.id,
  today,
})
const ownOf = ({ config, user }: SignedIn) => ({ authorityId: config.authorityId, userId: user.id })

const DESKS = new WeakMap<Call, Promise<Desk>>()

/**
 * All that stands on every page. It is asked for by the page's frame and by the page: what is read once serves both.
 * Messages and letters that reached nobody are counted for those who see to them.
 */
function deskOf(ctx: SignedIn): Promise<Desk> {
  const known = DESKS.get(ctx.call)
  if (known) return known
  const minds = MINDERS.some((role) => ctx.user.roles.includes(role))
  const read = readDesk(ctx.db, workerOf(ctx), minds ? minderOf(ctx) : null)
  DESKS.set(ctx.call, read)
  return read
}

async function myWork(ctx: SignedIn, most: number = MOST_WORK): Promise<MyWork> {
  const { today, user } = ctx
  const until = addDays(today, WORK_DAYS)
  const [dates, { cases, covers }] = await Promise.all([
    readWorkDates(ctx.db, workerOf(ctx), until, most),
    readWorkCases(ctx.db, workerOf(ctx), most),
  ])
  const rows = dates.map(({ child, owedBy, due: on, ...rest }): WorkRow => {
    const due = localDate(on)
    const words = dateWords(rest.kind, rest.rule, { due, today })
    return {
      ...rest,
      ...words,
      child: child ?? '',
      due,
      group: workGroup(due, today),
      side: workSide(owedBy),
    }
  })
  return {
    dates: rows.toSorted(byUrgency(today)),
    isCut: rows.length === most,
    until,
    cases: cases.map(({ child, waitingSince, ...rest }) => ({
      ...rest,
      child: child ?? '',
      waited: waitingSince && waitedWords(localDate(waitingSince), today),
    })),
    covers: covers.map(({ id, officer, officerId, deputy, from, until: last }) => ({
      id,
      officer,
      deputy,
      from: localDate(from),
      until: localDate(last),
      mine: officerId === user.id,
    })),
  }
}

/** All of somebody's work, to take away: the dates, and then the cases that wait for something else. */
export async function wholeWork(ctx: SignedIn): Promise<WorkExport> {
  const { dates, cases } = await myWork(ctx, AT_ONCE)
  const rows = [
    ...dates.map((date) => ({ kind: 'date' as const, date })),
    ...cases.map((each) => ({ kind: 'case' as const, case: each })),
  ]
  return wholeOf(rows, `${many(dates.length, 'date')} and ${many(cases.length, 'case')}`)
}

const TAKEN = 'You have a list of that name already. Choose another name'
const FULL = 'You have 20 lists. Delete one first'
const refused = (field: string, text: string) => ({ ok: false as const, field, text })
const DONE = { ok: true as const }

/** What somebody has to do today, and the lists they come back to. */
export const workRouter = router({
  show: council('work.show').query(({ ctx }): Promise<MyWork> => myWork(ctx)),

  counts: council('work.counts').query(async ({ ctx }) => {
    const { due, unread, notReached } = await deskOf(ctx)
    return { due, unread, notReached }
  }),

  /** While a page of work is open: how much has happened since it was made. */
  news: council('work.news')
    .input(Since)
    .subscription(({ ctx, input, signal }) => newsSince(ctx, new Date(input.since), signal)),

  views: council('work.views').query(
    async ({ ctx }): Promise<readonly SavedViewLink[]> => (await deskOf(ctx)).views,
  ),

  saveView: council('work.save-view')
    .input(NewView)
    .mutation(async ({ ctx, input }) => {
      const view = { name: input.name, query: queryOfList(input.query) }
      const saved = await saveView(ctx.db, ownOf(ctx), view, ctx.call.now)
      if (saved === 'saved') return DONE
      return refused('name', saved === 'taken' ? TAKEN : FULL)
    }),

  renameView: council('work.rename-view')
    .input(RenamedView)
    .mutation(async ({ ctx, input }) => {
      const done = await renameView(ctx.db, ownOf(ctx), input.id, input.name)
      found(done === 'gone' ? null : done)
      return done === 'taken' ? refused('name', TAKEN) : DONE
    }),

  removeView: council('work.remove-view')
    .input(OfId)
    .mutation(({ ctx, input }) => removeView(ctx.db, ownOf(ctx), input.id)),

  /** An officer says who does their work while they are away. The deputy is told. */
  nameCover: procedureFor(['officer'], 'work.name-cover')
    .input(NewCover)
    .mutation(async ({ ctx, input }) => {
      const { deputyId, from, until } = input
      if (compare(until, ctx.today) < 0) return refused('until', 'The last day must be today or later')
      if (deputyId === ctx.user.id)
        return refused('deputyId', 'Choose somebody else: you cannot cover for yourself')
      const { people } = await readDirectory(ctx.db, ctx.config.authorityId)
      const isOfficer = people.some(({ id, roles }) => id === deputyId && roles.includes('officer'))
      if (!isOfficer) return refused('deputyId', 'Choose somebody from the list')
      const message = coverLetter({ from, until }, await namesFor(ctx))
      const cover = {
        authorityId: ctx.config.authorityId,
        officerId: ctx.user.id,
        deputyId,
        fromOn: from,
        untilOn: until,
      }
      await addCover(ctx.db, cover, message, ctx.call.now)
      return DONE
    }),

  endCover: procedureFor(['officer'], 'work.end-cover')
    .input(OfId)
    .mutation(async ({ ctx, input }) => {
      const { authorityId, userId } = ownOf(ctx)
      found((await removeCover(ctx.db, authorityId, userId, input.id)) || null)
    }),
})
