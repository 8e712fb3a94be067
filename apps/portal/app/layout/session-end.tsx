import { Button } from '@common-ground/ui'
import { useRouteLoaderData } from 'react-router'
import { paths } from '../paths.ts'
import type { loader } from '../root.tsx'

/** When the session ends, in words for everybody; scripts show the warning before it. */
export function SessionEnds() {
  const ends = useRouteLoaderData<typeof loader>('root')?.ends
  if (!ends) return null
  return (
    <>
      <p className="govuk-body-s app-session-end">
        If you do nothing until <span data-session-at>{ends.at}</span>, you are signed out. What you send
        after that is kept while you sign in again.
      </p>
      <dialog
        className="app-dialog"
        role="alertdialog"
        aria-labelledby="session-title"
        aria-describedby="session-text"
        data-session-seconds={ends.secondsLeft}
        data-session-extend={paths.staySignedIn}
      >
        <h2 className="govuk-heading-m" id="session-title">
          You will be signed out soon
        </h2>
        <p className="govuk-body" id="session-text" aria-live="polite">
          What you have typed is kept.
        </p>
        <Button type="button" classes="govuk-!-margin-bottom-0">
          Stay signed in
        </Button>
      </dialog>
    </>
  )
}
