import { isUnavailable } from '@common-ground/db'
import { TRPCError } from '@trpc/server'
import type { z } from 'zod'
import type { SignedIn } from '../context.ts'
import type { HandedOver, HandOverMany } from '../contracts/index.ts'
import { act } from '../steps/act.ts'

const DONE = 'Given'
const GONE = 'There is no such case'
const OTHERS = 'It is another team’s case. Open it and say why first, then give it to somebody'
const AWAY = 'It could not be saved just now. Nothing of it was changed: send it again'

/** Why a case was left as it was, when that is no matter of the others. Anything else is nobody's to explain. */
function alone(error: unknown): string {
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') return GONE
  if (error instanceof TRPCError && error.code === 'FORBIDDEN') return OTHERS
  if (isUnavailable(error)) return AWAY
  throw error
}

/**
 * Gives several cases to one officer: each through the one door, with the version that was seen in the list and a key of
 * its own, so that the same form sent again does nothing twice and nothing is half done.
 *
 * @returns what became of each, in the order they came.
 */
export async function handOverMany(
  ctx: SignedIn,
  { cases, idempotencyKey, ...given }: z.output<typeof HandOverMany>,
): Promise<readonly HandedOver[]> {
  const results: HandedOver[] = []
  for (const { reference, version } of cases) {
    const form = { reference, expectedVersion: version, idempotencyKey: `${idempotencyKey}:${reference}` }
    try {
      const done = await act(ctx, 'assignCase', 'case.assign-case', { ...form, ...given })
      results.push({ reference, ok: done.ok, text: done.ok ? DONE : done.text })
    } catch (error) {
      results.push({ reference, ok: false, text: alone(error) })
    }
  }
  return results
}
