import { readSen2 } from '@common-ground/db'
import {
  DECISION_TYPES,
  formatMoment,
  SEN2_MISSING,
  SEN2_MODULES,
  type Sen2Missing,
  type Sen2Module,
  sen2ModuleOf,
  splitName,
} from '@common-ground/domain'
import type { SignedIn } from '../../context.ts'
import {
  FIRST_SEN2_YEAR,
  PAGE_SIZE,
  type Sen2Export,
  type Sen2List,
  type Sen2ListQuery,
  type Sen2ModuleView,
  type Sen2Query,
  type Sen2Row,
  type Sen2View,
  type Whole,
} from '../../contracts/index.ts'
import { decisionLabel } from '../../views/case.ts'
import { many, noteExport, wholeOf } from './noted.ts'

const TYPES = DECISION_TYPES.filter((type) => sen2ModuleOf(type) !== null)

/** The year that is asked for; without one, that of today: the return of the next January is about it. */
function yearOf({ year }: Sen2Query, { today }: SignedIn): number {
  const now = Number(today.slice(0, 4))
  return year === undefined || year > now ? now : year
}

/** Two disagreements are about one person where the name and the birthday are the same. */
const personKey = ({ childName, bornOn }: Pick<Sen2Row, 'childName' | 'bornOn'>): string =>
  `${childName.trim().replace(/\s+/g, ' ').toLowerCase()} ${bornOn ?? ''}`

/** Every disagreement of a year that the return asks about, with what is missing of each. */
async function rowsOf(ctx: SignedIn, year: number): Promise<readonly Sen2Row[]> {
  const all = await readSen2(ctx.db, ctx.config.authorityId, { types: TYPES, year, lookerId: ctx.user.id })
  const persons = new Map<string, number>()
  return all.flatMap(({ decisionType, matter, ...row }) => {
    const module = sen2ModuleOf(decisionType)
    if (module === null) return []
    const key = personKey(row)
    const person = persons.get(key) ?? persons.size + 1
    persons.set(key, person)
    const { surname, forename, isSure } = splitName(row.childName)
    const isMissing: Readonly<Record<Sen2Missing, boolean>> = {
      born: row.bornOn === null,
      name: !isSure,
      decided: row.decidedOn === null,
      mediation: row.mediation === null,
      tribunal: row.tribunal === null,
    }
    return [
      {
        ...row,
        module,
        surname,
        forename,
        person,
        decisionLabel: decisionLabel(decisionType, 'staff', matter),
        missing: SEN2_MISSING.filter((each) => isMissing[each]),
      },
    ]
  })
}

const personsIn = (rows: readonly Sen2Row[]): number => new Set(rows.map(({ person }) => person)).size

function moduleView(module: Sen2Module, all: readonly Sen2Row[]): Sen2ModuleView {
  const rows = all.filter((row) => row.module === module)
  const wanting = (what: Sen2Missing) => rows.filter(({ missing }) => missing.includes(what)).length
  return {
    module,
    persons: personsIn(rows),
    disagreements: rows.length,
    mediation: rows.filter(({ mediation }) => mediation === 1).length,
    tribunal: rows.filter(({ tribunal }) => tribunal === 1).length,
    missing: Object.fromEntries(SEN2_MISSING.map((what) => [what, wanting(what)])) as Record<
      Sen2Missing,
      number
    >,
  }
}

/** How ready the flags of a year are: what each module holds, and what it wants. */
export async function showSen2(ctx: SignedIn, query: Sen2Query): Promise<Sen2View> {
  const year = yearOf(query, ctx)
  const rows = await rowsOf(ctx, year)
  const latest = Number(ctx.today.slice(0, 4))
  return {
    year,
    years: Array.from({ length: latest - FIRST_SEN2_YEAR + 1 }, (_, at) => latest - at),
    asAt: formatMoment(ctx.call.now),
    modules: SEN2_MODULES.map((module) => moduleView(module, rows)),
  }
}

async function behind(ctx: SignedIn, { module, missing, ...query }: Sen2ListQuery) {
  const year = yearOf(query, ctx)
  const rows = (await rowsOf(ctx, year)).filter(
    (row) => (!module || row.module === module) && (!missing || row.missing.includes(missing)),
  )
  return { year, rows }
}

/** The disagreements behind a number of that page. */
export async function listSen2(ctx: SignedIn, query: Sen2ListQuery): Promise<Sen2List> {
  const { page } = query
  const { year, rows } = await behind(ctx, query)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  return { year, rows: rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), total: rows.length, page, pages }
}

/** All of them, to take away. */
export async function wholeSen2(ctx: SignedIn, query: Sen2ListQuery): Promise<Whole<Sen2Row>> {
  const { year, rows } = await behind(ctx, query)
  return wholeOf(rows, `${many(rows.length, 'disagreement')}: ${year}`)
}

/** All of a year, to be merged into the main system. */
export async function exportSen2(ctx: SignedIn, query: Sen2Query): Promise<Sen2Export> {
  const year = yearOf(query, ctx)
  const rows = await rowsOf(ctx, year)
  const persons = personsIn(rows)
  const what = `${many(rows.length, 'disagreement')} of ${many(persons, 'person', 'people')}: ${year}`
  await noteExport(ctx, 'sen2', what)
  return { year, asAt: formatMoment(ctx.call.now), persons, rows }
}
