import { readFigureSettings } from '@common-ground/db'
import {
  BOARD_NAMES,
  BOARDS,
  formatMoment,
  formatWithWeekday,
  PACK_LEFT_OUT,
  PACK_MEASURES,
} from '@common-ground/domain'
import type { Block, Paper } from '@common-ground/papers'
import type { SignedIn } from '../../../context.ts'
import type { LeftOutView, ScrutinyView } from '../../../contracts/index.ts'
import { readPublic } from '../../../public-figures/read.ts'
import { authorityView } from '../../../shared/authority.ts'
import { type Handed, pdf } from '../../../shared/hand-out.ts'
import { many, noteExport } from '../noted.ts'
import { boardSections } from './sections.ts'
import { type ToldPack, toldPack } from './told.ts'

const words = (text: string): Block => ({ kind: 'words', text })

const LEFT_OUT: readonly LeftOutView[] = PACK_LEFT_OUT.flatMap(({ why, measures }) =>
  measures.map(({ number, name, board }) => ({ name: `${number}. ${name}`, why, board: BOARD_NAMES[board] })),
)

async function read(ctx: SignedIn): Promise<ToldPack> {
  const [{ known }, settings] = await Promise.all([
    readPublic(ctx),
    readFigureSettings(ctx.db, ctx.config.authorityId),
  ])
  return toldPack(known, settings)
}

/** What is in a pack, and of which quarters, before it is made. */
export async function showScrutiny(ctx: SignedIn): Promise<ScrutinyView> {
  const pack = await read(ctx)
  return {
    quarters: pack.quarters.map(({ label, at }) => ({ label, frozenAt: formatMoment(new Date(at)) })),
    years: pack.years,
    words: pack.words,
    boards: BOARDS.map((board) => ({
      name: BOARD_NAMES[board],
      measures: PACK_MEASURES.filter((measure) => measure.board === board).length,
    })).filter(({ measures }) => measures > 0),
    leftOut: LEFT_OUT,
  }
}

/** The blocks of a pack, in the order in which they are read: all that it says. */
export function blocksOf(pack: ToldPack, madeOn: string): readonly Block[] {
  const boards = BOARDS.map((board) => ({
    name: BOARD_NAMES[board],
    measures: pack.measures.filter(({ measure }) => measure.board === board),
  }))
  return [
    words(`${pack.words}, by calendar quarter${pack.years.length > 0 ? ' and year' : ''}.`),
    words(
      `Made on ${madeOn} from the records of the service. Each figure has its sentence, its chart and its numbers, and says how it is counted, who owns it, what it aims for and where it comes from.`,
    ),
    words(
      'So that nobody can be found by a number, counts from 1 to 4 are hidden, and shares of fewer than 10, and whatever else would give one of these away: in this pack, in one of another quarter, or in what the council shows to everybody. The numbers are of whole quarters and calendar years, kept as they were known soon after each month; they do not change later, and cases that only some people may know of are not counted.',
    ),
    { kind: 'contents' },
    ...boards
      .filter(({ measures }) => measures.length > 0)
      .flatMap(({ name, measures }) => boardSections(name, pack, measures)),
    { kind: 'pageBreak' },
    { kind: 'heading', level: 1, text: 'What is not in this pack' },
    words(
      'How long things took is left out, and how many there are for each 1,000 of something else: they cannot be protected as counts are. These figures are left out as well. Staff of the council see all of it on the dashboards that are named.',
    ),
    {
      kind: 'rows',
      rows: LEFT_OUT.map(({ name, why, board }) => ({ key: name, value: `${why} Dashboard: ${board}.` })),
    },
  ]
}

/**
 * Every figure that can be told outside, as one PDF that may be published: the same whoever makes it.
 *
 * @returns null while no quarter is frozen: then there is nothing to tell, and nothing is written down.
 */
export async function exportScrutiny(ctx: SignedIn): Promise<Handed | null> {
  const [pack, council] = await Promise.all([read(ctx), authorityView(ctx)])
  const last = pack.quarters.at(-1)
  if (!last) return null
  await noteExport(ctx, 'scrutiny', `${many(pack.measures.length, 'figure')}: ${pack.words}`)
  const paper: Paper = {
    title: 'How disagreements about special educational needs are resolved',
    reference: `SP-${last.first.slice(0, 7)}`,
    madeOn: ctx.call.now.toISOString(),
    from: council.name,
    blocks: blocksOf(pack, formatWithWeekday(ctx.today)),
  }
  return pdf(paper, `scrutiny-pack-from-${last.first.slice(0, 7)}.pdf`)
}
