import { isRouteErrorResponse } from 'react-router'

export type Problem = { readonly title: string; readonly lines: readonly string[] }

const UNFORESEEN: Problem = {
  title: 'There is a problem with the service',
  lines: [
    'What you typed may not have been saved. Look at the case before you send it again.',
    'Try again later. If it goes on, tell whoever looks after this service what you were doing.',
  ],
}

const PROBLEMS: Readonly<Record<number, Problem>> = {
  400: {
    title: 'That could not be read',
    lines: ['Nothing was changed. Go back, open the page again and send it from there.'],
  },
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the address, check it is right. If you pasted it, check you copied all of it.',
      'If you looked for a case, check its reference.',
    ],
  },
  429: {
    title: 'That was tried too often',
    lines: ['Nothing was changed. Wait a few minutes, then try again.'],
  },
  503: {
    title: 'The service cannot be reached just now',
    lines: ['Nothing you saved before is lost. Try again in a few minutes.'],
  },
}

/** The page for an answer that is none. Says what happened and what to do, with no codes. */
export const problemOf = (error: unknown): Problem =>
  isRouteErrorResponse(error) ? (PROBLEMS[error.status] ?? UNFORESEEN) : UNFORESEEN
