import { formatShort, ROUTE_WORDS, type Route } from '@common-ground/domain'

const COLOURS = { open: 'green', openUntil: 'green', closedSince: 'grey', notAvailable: 'grey' } as const

function standing({ status, until, since }: Route): string {
  switch (status) {
    case 'open':
      return 'Open'
    case 'openUntil':
      return until ? `Open until ${formatShort(until)}` : 'Open'
    case 'closedSince':
      return since ? `Closed since ${formatShort(since)}` : 'Closed'
    case 'notAvailable':
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
