import { readForm, safeNext } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { keptDoor, keptForms } from '../../kept-forms.server.ts'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export function loader() {
  throw data(null, 404)
}

/** Throws away what was typed before a session ended, and shows the page as it is without. */
export async function action({ request, context }: Route.ActionArgs) {
  const address = safeNext(String((await readForm(request)).get('address') ?? ''), paths.disagreements)
  // Whoever has been signed out again meanwhile is asked to sign in by the page itself, and can clear it there.
  await keptForms.discard(request, keptDoor(context), address).catch(() => {})
  return redirect(address)
}
