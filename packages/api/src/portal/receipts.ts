import { createHash, timingSafeEqual } from 'node:crypto'
import { isUnavailable, keepReceipt } from '@common-ground/db'
import { z } from 'zod'
import type { Context } from '../context.ts'

/** The most that a report may weigh, in bytes: Notify's are under one thousand. */
const MOST_BYTES = 8_192

/** What of a report is looked at. Whom the message went to stands in it as well, and is never kept. */
const Report = z.object({
  id: z.uuid(),
  reference: z.string().max(200).nullish(),
  status: z.string().regex(/^[a-z-]{1,40}$/),
})

const Reference = z.uuid()
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compared in the same time whatever was given, so that nobody learns a secret letter by letter. */
const isSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret))

const empty = (status: number): Response => new Response(null, { status })

/**
 * Takes in what GOV.UK Notify reports of one message. It is kept, and the worker makes something of it: this answers
 * the same however often a report comes, and whether or not the message is known.
 *
 * @returns null where there is no such address for whoever asks: no secret is set, or theirs is another.
 */
export async function takeNotifyReceipt(
  { db, config, call }: Pick<Context, 'db' | 'config' | 'call'>,
  request: Request,
): Promise<Response | null> {
  const secret = config.environment.NOTIFY_CALLBACK_SECRET
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!secret || !given || !isSecret(given, secret)) return null
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return empty(415)
  const body = new Uint8Array(await request.arrayBuffer())
  if (body.length > MOST_BYTES) return empty(413)
  const parsed = Report.safeParse(jsonIn(body))
  if (!parsed.success) return empty(400)
  const { id, status } = parsed.data
  const reference = Reference.safeParse(parsed.data.reference)
  // Another service of the council's may share the account: its references are not ours.
  if (!reference.success) return empty(204)
  try {
    await keepReceipt(db, {
      authorityId: config.authorityId,
      provider: 'notify',
      providerId: id,
      status,
      reference: reference.data,
      receivedAt: call.now,
    })
  } catch (error) {
    // Notify comes back with it.
    if (isUnavailable(error)) return empty(503)
    throw error
  }
  return empty(204)
}

/** The JSON of a body; undefined where it is none. */
function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}
