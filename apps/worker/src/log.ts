import { errorCode } from '@common-ground/db'

const textOf = (error: unknown, name: 'name' | 'message' | 'stack'): string | undefined => {
  const said: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  return typeof said === 'string' ? said : undefined
}

/**
 * What may stand in a log of an error. Of a statement that failed it says the statement and not the values that it was
 * given: Drizzle puts them at the end of its message, and they may be somebody's.
 */
export function loggable(error: unknown): Record<'name' | 'message' | 'stack' | 'code', string | undefined> {
  const whole = textOf(error, 'message') ?? String(error)
  const message = whole.split('\nparams: ')[0] ?? ''
  return {
    name: textOf(error, 'name'),
    message,
    // The stack begins with the message.
    stack: textOf(error, 'stack')?.replace(whole, () => message),
    code: errorCode(error),
  }
}
