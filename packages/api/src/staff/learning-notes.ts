import { addLearningNote, pointsToCases, quartersWithNotes, readLearningNotes } from '@common-ground/db'
import {
  addMonths,
  DRAFT_MEASURES,
  type LocalDate,
  lastEndedQuarter,
  learningDraft,
  localDate,
  monthsOfQuarter,
  spanWords,
} from '@common-ground/domain'
import type { SignedIn } from '../context.ts'
import {
  type LearningNoteView,
  type LearningQuarter,
  type LearningSaved,
  NewLearningNote,
  OfQuarter,
} from '../contracts/index.ts'
import { readPublic } from '../public-figures/read.ts'
import { openFigure, periodOf } from '../public-figures/view.ts'
import { notFound, procedureFor, router } from '../trpc.ts'

const IDS = DRAFT_MEASURES.map(({ id }) => id)
const manager = (audit: string) => procedureFor(['manager'], audit)

const dayOf = (quarter: string): LocalDate => localDate(`${quarter}-01`)
const labelOf = (quarter: LocalDate): string => spanWords(monthsOfQuarter(quarter))

/** The quarters that can be written of, the newest first: those with figures, with a note, and the last that has ended. */
async function quarters(ctx: SignedIn): Promise<readonly LearningQuarter[]> {
  const [{ known }, noted] = await Promise.all([
    readPublic(ctx),
    quartersWithNotes(ctx.db, ctx.config.authorityId),
  ])
  const frozen = new Set<string>(
    IDS.flatMap((id) => known.get(id)?.figures ?? []).flatMap(({ kind, span }) =>
      kind === 'quarter' ? [span.from] : [],
    ),
  )
  const all = new Set([...frozen, ...noted, lastEndedQuarter(ctx.today)])
  return [...all]
    .toSorted()
    .reverse()
    .map((day) => ({
      quarter: day.slice(0, 7),
      label: labelOf(localDate(day)),
      isFrozen: frozen.has(day),
      hasNote: noted.has(day),
    }))
}

async function show(ctx: SignedIn, quarter: string): Promise<LearningNoteView> {
  const from = dayOf(quarter)
  const [{ known }, versions] = await Promise.all([
    readPublic(ctx),
    readLearningNotes(ctx.db, ctx.config.authorityId, from),
  ])
  const of = (id: (typeof IDS)[number], day: LocalDate) =>
    known.get(id)?.figures.find(({ kind, span }) => kind === 'quarter' && span.from === day) ?? null
  const drafted = DRAFT_MEASURES.flatMap((measure) => {
    const now = of(measure.id, from)
    return now ? [{ measure, now, before: of(measure.id, addMonths(from, -3)) }] : []
  })
  // What is not frozen has no figures that may be written of.
  if (drafted.length === 0 && versions.length === 0) throw notFound()
  const [note = null, ...earlier] = versions.map((each) => ({
    ...each,
    writtenAt: each.writtenAt.toISOString(),
  }))
  const periods = [
    ...new Map(
      drafted
        .flatMap(({ before, now }) => [before, now])
        .flatMap((each) => (each ? [[each.span.from, periodOf(each)]] : [])),
    ).values(),
  ]
  return {
    quarter,
    label: labelOf(from),
    from,
    note,
    earlier,
    draft: learningDraft(drafted),
    periods,
    figures: drafted.map(({ measure }) =>
      openFigure(measure.id, known.get(measure.id)?.figures ?? [], periods),
    ),
  }
}

async function save(
  ctx: SignedIn,
  { quarter, seen, body }: { quarter: string; seen: number; body: string },
): Promise<LearningSaved> {
  const { db, config, user, call } = ctx
  const { authorityId } = config
  await show(ctx, quarter)
  const points = await pointsToCases(db, authorityId, user.id, body)
  if (points.references.length + points.names.length > 0) return { ok: false, ...points }
  const isWritten = await addLearningNote(db, {
    authorityId,
    quarter: dayOf(quarter),
    seen,
    body,
    writtenBy: user.id,
    now: call.now,
    requestId: call.requestId,
  })
  if (isWritten) return { ok: true, version: seen + 1 }
  const [newest] = await readLearningNotes(db, authorityId, dayOf(quarter))
  return { ok: false, overtaken: { by: newest?.writtenBy ?? '', version: newest?.version ?? 0 } }
}

/** What the service learned in a quarter: drafted from figures, written by managers. */
export const learningNotesRouter = router({
  list: manager('learning-note.list').query(({ ctx }) => quarters(ctx)),
  show: manager('learning-note.show')
    .input(OfQuarter)
    .query(({ ctx, input }) => show(ctx, input.quarter)),
  save: manager('learning-note.save')
    .input(NewLearningNote)
    .mutation(({ ctx, input }) => save(ctx, input)),
})
