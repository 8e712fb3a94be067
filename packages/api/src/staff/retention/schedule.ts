import { readSchedule, readScheduleChanges, saveSchedule } from '@common-ground/db'
import {
  periodWords,
  RECORD_CLASSES,
  RECORD_WORDS,
  type RetentionSchedule,
  recordRule,
} from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../../context.ts'
import { CHOSEN_CLASSES, NewSchedule, type ScheduleLine, type ScheduleView } from '../../contracts/index.ts'
import { procedureFor } from '../../trpc.ts'
import { COUNCIL } from '../cases.ts'
import { periodsOf } from './words.ts'

const linesOf = (schedule: RetentionSchedule): readonly ScheduleLine[] =>
  RECORD_CLASSES.map((recordClass) => ({
    recordClass,
    name: RECORD_WORDS[recordClass].name,
    what: RECORD_WORDS[recordClass].what,
    period: periodWords(recordClass, schedule),
    asks: recordRule(recordClass).asks,
    source: recordRule(recordClass).source,
  }))

async function scheduleView(ctx: SignedIn): Promise<ScheduleView> {
  const { authorityId } = ctx.config
  const [{ version, schedule }, changes] = await Promise.all([
    readSchedule(ctx.db, authorityId),
    readScheduleChanges(ctx.db, authorityId),
  ])
  const values = CHOSEN_CLASSES.map((each) => [each, String(schedule[each])])
  return {
    version,
    lines: linesOf(schedule),
    values: Object.fromEntries([...values, ['untilAge', String(schedule.untilAge ?? '')]]),
    mayChange: ctx.actor.roles.includes('manager'),
    changes: changes.map(({ setAt, schedule: then, ...change }) => ({
      ...change,
      setAt: setAt.toISOString(),
      periods: periodsOf(then),
    })),
  }
}

/** The schedule: everybody of the council reads it, a manager changes it with a reason. */
export const scheduleProcedures = {
  schedule: procedureFor(COUNCIL, 'retention.schedule').query(({ ctx }) => scheduleView(ctx)),

  /** Sets the periods anew. `ok: false` where somebody else has changed them since they were read. */
  setSchedule: procedureFor(['manager'], 'retention.set-schedule')
    .input(NewSchedule.extend({ version: z.coerce.number().int().min(0).max(1_000_000) }))
    .mutation(async ({ ctx, input: { version: seen, reason, ...periods } }) => {
      const { authorityId } = ctx.config
      const { schedule: now } = await readSchedule(ctx.db, authorityId)
      const { requestId, now: at } = ctx.call
      const schedule = { ...now, ...periods }
      const who = { setBy: ctx.user.id, requestId, at }
      return { ok: await saveSchedule(ctx.db, { authorityId, seen, schedule, reason, ...who }) }
    }),
}
