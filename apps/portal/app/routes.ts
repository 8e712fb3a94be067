import { index, type RouteConfig, route } from '@react-router/dev/routes'

const page = (name: string): string => `pages/${name}/route.tsx`

export default [
  index(page('start')),
  route('create-account', page('create-account')),
  route('create-account/check-your-email', page('check-your-email')),
  route('confirm-email/:token', page('confirm-email')),
  route('sign-in', page('sign-in')),
  route('sign-out', page('sign-out')),
  route('forgotten-password', page('forgotten-password')),
  route('reset-password/:token', page('reset-password')),
  route('raise', page('raise')),
  route('raise/:draft/check-answers', page('check-answers')),
  route('raise/:draft/:question', page('question')),
  route('disagreements', page('disagreements')),
  route('disagreements/:reference', page('disagreement')),
  route('disagreements/:reference/sent', page('sent')),
  route('disagreements/:reference/ways/:way', page('way')),
  route('disagreements/:reference/steps/:step', page('step')),
  route('outbox', page('outbox')),
  route('outbox/:id', page('message')),
  route('help', page('help')),
  route('accessibility', page('accessibility')),
  route('privacy', page('privacy')),
  route('cookies', page('cookies')),
  route('trpc/*', 'pages/trpc/route.ts'),
  route('*', page('not-found')),
] satisfies RouteConfig
