import { noteAct } from '@common-ground/db'
import type { SignedIn } from '../../context.ts'
import { EXPORTS, type ExportName } from '../../contracts/index.ts'

/** How many rows are read at a time for a list that is taken away whole. */
export const BATCH = 500

/**
 * Writes down that somebody takes an export, before the first row of it leaves.
 *
 * @param what how many of what it was, in words without anybody's name: "3 cases".
 */
export const noteExport = (ctx: SignedIn, name: ExportName, what: string): Promise<void> =>
  noteAct(ctx.db, {
    authorityId: ctx.config.authorityId,
    actorId: ctx.user.id,
    action: EXPORTS[name],
    subject: what,
    requestId: ctx.call.requestId,
    at: ctx.call.now,
  })

/** "1 row", "3 rows". */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`

/**
 * Every row of a list that is read page by page.
 *
 * @param first its first page, which is read already.
 * @param after the page after one; null where that was the last.
 */
export async function* everyRow<Row, Page extends { readonly rows: readonly Row[] }>(
  first: Page,
  after: (page: Page) => Promise<Page> | null,
): AsyncGenerator<Page['rows'][number]> {
  for (let page: Page | null = first; page; page = await after(page)) yield* page.rows
}
