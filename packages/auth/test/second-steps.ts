import { TOTP, URI } from 'otpauth'
import type { Auth } from '../src/index.ts'
import { type House, later, NOW } from './room.ts'

/** Takes the "yes" of an answer, or fails the test with what was refused. */
export function yes<A extends { readonly ok: boolean }>(answer: A): Extract<A, { readonly ok: true }> {
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`)
  return answer as Extract<A, { readonly ok: true }>
}

/** The other side: an authenticator app that has read the address. */
export const phoneWith = (address: string): ((at: Date) => string) => {
  const otp = URI.parse(address)
  if (!(otp instanceof TOTP)) throw new Error('Not a time-based address')
  return (at) => otp.generate({ timestamp: at.getTime() })
}

/** Somebody with an app that works, and their recovery codes. */
export async function withApp(auth: Auth, userId: string, now: Date = NOW) {
  const begun = yes(await auth.beginApp(userId, now))
  const phone = phoneWith(begun.address)
  const { recoveryCodes } = yes(await auth.confirmApp(userId, begun.id, phone(now), now))
  return { id: begun.id, phone, recoveryCodes }
}

/** How a session stands to the second step. */
export const standingOf = async (auth: Auth, sessionId: string, now: Date = later(60)) =>
  (await auth.validateSession(sessionId, now))?.user.secondStep ?? 'signed out'

/** Every row of the tables that sign-in rests on, as a thief would have them. */
export async function stolenTables(house: House): Promise<string> {
  const names = ['sessions', 'second_steps', 'recovery_codes', 'challenges', 'one_time_tokens']
  const rows = await Promise.all(
    names.map((name) => house.connection.sql`select * from ${house.connection.sql(name)}`),
  )
  return JSON.stringify(rows)
}
