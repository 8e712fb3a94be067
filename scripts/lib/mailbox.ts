import postgres from 'postgres'

const EVERY_MS = 1_000

/**
 * Prints each message of the demonstration as it goes out, as an e-mail would arrive.
 *
 * @returns a function that stops watching.
 */
export function printMessages(url: string): () => Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  let printing = false
  const look = async () => {
    if (printing) return
    printing = true
    try {
      const sent = await sql<{ to_address: string; subject: string; body: string }[]>`
        update outbox set sent_at = now() where sent_at is null returning to_address, subject, body`
      for (const message of sent) {
        console.log(`\n── Message to ${message.to_address}: ${message.subject}\n${message.body}\n──`)
      }
    } catch {
      // The database is away for a moment; the message waits in the outbox and is printed when it is back.
    } finally {
      printing = false
    }
  }
  const timer = setInterval(() => void look(), EVERY_MS)
  return async () => {
    clearInterval(timer)
    await sql.end({ timeout: 1 })
  }
}
