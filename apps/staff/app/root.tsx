import { Document } from '@common-ground/ui'
import favicon from '@common-ground/ui/assets/favicon.svg?url'
import stylesheet from '@common-ground/ui/styles/staff.scss?url'
import { isAway, useNonce, wantsHydration } from '@common-ground/web'
import type { ReactNode } from 'react'
import {
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import type { Route } from './+types/root'
import browser from './generated/browser.js?url'
import { PageProblem } from './layout/page-problem.tsx'
import { problemOf } from './layout/problems.ts'
import { titleOf } from './layout/title.ts'
import { aftermathContext, visit, visitContext, visitOf } from './visit.server.ts'

export const middleware: Route.MiddlewareFunction[] = [
  ({ request, context }) => {
    context.set(visitContext, visitOf(request))
  },
]

/** What stands on every page: who is signed in, whose service it is, and whether a form came back. */
export async function loader({ context }: Route.LoaderArgs) {
  const { api } = visit(context)
  const errors = context.get(aftermathContext) !== 'fine'
  try {
    const [me, authority, counts] = await Promise.all([
      api.account.me(),
      api.authority.show(),
      // Nobody is signed in, or not yet all the way: then nothing is counted.
      api.work.counts().catch(() => null),
    ])
    return {
      errors,
      counts,
      me: me && { fullName: me.fullName, roles: me.roles },
      authority: { name: authority.name, demonstration: authority.demonstration },
    }
  } catch (error) {
    // The page that says so needs a frame too.
    if (isAway(error)) return { errors, counts: null, me: null, authority: null }
    throw error
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const matches = useMatches()
  const error = useRouteError()
  const known = useRouteLoaderData<typeof loader>('root')
  const title = error
    ? `${problemOf(error).title} – ${titleOf([], false)}`
    : titleOf(matches, known?.errors ?? false)
  const hydrates = wantsHydration(matches)
  return (
    <Document
      title={title}
      stylesheet={stylesheet}
      favicon={favicon}
      script={{ src: browser, nonce }}
      themeColour="#4a2a5c"
      scripts={
        hydrates ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null
      }
    >
      {children}
    </Document>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <PageProblem problem={problemOf(error)} />
}
