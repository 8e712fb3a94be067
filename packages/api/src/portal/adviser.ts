import { addNote, readFamilyCases, readNotes, removeNote } from '@common-ground/db'
import { compare, localDate, openDeadlines, standingOf } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { type BoardRow, ofCase, words } from '../contracts/index.ts'
import { notFound, procedureFor, router } from '../trpc.ts'
import { decisionLabel } from '../views/case.ts'
import { ownPlace } from './disagreements.ts'

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
        const late = open.filter(({ owedBy, passed }) => owedBy !== 'family' && passed)
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
