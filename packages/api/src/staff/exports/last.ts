import { readLastExports } from '@common-ground/db'
import type { SignedIn } from '../../context.ts'
import { EXPORT_NAMES, EXPORTS, type LastExport } from '../../contracts/index.ts'
import { found } from '../../trpc.ts'

/** Every kind of export, with who took it last. Messages are read, and taken, in a demonstration alone. */
export async function lastTaken(ctx: SignedIn): Promise<readonly LastExport[]> {
  const [lines, authority] = await Promise.all([
    readLastExports(ctx.db, ctx.config.authorityId),
    ctx.authority(),
  ])
  const last = new Map(lines.map((line) => [line.action, line]))
  const { demonstration } = found(authority)
  return EXPORT_NAMES.filter((name) => demonstration || name !== 'outbox').map((name) => {
    const line = last.get(EXPORTS[name])
    if (!line) return { name, last: null }
    const { at, who, what } = line
    return { name, last: { at: at.toISOString(), who: who ?? 'Somebody who has left', what: what ?? '' } }
  })
}
