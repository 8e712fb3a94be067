import { BackLink, ErrorSummary, Frame, type NavigationItem, TwoThirds } from '@common-ground/ui'
import type { FieldError } from '@common-ground/web'
import type { ReactNode } from 'react'
import { useActionData, useLocation, useRouteLoaderData } from 'react-router'
import { paths } from '../paths.ts'
import type { loader } from '../root.tsx'
import { KeptNotice } from './kept.tsx'
import { SessionEnds } from './session-end.tsx'
import { SERVICE } from './title.ts'

const FOOTER = [
  { href: paths.help, text: 'Help and contacts' },
  { href: paths.whatHappens, text: 'What happens' },
  { href: paths.accessibility, text: 'Accessibility statement' },
  { href: paths.privacy, text: 'Privacy notice' },
  { href: paths.cookies, text: 'Cookies' },
  { href: paths.terms, text: 'Terms' },
  { href: paths.licence, text: 'Open-source licence' },
]

/** There while the authority shows its numbers, and nowhere named while it does not. */
const OUR_NUMBERS = { href: paths.openNumbers, text: 'Our numbers' }

const SIGN_OUT = { href: paths.signOut, text: 'Sign out' }

function navigation({ signedIn, adviser, demonstration, at }: Standing): NavigationItem[] {
  const places = [
    ...(adviser ? [{ href: paths.board, text: 'Families you help' }] : []),
    ...(signedIn ? [{ href: paths.disagreements, text: 'Your disagreements' }] : []),
    ...(signedIn ? [{ href: paths.account, text: 'Your account' }] : []),
    ...(demonstration ? [{ href: paths.outbox, text: 'Messages sent' }] : []),
    { href: paths.help, text: 'Help and contacts' },
    signedIn ? SIGN_OUT : { href: paths.signIn(), text: 'Sign in' },
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
  /** A page that touches somebody's safety: they can leave it at once. */
  readonly exit?: boolean | undefined
  readonly children: ReactNode
}

/** What is to be put right in the form that came back: above everything else of the page, wherever its form stands. */
function Problems() {
  const answer: unknown = useActionData()
  const errors =
    typeof answer === 'object' && answer !== null && 'errors' in answer
      ? (answer.errors as readonly FieldError[])
      : []
  return errors.length > 0 ? (
    <TwoThirds>
      <ErrorSummary errors={errors} />
    </TwoThirds>
  ) : null
}

/** Everything that stands on each page of the portal. */
export function PortalFrame({ back, bare, exit, children }: Props) {
  const known = useRouteLoaderData<typeof loader>('root')
  const { pathname } = useLocation()
  const authority = known?.authority
  return (
    <Frame
      authorityName={authority?.name ?? 'Common Ground'}
      serviceName={SERVICE}
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
      exit={exit}
      before={back ? <BackLink href={back.href}>{back.text ?? 'Back'}</BackLink> : undefined}
      footer={{
        // Where there is no navigation, the way out is here.
        links: [
          ...FOOTER,
          ...(authority?.numbersAreOpen ? [OUR_NUMBERS] : []),
          ...(bare && known?.signedIn ? [SIGN_OUT] : []),
        ],
        children: authority ? `Run by ${authority.name}` : 'Common Ground',
      }}
    >
      <Problems />
      <KeptNotice />
      {children}
      <SessionEnds />
    </Frame>
  )
}
