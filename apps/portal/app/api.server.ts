import { openPortal } from '@common-ground/api/portal'
import { env } from './env.server.ts'

/** The one door from this app to the database. */
export const api = openPortal({
  databaseUrl: env.DATABASE_URL,
  authorityId: env.AUTHORITY,
  portalOrigin: env.PORTAL_ORIGIN,
  staffOrigin: env.STAFF_ORIGIN,
  filesDir: env.FILES_DIR,
  environment: process.env,
})

export type Caller = ReturnType<typeof api.caller>

/** How often waiting files, days that may have come, and what nobody came back for are looked at, in milliseconds. */
const SWEEP_EVERY = 60_000
setInterval(() => {
  // The scanner or the database may be away: the next sweep finds the same again.
  api.sweepFiles(new Date()).catch(() => {})
  api.sweepRights(new Date()).catch(() => {})
  api.sweepLists(new Date()).catch(() => {})
  api.sweepKeptForms(new Date()).catch(() => {})
}, SWEEP_EVERY).unref()
