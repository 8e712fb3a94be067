import type { Role } from '@common-ground/domain'
import { BackLink, Frame, type NavigationItem } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { useLocation, useRouteLoaderData } from 'react-router'
import { MANAGED_PAGES } from '../manage/places.ts'
import { paths } from '../paths.ts'
import type { loader } from '../root.tsx'

const FOOTER = [
  { href: paths.help, text: 'Help' },
  { href: paths.accessibility, text: 'Accessibility' },
  { href: paths.privacy, text: 'Privacy' },
  { href: paths.cookies, text: 'Cookies' },
]

const OUTBOX = { href: paths.outbox, text: 'Outbox' }

type Counts = { readonly due: number; readonly unread: number; readonly notReached: number }

/** A place with how much waits there; with nothing, the place alone. */
const counted = (text: string, count: number | undefined, what: string) =>
  count ? (
    <>
      {text} <span className="app-count">{count.toLocaleString('en-GB')}</span>
      <span className="govuk-visually-hidden"> {what}</span>
    </>
  ) : (
    text
  )

/** Whether a page is one of a place's own. */
const isIn = (at: string, place: string): boolean =>
  at.startsWith(`${place}/`) ||
  (place === paths.manage && MANAGED_PAGES.some((page) => at === page || at.startsWith(`${page}/`)))

function navigation(roles: readonly Role[] | null, counts: Counts | null, at: string): NavigationItem[] {
  const places = roles
    ? [
        { href: paths.work, text: counted('My work', counts?.due, 'overdue or due today') },
        { href: paths.waiting, text: counted('Messages', counts?.unread, 'to answer') },
        { href: paths.cases(), text: 'Cases' },
        ...(roles.includes('officer') || roles.includes('manager')
          ? [
              {
                href: paths.notDelivered(),
                text: counted('Not delivered', counts?.notReached, 'to see to'),
              },
              { href: paths.calls, text: 'Raise for somebody' },
            ]
          : []),
        { href: paths.reconsiderations, text: 'Looking again' },
        ...(roles.includes('manager')
          ? [
              { href: paths.dashboard, text: 'Dashboard' },
              { href: paths.manage, text: 'Manage' },
            ]
          : []),
        { href: paths.account, text: 'Account' },
        { href: paths.signOut, text: 'Sign out' },
      ]
    : [{ href: paths.signIn(), text: 'Sign in' }]
  return places.map((place) => {
    const current = at === place.href
    return { ...place, current, active: current || isIn(at, place.href) }
  })
}

type Props = {
  /** Where "Back" goes, when the page has one. */
  readonly back?: { readonly href: string; readonly text: string } | undefined
  readonly children: ReactNode
}

/** Everything that stands on each page of the app. */
export function StaffFrame({ back, children }: Props) {
  const known = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const authority = known?.authority
  return (
    <Frame
      authorityName={authority?.name ?? 'Common Ground'}
      serviceName="Common Ground for staff"
      serviceUrl={paths.home}
      navigation={navigation(known?.me?.roles ?? null, known?.counts ?? null, pathname)}
      demonstration={authority?.demonstration ?? false}
      before={
        back ? (
          <nav aria-label="Back">
            <BackLink href={back.href}>{back.text}</BackLink>
          </nav>
        ) : undefined
      }
      footer={{
        // What was sent is read in one place in the demonstration alone: it is no part of anybody's work.
        links: known?.me && authority?.demonstration ? [...FOOTER, OUTBOX] : FOOTER,
        children: known?.me ? `Signed in as ${known.me.fullName}` : 'For staff of the council only',
      }}
    >
      {children}
    </Frame>
  )
}
