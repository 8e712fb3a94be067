import { type FieldError, isAway, type Values } from '@common-ground/web'
import { data, type RouterContextProvider } from 'react-router'
import { leave } from '../visit.server.ts'

type Context = Readonly<RouterContextProvider>

export const AWAY =
  'We cannot save this just now, because part of the service is not answering. What you typed is still here: try again in a few minutes'

/** The same page again, with what to put right, everything that was typed, and what others changed meanwhile. */
export function again(
  context: Context,
  status: number,
  values: Values,
  errors: readonly FieldError[],
  changes: readonly string[] = [],
) {
  leave(context, status === 503 ? 'away' : 'errors')
  return data({ errors, values, changes }, status)
}

/** Something wrong that belongs to no field. */
export const overall = (message: string, href = '#main-content'): FieldError => ({ field: '', href, message })

/** Carries out what a form asks for; when the database is away, the page comes back with nothing lost. */
export async function orAway<T>(context: Context, values: Values, work: () => Promise<T>) {
  try {
    return await work()
  } catch (error) {
    if (!isAway(error)) throw error
    return again(context, 503, values, [overall(AWAY)])
  }
}

/** The same for pages that show nothing of what was typed again. */
export const leave503 = <T>(context: Context, work: () => Promise<T>) => orAway(context, {}, work)
