import { answering, isAway, type Values } from '@common-ground/web'
import { TRPCError } from '@trpc/server'
import { data, type RouterContextProvider } from 'react-router'
import { leave } from '../visit.server.ts'

/** Why something could not be saved that was nobody's mistake, and what to do. */
export const UNSAVED = {
  away: 'We could not save this, because the service cannot be reached just now. What you typed is still here: send it again in a few minutes',
  signedOut:
    'You have been signed out. What you typed is still here: sign in again in another tab, then send it from here',
  needsReason:
    'This case is not one of yours today, so nothing was saved. What you typed is still here: open the case in another tab, say why you look at it, then send it from here',
} as const
export type Unsaved = keyof typeof UNSAVED

const codeOf = (error: unknown): string | null => (error instanceof TRPCError ? error.code : null)

/** Why nothing could be saved or read, when it is nothing that the person did wrong. */
export function unreadable(error: unknown): Unsaved | null {
  if (isAway(error)) return 'away'
  if (codeOf(error) === 'FORBIDDEN') return 'needsReason'
  return codeOf(error) === 'UNAUTHORIZED' ? 'signedOut' : null
}

/** What the answer is to a form that could not be saved. */
export const UNSAVED_STATUS: Readonly<Record<Unsaved, number>> = {
  away: 503,
  signedOut: 401,
  needsReason: 403,
}

/** Carries out what a form asks for. Where it could not be saved, the page comes back with everything that was typed. */
export async function orUnsaved<T>(
  request: Request,
  context: Readonly<RouterContextProvider>,
  values: Values,
  work: () => Promise<T>,
) {
  try {
    return await work()
  } catch (error) {
    const why = unreadable(error)
    if (!why) return answering(request, Promise.reject<T>(error))
    leave(context, 'unread')
    return data(
      { errors: [{ field: '', href: '#main-content', message: UNSAVED[why] }], values },
      UNSAVED_STATUS[why],
    )
  }
}
