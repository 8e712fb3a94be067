import { formatShort, ROUTE_WORDS, type Route } from '@common-ground/domain'

const COLOURS = {
  open: 'green',
  'needs-agreement': 'green',
  'open-late': 'yellow',
  closed: 'grey',
  'not-available': 'grey',
} as const

function standing({ status, until, since }: Route): string {
  switch (status) {
    case 'open':
      return until ? `Open until ${formatShort(until)}` : 'Open'
    case 'needs-agreement':
      return 'Open if all agree'
    case 'open-late':
      return since ? `Late since ${formatShort(since)}` : 'Late'
    case 'closed':
      return since ? `Closed since ${formatShort(since)}` : 'Closed'
    case 'not-available':
      return 'Not available'
  }
}

/** The ways open to the family, in staff words. */
export const waysOf = (routes: readonly Route[]) =>
  routes.map((route) => ({
    id: route.id,
    title: ROUTE_WORDS[route.id].staff,
    standing: standing(route),
    colour: COLOURS[route.status],
    reason: route.reason.staff,
    source: `${route.citation.instrument}, ${route.citation.provision}`,
  }))
export type Way = ReturnType<typeof waysOf>[number]
