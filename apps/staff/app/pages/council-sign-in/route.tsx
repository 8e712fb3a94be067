import { answering, safeNext } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { CouncilProblem } from '../../layout/council-problem.tsx'
import { paths } from '../../paths.ts'
import { asked } from '../../session.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Sign in with your council account' }

/** Sends somebody to the council's own sign-in. Their browser keeps what was asked; nothing is written here. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'), paths.home)
  const begun = await answering(request, visit(context).api.account.beginCouncilSignIn({ next }))
  if (!begun.ok) return data({ text: begun.text }, 503)
  throw redirect(begun.address, { headers: { 'Set-Cookie': asked.give(begun.kept) } })
}

export default function CouncilSignIn({ loaderData: { text } }: Route.ComponentProps) {
  return <CouncilProblem text={text} />
}
