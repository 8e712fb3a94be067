import { FindOutAnswers } from '@common-ground/api/contracts'
import { env } from '../env.server.ts'

/**
 * The answers of somebody without an account stay with them, in a cookie that goes when the browser does. Nothing
 * of them is in an address, and nothing is kept here.
 */
const secure = env.APP_ORIGIN.startsWith('https:')
const NAME = `${secure ? '__Host-' : ''}common-ground-find-out`
const REST = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
/** Far more than honest answers need, and less than a browser keeps. */
const MOST = 3_000

/** The answers in a request; none when there are none, or they cannot be read. */
export function remembered(request: Request): FindOutAnswers {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = pairs.find((pair) => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1) ?? ''
  if (!value || value.length > MOST) return {}
  try {
    const parsed = FindOutAnswers.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

/** The header that keeps answers until the browser is closed. */
export const remember = (answers: FindOutAnswers): string =>
  `${NAME}=${Buffer.from(JSON.stringify(answers)).toString('base64url')}; ${REST}`

/** The header that forgets them. */
export const forget = (): string => `${NAME}=; Max-Age=0; ${REST}`
