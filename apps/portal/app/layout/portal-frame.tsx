import { BackLink, Frame, type NavigationItem } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { useLocation, useRouteLoaderData } from 'react-router'
import { paths } from '../paths.ts'
import type { loader } from '../root.tsx'

const FOOTER = [
  { href: paths.help, text: 'Get help' },
  { href: paths.accessibility, text: 'Accessibility' },
  { href: paths.privacy, text: 'Privacy' },
  { href: paths.cookies, text: 'Cookies' },
]

function navigation({ signedIn, adviser, demonstration, at }: Standing): NavigationItem[] {
  const places = [
    ...(adviser ? [{ href: paths.board, text: 'Families you help' }] : []),
    ...(signedIn ? [{ href: paths.disagreements, text: 'Your disagreements' }] : []),
    ...(signedIn ? [{ href: paths.account, text: 'Your account' }] : []),
    ...(demonstration ? [{ href: paths.outbox, text: 'Messages sent' }] : []),
    { href: paths.help, text: 'Get help' },
    signedIn ? { href: paths.signOut, text: 'Sign out' } : { href: paths.signIn(), text: 'Sign in' },
  ]
  return places.map((place) => {
    const current = at === place.href
    return { ...place, current, active: current || at.startsWith(`${place.href}/`) }
  })
}

type Standing = {
  readonly signedIn: boolean
  readonly adviser: boolean
  readonly demonstration: boolean
  readonly at: string
}

type Props = {
  readonly back?: { readonly href: string; readonly text?: string } | undefined
  /** A question page has no navigation: there is one thing to do. */
  readonly bare?: boolean | undefined
  readonly children: ReactNode
}

/** Everything that stands on each page of the portal. */
export function PortalFrame({ back, bare, children }: Props) {
  const known = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const authority = known?.authority
  return (
    <Frame
      authorityName={authority?.name ?? 'Common Ground'}
      serviceName="Sort out a SEND disagreement"
      serviceUrl={paths.home}
      navigation={
        bare
          ? []
          : navigation({
              signedIn: known?.signedIn ?? false,
              adviser: known?.adviser ?? false,
              demonstration: authority?.demonstration ?? false,
              at: pathname,
            })
      }
      demonstration={authority?.demonstration ?? false}
      before={back ? <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink> : undefined}
      footer={{
        links: FOOTER,
        children: authority ? `Run by ${authority.name}` : 'Common Ground',
      }}
    >
      {children}
    </Frame>
  )
}
