import { sessionCookie } from '@common-ground/web'
import { env } from '../env.server.ts'

/** As long as a draft is kept, in days. */
const DAYS = 28

/** The secret that opens a draft without an account: the browser keeps it, and nothing else does. */
export const draftSecret = sessionCookie(env.APP_ORIGIN, 'common-ground-draft', DAYS)
