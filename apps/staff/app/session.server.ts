import { sessionCookie } from '@common-ground/web'
import { env } from './env.server.ts'

/** What the council's own sign-in was asked, until its answer is here. */
export const asked = sessionCookie(env.APP_ORIGIN, 'common-ground-staff-asked')

/** The cookie of a member of staff. The portal's has another name: on one machine they share a host. */
export const session = sessionCookie(env.APP_ORIGIN, 'common-ground-staff')
