import { IdentityBar, NotificationBanner } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { PortalFrame } from './portal-frame.tsx'

/** The pages of a disagreement. Whoever only comes to meetings has fewer. */
const PLACES = [
  { id: 'overview', text: 'Overview', href: paths.disagreement },
  { id: 'messages', text: 'Messages', href: paths.messages },
  { id: 'documents', text: 'Documents', href: paths.documents },
  { id: 'people', text: 'People', href: paths.people },
  { id: 'own-words', text: 'Own words', href: paths.ownWords },
  { id: 'both-sides', text: 'Both sides', href: paths.statement },
  { id: 'prepare', text: 'Prepare', href: paths.prepare },
] as const
export type Place = (typeof PLACES)[number]['id']

export type Identity = {
  readonly reference: string
  readonly childName: string
  readonly headlineLabel: string
  /** Whether they come to meetings and read nothing else. */
  readonly attends: boolean
}

/** Which disagreement this is. */
export const CaseIdentity = ({ identity }: { identity: Identity }) => (
  <IdentityBar reference={identity.reference} name={identity.childName} headline={identity.headlineLabel} />
)

/** The way to the other pages of a disagreement. */
export const CaseNav = ({ identity, at }: { identity: Identity; at: Place | null }) => (
  <nav className="app-casenav" aria-label="This disagreement">
    <ul className="app-casenav__list">
      {PLACES.filter(({ id }) => !identity.attends || id === 'overview' || id === 'prepare').map((place) => (
        <li key={place.id}>
          <a
            className="govuk-link govuk-link--no-visited-state app-casenav__link"
            href={place.href(identity.reference)}
            {...(place.id === at && { 'aria-current': 'page' as const })}
          >
            {place.text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type Props = {
  readonly identity: Identity
  readonly at: Place | null
  readonly heading: string
  readonly done?: string | null
  /** A page that touches somebody's safety: they can leave it at once. */
  readonly exit?: boolean
  readonly children: ReactNode
}

/** A page of a disagreement beside its first one. */
export const CaseFrame = ({ identity, at, heading, done, exit, children }: Props) => (
  <PortalFrame
    exit={exit}
    back={{ href: paths.disagreement(identity.reference), text: 'Back to your disagreement' }}
  >
    {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
    <CaseIdentity identity={identity} />
    <CaseNav identity={identity} at={at} />
    <h1 className="govuk-heading-l">{heading}</h1>
    {children}
  </PortalFrame>
)
