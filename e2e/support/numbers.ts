import { connect, keepFigures } from '@common-ground/db'
import { lastEndedQuarter, localDate } from '@common-ground/domain'
import { dayFromNow } from './days.ts'

/** Freezes every month that has ended, as the worker does in the night: for what does not wait for it. */
export async function freezeMonths(): Promise<void> {
  const owner = connect(process.env.E2E_DATABASE_URL ?? '', { as: 'owner', max: 1 })
  await keepFigures(owner.db, 'shropshire', { now: new Date(), today: localDate(dayFromNow(0)) })
  await owner.end()
}

/** The last quarter that has ended, as an address has it. */
export const lastQuarter = (): string => lastEndedQuarter(localDate(dayFromNow(0))).slice(0, 7)
