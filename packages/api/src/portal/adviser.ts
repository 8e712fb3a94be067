import { addNote, readFamilyCases, readNotes, removeNote } from '@common-ground/db'
import {
  type Case,
  compare,
  type DatedDuty,
  type LocalDate,
  localDate,
  openDeadlines,
  standingOf,
} from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type AdviserStatistics, type BoardRow, ofCase, words } from '../contracts/index.ts'
import { notFound, procedureFor, router } from '../trpc.ts'
import { decisionLabel } from '../views/case.ts'
import { ownPlace } from './disagreements.ts'

/** What others owe a family and have not done in time. A closed case waits for nobody. */
const lateFor = (kase: Case, today: LocalDate): readonly DatedDuty[] =>
  kase.closed ? [] : openDeadlines(kase, today).filter(({ owedBy, passed }) => owedBy !== 'family' && passed)

const OWED_BY = {
  council: 'the council',
  icb: 'the NHS',
  provider: 'the mediation service',
  family: 'the family',
} as const satisfies Record<DatedDuty['owedBy'], string>

/** How often each label occurs, the most frequent first. */
function counted(labels: readonly string[]): { readonly label: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
    .map(([label, count]) => ({ label, count }))
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}

const adviser = (audit: string) => procedureFor(['adviser'], audit)

/** An adviser's own notes on a case where they advise. */
async function notesOf(ctx: SignedIn, reference: string) {
  const { kase, member } = await ownPlace(ctx, reference)
  if (member.relation !== 'adviser') throw notFound()
  return { authorityId: ctx.config.authorityId, caseId: kase.id, authorId: ctx.user.id }
}

/**
 * The world of advisers of the SEND information and advice service: the families they help, every last day across
 * them, and notes that only they read. A family invited them; the council neither adds them nor sees their notes.
 */
export const adviserRouter = router({
  board: adviser('adviser.board').query(async ({ ctx }): Promise<BoardRow[]> => {
    const rows = await readFamilyCases(ctx.db, ctx.config.authorityId, ctx.user.id, ctx.today)
    return rows
      .flatMap((row): BoardRow[] => {
        const member = standingOf(row.state, ctx.user.id, ctx.today)
        if (!member || member.scope === 'attend') return []
        const open = openDeadlines(row.state, ctx.today)
        const theirs = open.find(({ owedBy, passed }) => owedBy === 'family' && !passed)
        const late = lateFor(row.state, ctx.today)
        return [
          {
            reference: row.reference,
            childName: row.childName ?? '',
            decisionLabel: decisionLabel(row.decisionType, 'family', row.matter),
            until: member.until,
            raisedOn: localDate(row.raisedOn),
            lastDay: theirs ? { on: theirs.safeBy ?? theirs.due, title: theirs.title.family } : null,
            lateByOthers: late.map(({ title, due }) => ({ title: title.family, on: due })),
          },
        ]
      })
      .toSorted((a, b) => (a.lastDay && b.lastDay ? compare(a.lastDay.on, b.lastDay.on) : a.lastDay ? -1 : 1))
  }),

  /** Counts for the service's own return: of the adviser's own families, and with nothing of any of them. */
  statistics: adviser('adviser.statistics').query(async ({ ctx }): Promise<AdviserStatistics> => {
    const helped = (await readFamilyCases(ctx.db, ctx.config.authorityId, ctx.user.id, ctx.today)).filter(
      ({ state }) => {
        const member = standingOf(state, ctx.user.id, ctx.today)
        return member?.relation === 'adviser' && member.scope !== 'attend'
      },
    )
    const late = helped.flatMap(({ state }) =>
      lateFor(state, ctx.today).map(({ title, owedBy }) => `${title.family} (${OWED_BY[owedBy]})`),
    )
    return {
      on: ctx.today,
      families: helped.length,
      open: helped.filter(({ state }) => state.closed === null).length,
      byDecision: counted(helped.map((row) => decisionLabel(row.decisionType, 'family', row.matter))),
      familiesWithSomethingLate: helped.filter(({ state }) => lateFor(state, ctx.today).length > 0).length,
      late: counted(late),
    }
  }),

  notes: adviser('adviser.notes')
    .input(ofCase)
    .query(async ({ ctx, input }) => {
      const notes = await readNotes(ctx.db, await notesOf(ctx, input.reference))
      return notes.map(({ writtenAt, ...note }) => ({ ...note, writtenAt: writtenAt.toISOString() }))
    }),

  addNote: adviser('adviser.add-note')
    .input(ofCase.extend({ body: words('Write your note') }))
    .mutation(async ({ ctx, input }) => {
      await addNote(ctx.db, await notesOf(ctx, input.reference), input.body, ctx.call.now)
      return { ok: true as const }
    }),

  removeNote: adviser('adviser.remove-note')
    .input(ofCase.extend({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await removeNote(ctx.db, await notesOf(ctx, input.reference), input.id)
      return { ok: true as const }
    }),
})
