/**
 * Checks the whole record: `pnpm verify:record`. Exits 0 when every chain holds, 1 with the first broken event,
 * 2 when the database could not be read. Uses DATABASE_URL, or the server that `npm start` keeps.
 */
import { connect, verifyRecord } from '@common-ground/db'
import { databaseUrl } from './lib/database-url.ts'

const PROBLEMS = {
  missing: 'is missing',
  altered: 'does not match its hash',
  unlinked: 'does not carry the hash of the event before it',
  impossible: 'could not have been made by any command',
  rowDiffers: 'is the last, and the events do not fold to the stored case',
} as const

async function main(): Promise<number> {
  const connection = connect(await databaseUrl(), { max: 2 })
  try {
    const { cases, events, broken } = await verifyRecord(connection.db)
    if (broken) {
      console.log(
        `Broken: ${broken.reference} (${broken.authorityId}), event ${broken.seq} ${PROBLEMS[broken.problem]}.`,
      )
      return 1
    }
    console.log(`The record holds: ${events} events of ${cases} cases checked.`)
    return 0
  } catch (error) {
    console.error(`The record could not be read: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  } finally {
    await connection.end()
  }
}

process.exitCode = await main()
