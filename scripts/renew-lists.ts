/**
 * Makes the lists of every case anew from the cases themselves: `pnpm renew:lists`, after an authority has changed what it
 * promises or a rule of the calendar has changed. Uses DATABASE_URL, or the server that `npm start` keeps.
 */
import { connect, renewLists } from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { authorityId } from './lib/apps.ts'
import { databaseUrl } from './lib/database-url.ts'

const connection = connect(await databaseUrl(), { max: 2 })
try {
  const renewed = await renewLists(connection.db, authorityId(), todayIn(new Date()), { all: true })
  console.log(`The lists of ${renewed} cases were made anew.`)
} finally {
  await connection.end()
}
