import { randomUUID } from 'node:crypto'
import {
  type DatesAtStep,
  type Db,
  DIGESTED,
  digestKey,
  draftReminderKey,
  type ReminderMessage,
  type ReminderSearch,
  readAuthority,
  readDateSorts,
  readForgottenDrafts,
  readHolidays,
  readUntold,
  reminderKey,
  tellReminders,
  type Untold,
} from '@common-ground/db'
import {
  compare,
  DRAFT_RULE,
  draftDays,
  type Holidays,
  type LocalDate,
  localDate,
  REMINDERS,
  type ReminderTemplate,
  reminderOf,
  reminderSpan,
  reminderWindows,
  sendMoment,
  todayIn,
} from '@common-ground/domain'
import { draftReminder, type Names, reminderDigest, reminderLetter } from '@common-ground/messages'

/** What a sweep of reminders works with. */
export type ReminderSweep = {
  readonly db: Db
  readonly authorityId: string
  readonly portalOrigin: string
  readonly staffOrigin: string
}

/** How many messages one statement puts into the outbox: few enough that none of them waits for long. */
const AT_ONCE = 500
const DAY_MS = 86_400_000

/** The dates of a day, as a database can look for them: the windows of the table for each sort that there is. */
async function searchOn(
  { db, authorityId }: ReminderSweep,
  today: LocalDate,
  holidays: Holidays,
): Promise<ReminderSearch> {
  const span = reminderSpan(today, holidays)
  const windows = reminderWindows(today, holidays)
  const sorts = await readDateSorts(db, authorityId, span)
  const sought = sorts.flatMap((sort): DatesAtStep[] => {
    const reminder = reminderOf(sort)
    return (reminder ? (windows.get(reminder.id) ?? []) : []).map(({ step, from, until }) => ({
      ...sort,
      step: step.step,
      from,
      until,
      to: step.to,
    }))
  })
  return { authorityId, today, span, sought }
}

const TEMPLATES: ReadonlyMap<string, ReminderTemplate> = new Map(
  REMINDERS.flatMap(({ id, steps }) =>
    steps.map(({ step, template }) => [`${id} ${step}`, template] as const),
  ),
)

/** What is said of a date at a step: its row knows. */
function templateOf({ kind, owedBy, rule, party, step }: Untold): ReminderTemplate {
  const reminder = reminderOf({ kind, owedBy, rule, ...(party && { party }) })
  const template = TEMPLATES.get(`${reminder?.id} ${step}`)
  if (!template) throw new Error(`There is no reminder for a date of the kind ${kind}, rule ${rule}.`)
  return template
}

/** The day that is named: the one to act by and, once that has gone by, the last. */
const namedDay = ({ actBy, due }: Untold, today: LocalDate): LocalDate =>
  compare(actBy, today) >= 0 ? actBy : due

function single(row: Untold, today: LocalDate, names: Names): ReminderMessage {
  const reader = row.as === 'family' || row.as === 'attending' ? 'family' : 'staff'
  const date = { reference: row.reference, day: namedDay(row, today) }
  return {
    id: randomUUID(),
    key: reminderKey(row),
    caseId: row.caseId,
    toUserId: row.userId,
    toAddress: row.email,
    ...reminderLetter(templateOf(row), date, reader, names),
    about: [row],
  }
}

function digest(told: string, rows: readonly Untold[], today: LocalDate, names: Names): ReminderMessage {
  const dates = rows.map((row) => ({
    reference: row.reference,
    day: namedDay(row, today),
    isLate: compare(row.due, today) < 0,
  }))
  const reader = rows.every(({ as }) => as === 'adviser') ? 'adviser' : 'organisation'
  const [first] = rows
  return {
    id: randomUUID(),
    key: digestKey(today, told),
    caseId: null,
    toUserId: first?.userId ?? null,
    toAddress: first?.email ?? told,
    ...reminderDigest(dates, reader, names),
    about: rows,
  }
}

/** The messages of a sweep: one for each date and person, but one in all for each adviser and organisation. */
function messagesOf(rows: readonly Untold[], today: LocalDate, names: Names): readonly ReminderMessage[] {
  const singles = rows.filter(({ as }) => !DIGESTED.has(as)).map((row) => single(row, today, names))
  const digested = Map.groupBy(
    rows.filter(({ as }) => DIGESTED.has(as)),
    ({ told }) => told,
  )
  return [...singles, ...[...digested].map(([told, those]) => digest(told, those, today, names))]
}

/** Drafts that go in a week or less, of which nobody was told. */
async function draftMessages(
  { db, authorityId }: ReminderSweep,
  now: Date,
  holidays: Holidays,
  names: Names,
): Promise<readonly ReminderMessage[]> {
  const today = todayIn(now)
  const kept = DRAFT_RULE.keptFor * DAY_MS
  // A day on which nobody works is told before: two weeks are longer than any rest.
  const until = new Date(now.getTime() - kept + (DRAFT_RULE.remindedBefore + 14) * DAY_MS)
  const found = await readForgottenDrafts(db, authorityId, new Date(now.getTime() - kept), until)
  return found.flatMap((draft): ReminderMessage[] => {
    const { remindOn, goesOn } = draftDays(localDate(draft.touchedOn), holidays)
    if (compare(today, remindOn) < 0 || compare(today, goesOn) >= 0) return []
    return [
      {
        id: randomUUID(),
        key: draftReminderKey(draft),
        caseId: null,
        toUserId: draft.userId,
        toAddress: draft.email,
        ...draftReminder(goesOn, draft.world ?? 'code', names),
        about: [],
      },
    ]
  })
}

/**
 * Reminds whoever has to act of their dates: puts into the outbox what stands on the day and was not told, each step of
 * each date once to each person. It looks at the cases and at nothing else, so that a sweep that was lost is made good by
 * the next. Outside working hours it does nothing.
 *
 * @returns how many messages went into the outbox.
 */
export async function remind(sweep: ReminderSweep, now: Date): Promise<number> {
  const { db, authorityId, portalOrigin, staffOrigin } = sweep
  const [authority, holidays] = await Promise.all([
    readAuthority(db, authorityId),
    readHolidays(db, authorityId),
  ])
  if (!authority || sendMoment(now, 'workingHours', null, holidays).getTime() > now.getTime()) return 0
  const today = todayIn(now)
  const { name: authorityName, wordings } = authority
  const names = { authorityName, portalOrigin, staffOrigin, wordings }
  const rows = await readUntold(db, await searchOn(sweep, today, holidays))
  const messages = [...messagesOf(rows, today, names), ...(await draftMessages(sweep, now, holidays, names))]
  let told = 0
  for (let at = 0; at < messages.length; at += AT_ONCE) {
    told += await tellReminders(db, authorityId, messages.slice(at, at + AT_ONCE), now)
  }
  return told
}
