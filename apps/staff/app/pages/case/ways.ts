import {
  CLOCK_EFFECT_WORDS,
  type DeadlineId,
  formatShort,
  ROUTE_WORDS,
  type Route,
  titleOf,
} from '@common-ground/domain'

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

/** The clocks that a way starts or meets, in a line; null when it leaves every clock alone. */
function clocksOf({ clocks }: Route): string | null {
  const changed = Object.entries(clocks).filter(([, effect]) => effect === 'starts' || effect === 'stops')
  const said = changed.map(
    ([id, effect]) => `${titleOf(id as DeadlineId).staff}: ${CLOCK_EFFECT_WORDS[effect].staff.toLowerCase()}`,
  )
  return said.length > 0 ? `${said.join('. ')}.` : null
}

/** The ways open to the family, in staff words. */
export const waysOf = (routes: readonly Route[]) =>
  routes.map((route) => ({
    id: route.id,
    title: ROUTE_WORDS[route.id].staff,
    standing: standing(route),
    colour: COLOURS[route.status],
    there: route.status !== 'not-available',
    reason: route.reason.staff,
    clocks: clocksOf(route),
    source: `${route.citation.instrument}, ${route.citation.provision}`,
  }))
export type Way = ReturnType<typeof waysOf>[number]
