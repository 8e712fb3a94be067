import { isUnavailable } from '@common-ground/db'
import type { Role } from '@common-ground/domain'
import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Context, SignedIn } from './context.ts'

/** Who may call a procedure. `public` needs no session; the others name a role that one must hold. */
export type Who = 'public' | Role | readonly Role[]
/** What every procedure must say of itself: who may call it, and the name the audit knows it by. */
export type Meta = { readonly who: Who; readonly audit: string }

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: error.cause instanceof z.ZodError ? 'The input does not fit' : shape.message,
    }),
  })

export const { router, createCallerFactory } = t

/** The answer for whatever is not there, or is not for this person: the two look the same. */
export const notFound = (): TRPCError => new TRPCError({ code: 'NOT_FOUND', message: 'Not found' })

/** A database that is away, or too much hashing at once, is nobody's fault and soon over. */
const soonOver = t.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && (isUnavailable(result.error.cause) || result.error.cause?.name === 'TooBusy')) {
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'Try again soon', cause: result.error.cause })
  }
  return result
})

/** Whether words can be kept: PostgreSQL knows no NUL, and half a character is none. Bytes are not looked into. */
function keepable(input: unknown): boolean {
  if (typeof input === 'string') return !input.includes('\0') && input.isWellFormed()
  if (Array.isArray(input)) return input.every(keepable)
  if (typeof input !== 'object' || input === null || Symbol.asyncIterator in input) return true
  return Object.entries(input).every(([name, value]) => keepable(name) && keepable(value))
}

/** Forms say so beside the field. This is for what no form of ours sends, in an id or a key as well. */
const onlyKeepable = t.middleware(async ({ next, getRawInput }) => {
  if (keepable(await getRawInput())) return next()
  throw new TRPCError({ code: 'BAD_REQUEST', message: 'The input does not fit' })
})

const base = t.procedure.use(soonOver).use(onlyKeepable)

/** Whether an authority asks its staff for a second step. Where nothing is said, a demonstration does not. */
async function asksSecondStep({ world, authority }: Context): Promise<boolean> {
  if (world !== 'staff') return false
  const known = await authority()
  return (known?.settings.staffSecondStep ?? (known?.demonstration ? 'offered' : 'required')) === 'required'
}

/** For anybody, signed in or not. */
export const publicProcedure = (audit: string) => base.meta({ who: 'public', audit })

/**
 * For people signed in with one of these roles. Without a session it asks for one; with another role the
 * procedure does not exist. Whoever has a second step shows it first.
 *
 * @param before `halfSignedIn` for the few that show the second step itself; `settingUp` for those with which somebody
 * adds the one that their authority asks of its staff.
 */
export const procedureFor = (roles: readonly Role[], audit: string, before?: 'halfSignedIn' | 'settingUp') =>
  base.meta({ who: roles, audit }).use(async ({ ctx, next }) => {
    const me = await ctx.me()
    if (!me) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in' })
    if (me.secondStep === 'wanted' && before !== 'halfSignedIn') {
      throw new TRPCError({ code: 'PRECONDITION_REQUIRED', message: 'Show the second step' })
    }
    if (!before && me.secondStep === 'none' && (await asksSecondStep(ctx))) {
      throw new TRPCError({ code: 'PRECONDITION_FAILED', message: 'Add a second step' })
    }
    if (!roles.some((role) => me.roles.includes(role))) throw notFound()
    const signedIn: SignedIn = { ...ctx, user: me, actor: { id: me.id, roles: me.roles } }
    return next({ ctx: signedIn })
  })

/** A row, or "not found". */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw notFound()
  return row
}
