import { BOARD_NAMES, BOARDS, formatWithWeekday, MEASURES } from '@common-ground/domain'
import type { Block, Paper } from '@common-ground/papers'
import type { SignedIn } from '../../../context.ts'
import type { BoardView, FiguresQuery, ScrutinyView } from '../../../contracts/index.ts'
import { authorityView } from '../../../shared/authority.ts'
import { type Handed, pdf } from '../../../shared/hand-out.ts'
import { spanOf } from '../../figures/span.ts'
import { tell } from '../../figures/tell.ts'
import { many, noteExport } from '../noted.ts'
import { boardSections } from './sections.ts'

/** The figures that are told by themselves; the others are told with one of these. */
const TOLD = MEASURES.filter(({ toldWith }) => !toldWith)

const words = (text: string): Block => ({ kind: 'words', text })

/** Whose cases are counted, in words. */
async function teamWords(ctx: SignedIn, team: string | undefined): Promise<string> {
  if (team === undefined) return 'All cases'
  if (team === 'none') return 'Cases that no team has'
  const { teams } = await ctx.directory()
  return `Cases of the team ${teams.find(({ id }) => id === team)?.name ?? 'that was asked for, which is not known'}`
}

/** What is in a pack, and of which months, before it is made. */
export function showScrutiny(ctx: SignedIn, query: FiguresQuery): ScrutinyView {
  return {
    span: spanOf(query, ctx.today),
    team: query.team,
    boards: BOARDS.map((board) => ({
      name: BOARD_NAMES[board],
      measures: TOLD.filter((measure) => measure.board === board).length,
    })).filter(({ measures }) => measures > 0),
  }
}

function paperOf(view: BoardView, from: string, whose: string, ctx: SignedIn): Paper {
  const boards = BOARDS.map((board) => {
    const ids = new Set<string>(TOLD.filter((each) => each.board === board).map(({ id }) => id))
    return { name: BOARD_NAMES[board], measures: view.measures.filter(({ id }) => ids.has(id)) }
  })
  return {
    title: 'How disagreements about special educational needs are resolved',
    reference: `SP-${ctx.today}`,
    madeOn: ctx.call.now.toISOString(),
    from,
    blocks: [
      words(`${view.span.words}. ${whose}. As at ${view.asAt}.`),
      words(
        `Made on ${formatWithWeekday(ctx.today)} from the records of the service. Each figure has its sentence, its number, its chart and every number that the chart is made of, and says how it is counted, who owns it, what it aims for and where it comes from.`,
      ),
      words(
        'So that nobody can be known by a number, counts from 1 to 4 are hidden, and shares and waiting times of fewer than 10. Cases that only some people may know of are not counted.',
      ),
      { kind: 'contents' },
      ...boards
        .filter(({ measures }) => measures.length > 0)
        .flatMap(({ name, measures }) => boardSections(name, { ...view, measures })),
    ],
  }
}

/** The figures of all dashboards as one PDF that may be published: the same whoever makes it. */
export async function exportScrutiny(ctx: SignedIn, query: FiguresQuery): Promise<Handed> {
  const [view, council, whose] = await Promise.all([
    tell(ctx, query, TOLD, null),
    authorityView(ctx),
    teamWords(ctx, query.team),
  ])
  await noteExport(ctx, 'scrutiny', `${many(view.measures.length, 'figure')}: ${view.span.words}`)
  return pdf(paperOf(view, council.name, whose, ctx), `scrutiny-pack-${ctx.today}.pdf`)
}
