import { createHash } from 'node:crypto'
import { addCaseNote, readCaseNotes } from '@common-ground/db'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { CaseNote, ofCase } from '../contracts/index.ts'
import { procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'
import { COUNCIL } from './cases.ts'

/**
 * The id of a note, made from who wrote what in which form: sent again it is the same note, and one that was changed after
 * going back to the form is another.
 */
function idOf(authorId: string, form: string, body: string): string {
  const hex = createHash('sha256').update(`${authorId} ${form} ${body}`).digest('hex')
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const council = (audit: string) => procedureFor(COUNCIL, audit)

/** A case that this member of staff may open. */
async function ofOpened(ctx: SignedIn, reference: string) {
  const { file } = await openCase(ctx, reference, 'case.notes')
  return { authorityId: ctx.config.authorityId, caseId: file.kase.id }
}

/**
 * What the council writes for itself. A note is no message: nobody is told of it, nothing waits for it, and no page,
 * paper or download of a family's holds it. A person may still ask for what is held about them (UK GDPR art 15).
 */
export const notesRouter = router({
  list: council('case.notes')
    .input(ofCase)
    .query(async ({ ctx, input }) => {
      const rows = await readCaseNotes(ctx.db, await ofOpened(ctx, input.reference))
      return rows.map(({ writtenAt, ...row }) => ({ ...row, writtenAt: writtenAt.toISOString() }))
    }),

  add: council('case.add-note')
    .input(CaseNote.extend({ ...ofCase.shape, id: z.uuid() }))
    .mutation(async ({ ctx, input: { reference, id, body } }) => {
      const on = await ofOpened(ctx, reference)
      const authorId = ctx.user.id
      await addCaseNote(ctx.db, { ...on, id: idOf(authorId, id, body), body, authorId }, ctx.call.now)
      return { ok: true as const }
    }),
})
