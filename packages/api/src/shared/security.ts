import { ROLES } from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import { email, words } from '../contracts/index.ts'
import { notFound, procedureFor } from '../trpc.ts'

/** For everybody who is signed in, whatever their part, with or without the second step that they are to add here. */
const anyone = (audit: string) => procedureFor(ROLES, audit, 'settingUp')
/** The same before the second step was shown. */
const half = (audit: string) => procedureFor(ROLES, audit, 'halfSignedIn')

const password = z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(512)
const newPassword = z.string({ error: 'Enter a password' }).min(1, 'Enter a password').max(512)
const code = words('Enter the code', 40)
/** What a browser says of a passkey: its own shape, judged by whoever verifies it. */
const Answer = z.record(z.string().max(60), z.unknown())

/** Every session of a request is there: nobody gets here without one. */
function sessionOf(ctx: SignedIn): string {
  if (!ctx.call.sessionId) throw notFound()
  return ctx.call.sessionId
}

/**
 * Looks after one's own account: the second step, the devices, the password. Whatever weakens or moves an account
 * asks for the password first: a borrowed phone is not its owner.
 */
export const securityProcedures = {
  security: anyone('account.security').query(async ({ ctx }) => {
    const [steps, devices] = await Promise.all([
      ctx.auth.secondStepsOf(ctx.user.id),
      ctx.auth.devicesOf(ctx.user.id, sessionOf(ctx), ctx.call.now),
    ])
    return {
      email: ctx.user.email,
      fullName: ctx.user.fullName,
      canAddApp: ctx.canSeal,
      /** Whoever their council's provider lets in has none here, and no second step. */
      hasPassword: !ctx.user.federated,
      steps: steps.map(({ createdAt, lastUsedAt, ...step }) => ({
        ...step,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      })),
      devices: devices.map(({ signedInAt, lastSeenAt, ...device }) => ({
        ...device,
        signedInAt: signedInAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      })),
    }
  }),

  endDevice: anyone('account.end-device')
    .input(z.strictObject({ publicId: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.auth.endDevice(ctx.user.id, input.publicId)
      return { ok: true as const }
    }),

  checkPassword: anyone('account.check-password')
    .input(z.strictObject({ password }))
    .mutation(({ ctx, input }) => ctx.auth.checkPassword(ctx.user.id, input.password, ctx.call.now)),

  beginApp: anyone('account.begin-app')
    .input(z.strictObject({ password }))
    .mutation(async ({ ctx, input }) => {
      const who = await ctx.auth.checkPassword(ctx.user.id, input.password, ctx.call.now)
      if (!who.ok) return who
      if (!ctx.canSeal) throw notFound()
      return ctx.auth.beginApp(ctx.user.id, ctx.call.now)
    }),

  confirmApp: anyone('account.confirm-app')
    .input(z.strictObject({ id: z.uuid(), code }))
    .mutation(({ ctx, input }) => {
      if (!ctx.canSeal) throw notFound()
      return ctx.auth.confirmApp(ctx.user.id, input.id, input.code, ctx.call.now, sessionOf(ctx))
    }),

  beginPasskey: anyone('account.begin-passkey')
    .input(z.strictObject({ password }))
    .mutation(async ({ ctx, input }) => {
      const { now } = ctx.call
      const who = await ctx.auth.checkPassword(ctx.user.id, input.password, now)
      if (!who.ok) return who
      return { ok: true as const, ...(await ctx.auth.beginPasskey(ctx.user, now)) }
    }),

  finishPasskey: anyone('account.finish-passkey')
    .input(
      z.strictObject({
        challengeId: z.string().max(100),
        response: Answer,
        name: words('Name this passkey', 60),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.auth.finishPasskey(
        ctx.user.id,
        input.challengeId,
        input.response,
        input.name,
        ctx.call.now,
        sessionOf(ctx),
      ),
    ),

  removeStep: anyone('account.remove-step')
    .input(z.strictObject({ id: z.uuid(), password }))
    .mutation(async ({ ctx, input }) => {
      const who = await ctx.auth.checkPassword(ctx.user.id, input.password, ctx.call.now)
      return who.ok ? ctx.auth.removeSecondStep(ctx.user.id, input.id, ctx.call.now) : who
    }),

  newRecoveryCodes: anyone('account.new-recovery-codes')
    .input(z.strictObject({ password }))
    .mutation(async ({ ctx, input }) => {
      const who = await ctx.auth.checkPassword(ctx.user.id, input.password, ctx.call.now)
      return who.ok ? ctx.auth.newRecoveryCodes(ctx.user.id, ctx.call.now) : who
    }),

  checkCode: half('account.check-code')
    .input(z.strictObject({ code }))
    .mutation(({ ctx, input }) => ctx.auth.checkCode(sessionOf(ctx), ctx.user.id, input.code, ctx.call.now)),

  passkeyOptions: half('account.passkey-options').query(({ ctx }) =>
    ctx.auth.passkeyOptions(ctx.user.id, ctx.call.now),
  ),

  checkPasskey: half('account.check-passkey')
    .input(z.strictObject({ challengeId: z.string().max(100), response: Answer }))
    .mutation(({ ctx, input }) =>
      ctx.auth.checkPasskey(sessionOf(ctx), ctx.user.id, input.challengeId, input.response, ctx.call.now),
    ),

  changePassword: anyone('account.change-password')
    .input(z.strictObject({ password, newPassword }))
    .mutation(({ ctx, input }) =>
      ctx.auth.changePassword(ctx.user.id, sessionOf(ctx), input.password, input.newPassword, ctx.call.now),
    ),

  changeEmail: anyone('account.change-email')
    .input(z.strictObject({ email, password }))
    .mutation(async ({ ctx, input }) => {
      const who = await ctx.auth.checkPassword(ctx.user.id, input.password, ctx.call.now)
      return who.ok ? ctx.auth.changeEmail(ctx.user.id, input.email, ctx.call.now) : who
    }),
}
