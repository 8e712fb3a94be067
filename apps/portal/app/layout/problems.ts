import { isRouteErrorResponse } from 'react-router'

export type Problem = {
  readonly title: string
  readonly lines: readonly string[]
  /** Whether the same form may be sent again in a while. */
  readonly soonOver?: boolean
}

const UNFORESEEN: Problem = {
  title: 'There is a problem with the service',
  lines: [
    'What you typed may not have been saved. Look at “Your disagreements” before you send it again.',
    'Try again later. If you need us now, the ways to reach us are on the help page.',
  ],
}

const PROBLEMS: Readonly<Record<number, Problem>> = {
  400: {
    title: 'We could not read that',
    lines: [
      'Nothing was changed. What you have just typed was not saved.',
      'Go back, open the page again and send it from there.',
    ],
  },
  404: {
    title: 'Page not found',
    lines: [
      'If you typed the address, check it is right. If you pasted it, check you copied all of it.',
      'If you are looking for a disagreement, you may need to sign in with the email address you used for it.',
      'What you saved before is safe. If you have just sent something to this page, it was not saved.',
    ],
  },
  429: {
    title: 'That was tried too often',
    lines: [
      'Nothing was changed. What you have just typed was not saved: go back, and it may still be in your browser.',
      'Wait 15 minutes, then try again.',
    ],
  },
  503: {
    soonOver: true,
    title: 'The service is not available just now',
    lines: [
      'What you saved before is safe. What you have just typed may not have been saved.',
      'Try again in a few minutes. If your last date is today, do not wait for us: ring the mediation adviser or the tribunal.',
    ],
  },
}

/** The page for an answer that is none. Says what happened and what to do, with no codes. */
export const problemOf = (error: unknown): Problem =>
  isRouteErrorResponse(error) ? (PROBLEMS[error.status] ?? UNFORESEEN) : UNFORESEEN
