import { listenForReturned } from '@common-ground/channels'
import { type Db, keepReceipt } from '@common-ground/db'
import { RETURNED_MAIL } from '@common-ground/domain'
import type { WorkerEnv } from './env.ts'

/**
 * Listens for mail that came back, where the settings name a port: what failed for good is kept as a report of its
 * message, which the sweep of reports makes something of.
 *
 * @returns null where it does not listen.
 * @throws with a sentence where the port is in use.
 */
export async function returnedMail(
  { AUTHORITY: authorityId, BOUNCE_PORT: port, BOUNCE_HOST: host, MAIL_RETURN_TO: returnTo }: WorkerEnv,
  db: Db,
  onError: (error: unknown) => void,
): Promise<{ readonly port: number; readonly close: () => Promise<void> } | null> {
  if (!port || !returnTo) return null
  const onReturned = ({ reference, status, key }: { reference: string; status: string; key: string }) =>
    keepReceipt(db, {
      authorityId,
      provider: RETURNED_MAIL,
      providerId: key,
      status,
      reference,
      receivedAt: new Date(),
    })
  return listenForReturned({ port, host, returnTo, onReturned, onError }).catch((error: unknown) => {
    const why = (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'it is in use' : String(error)
    throw new Error(`The worker cannot listen for returned mail at BOUNCE_PORT ${port}: ${why}.`)
  })
}
