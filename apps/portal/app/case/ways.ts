import type { FamilyCaseView } from '@common-ground/api/contracts'
import {
  CLOCK_EFFECT_WORDS,
  type CommandName,
  type DeadlineId,
  formatWithWeekday,
  ROUTE_WORDS,
  type Route,
  type RouteId,
  titleOf,
} from '@common-ground/domain'

/** The steps that the portal itself offers on each way. Those not open now are not shown. */
export const STEPS_OF: Record<RouteId, readonly CommandName[]> = {
  'case-officer': ['requestConversation', 'withdrawConversation', 'sendMessage'],
  reconsideration: ['requestReconsideration', 'withdrawReconsideration'],
  iass: [],
  'disagreement-resolution': [
    'answerForParty',
    'requestDisagreementResolution',
    'withdrawDisagreementResolution',
  ],
  mediation: ['requestMediation', 'declineMediation', 'withdrawMediation', 'recordCertificate'],
  'health-mediation': ['requestMediation', 'withdrawMediation'],
  appeal: ['noteAppeal', 'withdrawAppeal'],
  'extended-appeal': [],
  'council-complaint': [],
  ombudsman: [],
  'school-complaint': [],
  'nhs-complaint': [],
  'social-care-complaint': [],
  'discrimination-claim': [],
  'county-court': [],
  'judicial-review': [],
}

/** How a way stands, in two or three words and a colour. Each has its own words: colour says nothing alone. */
export function standing(route: Route): { label: string; colour: 'green' | 'grey' | 'yellow' } {
  switch (route.status) {
    case 'open':
      return { label: route.until ? `Open until ${formatWithWeekday(route.until)}` : 'Open', colour: 'green' }
    case 'needs-agreement':
      return { label: 'Open, if everyone agrees', colour: 'green' }
    case 'open-late':
      return { label: 'Late, but you can still ask', colour: 'yellow' }
    case 'closed':
      return {
        label: route.since ? `Last day was ${formatWithWeekday(route.since)}` : 'Last day has passed',
        colour: 'yellow',
      }
    case 'not-available':
      return { label: 'Not for this', colour: 'grey' }
  }
}

/** A way as the family's page lists it. */
export const listed = (route: Route) => ({
  id: route.id,
  name: ROUTE_WORDS[route.id].family,
  what: route.whatItIs.family,
  there: route.status !== 'not-available',
  ...standing(route),
})

/** What using a way does to each clock, in words: the clock, and the effect. */
export const clocksOf = (route: Route): { readonly clock: string; readonly effect: string }[] =>
  Object.entries(route.clocks).map(([id, effect]) => ({
    clock: titleOf(id as DeadlineId).family,
    effect: CLOCK_EFFECT_WORDS[effect].family,
  }))

/** Everything a way's own page says of it. */
export const described = (route: Route) => ({
  way: listed(route),
  reason: route.reason.family,
  who: route.whoTakesPart.family,
  cost: route.cost.family,
  how: route.howToTake.family,
  clock: route.clockNote.family,
  clocks: clocksOf(route),
  certificate: route.status === 'not-available' ? null : CERTIFICATE[route.certificate](route.id),
  beside: route.runsBeside ? 'You can use this at the same time as the other ways.' : null,
  source: `${route.citation.instrument}, ${route.citation.provision}`,
})

const CERTIFICATE: Record<Route['certificate'], (id: RouteId) => string | null> = {
  needed: () =>
    'You need a mediation certificate before you appeal. A mediation adviser gives it to you, whether you mediate or not.',
  'not-needed': (id) =>
    id === 'appeal' || id === 'discrimination-claim'
      ? 'You do not need a mediation certificate for this.'
      : null,
}

/** The steps of a way that are open now. */
export const openSteps = (
  view: Pick<FamilyCaseView, 'commands' | 'familyAnswerWanted'>,
  way: RouteId,
): CommandName[] =>
  STEPS_OF[way].filter(
    (step) => view.commands[step] === null && (step !== 'answerForParty' || view.familyAnswerWanted),
  )
