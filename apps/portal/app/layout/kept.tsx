import { Button, everyField, type Field, HiddenFields, NotificationBanner } from '@common-ground/ui'
import { type Values, valuesOf } from '@common-ground/web'
import { useLocation, useRouteLoaderData } from 'react-router'
import { paths } from '../paths.ts'
import type { loader } from '../root.tsx'

/**
 * What a form starts with. Where its reader was signed out before they could send it, that is what they had typed.
 *
 * @param start what it starts with otherwise.
 */
export function useStart<T extends Values>(fields: readonly Field[], start: T): T | Values {
  const kept = useRouteLoaderData<typeof loader>('root')?.kept
  if (!kept) return start
  const all = everyField(fields)
  const names = new Set(all.flatMap(({ name }) => [name, `${name}-day`, `${name}-month`, `${name}-year`]))
  if (!kept.some(([name]) => names.has(name))) return start
  const form = new FormData()
  for (const [name, value] of kept) form.append(name, value)
  return { ...start, ...valuesOf(all, form) }
}

/** Says that what was typed before a session ended is here again, and lets it be thrown away. */
export function KeptNotice() {
  const kept = useRouteLoaderData<typeof loader>('root')?.kept
  const { pathname, search } = useLocation()
  if (!kept) return null
  return (
    <NotificationBanner title="You were signed out">
      <p className="govuk-notification-banner__heading">
        What you typed was not sent. We kept it, and it is filled in again below.
      </p>
      <p className="govuk-body">
        Check it, then send it. If you had chosen a file or typed a password, do that again.
      </p>
      <form method="post" action={paths.keptForm} noValidate>
        <HiddenFields values={{ address: pathname + search }} />
        <Button kind="secondary" classes="govuk-!-margin-bottom-0">
          Clear what I typed
        </Button>
      </form>
    </NotificationBanner>
  )
}
