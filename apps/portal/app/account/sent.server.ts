import type { Answer } from '@common-ground/account/server'
import { data, type RouterContextProvider } from 'react-router'
import { leave503 } from '../layout/again.server.ts'
import { leave } from '../visit.server.ts'

/** Answers a form of the account's pages, with a title that says so when it comes back. */
export const sent = <P extends object>(
  context: Readonly<RouterContextProvider>,
  work: () => Promise<Response | Answer<P>>,
) =>
  leave503(context, async () => {
    const answer = await work()
    if (answer instanceof Response) return answer
    if (answer.status !== 200) leave(context, 'errors')
    return data({ ...answer.page, changes: [] }, answer.status)
  })
