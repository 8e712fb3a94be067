import { index, type RouteConfig, route } from '@react-router/dev/routes'

const page = (name: string): string => `pages/${name}/route.tsx`

export default [
  index(page('home')),
  route('sign-in', page('sign-in')),
  route('sign-out', page('sign-out')),
  route('work', page('work')),
  route('work/cover', page('cover')),
  route('lists', page('lists')),
  route('lists/new', page('save-list')),
  route('cases', page('caseload')),
  route('cases/export', 'pages/export/route.ts'),
  route('cases/hand-over', page('hand-over')),
  route('cases/:reference', page('case')),
  route('cases/:reference/steps/:step', page('step')),
  route('cases/:reference/documents/:id', 'pages/document/route.ts'),
  route('cases/:reference/what-if', page('what-if')),
  route('letter-code', page('letter-code')),
  route('dashboard', page('dashboard')),
  route('outbox', page('outbox')),
  route('outbox/:id', page('message')),
  route('help', page('help')),
  route('accessibility', page('accessibility')),
  route('privacy', page('privacy')),
  route('cookies', page('cookies')),
  route('trpc/*', 'pages/trpc/route.ts'),
  route('*', page('not-found')),
] satisfies RouteConfig
