import type { Answer } from '@common-ground/account/server'
import { isAway } from '@common-ground/web'
import { data, type RouterContextProvider } from 'react-router'
import { leave } from '../visit.server.ts'

const AWAY =
  'We could not do this, because the service cannot be reached just now. Nothing was changed. Try again in a few minutes'

/** Answers a form of the account's pages; while the service is away, the page comes back and says so. */
export async function sent<P extends object>(
  context: Readonly<RouterContextProvider>,
  work: () => Promise<Response | Answer<P>>,
) {
  try {
    const answer = await work()
    if (answer instanceof Response) return answer
    if (answer.status !== 200) leave(context, 'errors')
    return data(answer.page, answer.status)
  } catch (error) {
    if (!isAway(error)) throw error
    leave(context, 'errors')
    return data({ errors: [{ field: '', href: '#main-content', message: AWAY }], values: {} }, 503)
  }
}
