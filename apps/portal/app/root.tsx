import { Document } from '@common-ground/ui'
import stylesheet from '@common-ground/ui/styles/portal.scss?url'
import { isAway, useNonce, wantsHydration, withTyped } from '@common-ground/web'
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
import { keptDoor, keptForms } from './kept-forms.server.ts'
import { BRAND } from './layout/brand.ts'
import { PageProblem } from './layout/page-problem.tsx'
import { problemOf } from './layout/problems.ts'
import { titleOf } from './layout/title.ts'
import { paths } from './paths.ts'
import { endOf } from './session-end.ts'
import { aftermathContext, visit, visitContext, visitOf } from './visit.server.ts'

export const middleware: Route.MiddlewareFunction[] = [
  ({ request, context }, next) => {
    context.set(visitContext, visitOf(request))
    return withTyped(request, () => keptForms.watch(request, keptDoor(context), next))
  },
]

/** What stands on every page: whether somebody is signed in, whose service it is, and whether a form came back. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { api, call } = visit(context)
  const errors = context.get(aftermathContext) !== 'fine'
  try {
    const [me, authority] = await Promise.all([api.account.me(), api.authority.show()])
    const { name, demonstration, numbersAreOpen } = authority
    const adviser = me?.roles.includes('adviser') ?? false
    const whole = me !== null && me.secondStep !== 'wanted'
    // A form that has just come back shows what was typed now, not what was kept before.
    const kept = whole && !errors ? await keptForms.kept(request, keptDoor(context)) : null
    const ends = whole ? endOf(me.endsAt, call.now) : null
    return {
      errors,
      signedIn: me !== null,
      adviser,
      ends,
      kept,
      authority: { name, demonstration, numbersAreOpen },
    }
  } catch (error) {
    // The page that says so needs a frame too.
    if (isAway(error))
      return { errors, signedIn: false, adviser: false, ends: null, kept: null, authority: null }
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
  return (
    <Document
      title={title}
      stylesheet={stylesheet}
      favicon={paths.icon}
      manifest={paths.manifest}
      script={{ src: browser, nonce }}
      themeColour={BRAND}
      scripts={
        wantsHydration(matches) ? (
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
