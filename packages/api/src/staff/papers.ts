import { readSubmittedAnswers } from '@common-ground/db'
import { formatWithWeekday } from '@common-ground/domain'
import type { Block, Paper } from '@common-ground/papers'
import { z } from 'zod'
import { type AuthorityView, ofCase, type StaffCaseView } from '../contracts/index.ts'
import { authorityView } from '../shared/authority.ts'
import { type Handed, pdf } from '../shared/hand-out.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { staffCaseView } from '../views/case.ts'
import { outsidePaper } from '../views/outside.ts'
import { openCase } from '../views/read.ts'
import { COUNCIL } from './cases.ts'

const council = (audit: string) => procedureFor(COUNCIL, audit)

type Answer = { readonly asked: string; readonly answered: string }

/** What an officer wrote down for somebody who rang or wrote, as a letter to them: to be read and put right. */
function summary(
  view: StaffCaseView,
  answers: readonly Answer[],
  council: AuthorityView,
  madeOn: Date,
): Paper | null {
  const whose = view.people.find(({ kind, userId }) => kind !== 'child' && userId === null)
  if (!whose) return null
  const { name, phone, email } = council.senTeam
  const own = view.deadlines.filter(({ owedBy, passed }) => owedBy === 'family' && !passed)
  const dates = own.map(({ title, due, safeBy }) => ({
    what: title.family,
    day: formatWithWeekday(safeBy ?? due),
  }))
  const words = (text: string): Block => ({ kind: 'words', text })
  return {
    title: 'What you told us',
    reference: view.reference,
    madeOn: madeOn.toISOString(),
    from: council.name,
    ...(whose.contact?.needs.includes('largePrint') ? { size: 'large' as const } : {}),
    datesBox: dates,
    blocks: [
      {
        kind: 'letterHead',
        to: [whose.fullName, ...(whose.address ?? '').split('\n').filter(Boolean)],
        from: [council.name, name, ...[phone, email].filter((each) => each !== null)],
        day: formatWithWeekday(view.raisedOn),
      },
      words(
        `You got in touch with us about ${view.childName}. This is what we wrote down. If something is wrong or left out, tell us${phone ? ` on ${phone}` : ''}, and say the reference ${view.reference}.`,
      ),
      { kind: 'heading', level: 2, text: 'What we wrote down' },
      { kind: 'rows', rows: answers.map(({ asked, answered }) => ({ key: asked, value: answered })) },
      { kind: 'heading', level: 2, text: 'Your last days' },
      ...(dates.length > 0
        ? [{ kind: 'rows' as const, rows: dates.map(({ what, day }) => ({ key: what, value: day })) }]
        : [words('The law sets no last day here, or we do not know yet when your letter was sent. Ask us.')]),
      words('Talking with us does not move any of these days.'),
      { kind: 'heading', level: 2, text: 'What happens next' },
      words(
        `${view.officer?.name ?? 'A case officer'} gets in touch with you within ${council.promises.firstContact} working days, in the way that you chose. You need not wait for that to use any other way.`,
      ),
      words(
        `Free and impartial advice, separate from us: ${[council.iass.name, council.iass.phone, council.iass.website].filter(Boolean).join(', ')}.`,
      ),
    ],
  }
}

/** Papers that the council sends. */
export const staffPapersRouter = router({
  letter: council('paper.letter')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<Handed> => {
      const [opened, authority] = await Promise.all([
        openCase(ctx, input.reference, 'case.letter'),
        authorityView(ctx),
      ])
      const { promises } = authority
      const view = staffCaseView({ ...opened, actor: ctx.actor, to: 'staff', today: ctx.today, promises })
      const answers = await readSubmittedAnswers(
        ctx.db,
        ctx.config.authorityId,
        found(opened.file.kase.id || null),
      )
      const made = summary(view, answers, authority, ctx.call.now)
      if (!made) throw notFound()
      return pdf(made, `letter-${view.reference}.pdf`)
    }),

  /** A paper that left the building, to be printed and posted where no email is known. */
  outside: council('paper.outside')
    .input(ofCase.extend({ id: z.uuid() }))
    .query(async ({ ctx, input }): Promise<Handed> => {
      const { file } = await openCase(ctx, input.reference, 'paper.outside')
      const { letter } = outsidePaper(file, { kind: 'council' }, input.id, ctx.call.now)
      return pdf(letter, `sent-outside-${file.kase.reference}.pdf`)
    }),
})
