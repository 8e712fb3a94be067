import { answering, safeNext } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { CouncilProblem } from '../../layout/council-problem.tsx'
import { paths } from '../../paths.ts'
import { asked, session } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'You are not signed in' }

/** Somebody comes back from the council's own sign-in. Whatever comes of it, what was asked is asked no more. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).search.slice(0, 8_000)
  const answer = await answering(
    request,
    visit(context).api.account.finishCouncilSignIn({ query, kept: asked.read(request) }),
  )
  const headers = new Headers({ 'Set-Cookie': asked.take() })
  if (!answer.ok) return data({ text: answer.text }, { status: 403, headers })
  headers.append('Set-Cookie', session.give(answer.sessionId))
  throw redirect(safeNext(answer.next, paths.home), { headers })
}

/** The page forgets what was asked, too. */
export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function CouncilReturn({ loaderData: { text } }: Route.ComponentProps) {
  return <CouncilProblem text={text} />
}
