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
