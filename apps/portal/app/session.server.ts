import { sessionCookie } from '@common-ground/web'
import { env } from './env.server.ts'

/** The cookie of a family. The staff app's has another name: on one machine they share a host. */
export const session = sessionCookie(env.APP_ORIGIN, 'common-ground')
