import type { FamilyCaseView } from '@common-ground/api/contracts'
import {
  type CommandName,
  formatWithWeekday,
  ROUTE_WORDS,
  type Route,
  type RouteId,
} from '@common-ground/domain'

/** The steps that the portal itself offers on each way. Those not open now are not shown. */
export const STEPS_OF: Record<RouteId, readonly CommandName[]> = {
  talk: ['requestConversation', 'withdrawConversation', 'sendMessage'],
  reconsideration: ['requestReconsideration', 'withdrawReconsideration'],
  iass: [],
  disagreementResolution: [
    'answerForParty',
    'requestDisagreementResolution',
    'withdrawDisagreementResolution',
  ],
  mediation: ['requestMediation', 'declineMediation', 'withdrawMediation', 'recordCertificate'],
  appeal: ['noteAppeal', 'withdrawAppeal'],
  councilComplaint: [],
  schoolComplaint: [],
  nhsComplaint: [],
  discriminationClaim: [],
}

/** How a way stands, in two or three words and a colour. Each has its own words: colour says nothing alone. */
export function standing(route: Route): { label: string; colour: 'green' | 'grey' | 'yellow' } {
  switch (route.status) {
    case 'open':
      return { label: 'Open', colour: 'green' }
    case 'openUntil':
      return { label: route.until ? `Open until ${formatWithWeekday(route.until)}` : 'Open', colour: 'green' }
    case 'closedSince':
      return {
        label: route.since ? `Last day was ${formatWithWeekday(route.since)}` : 'Last day has passed',
        colour: 'yellow',
      }
    case 'notAvailable':
      return { label: 'Not for this', colour: 'grey' }
  }
}

/** A way as the family's page lists it. */
export const listed = (route: Route) => ({
  id: route.id,
  name: ROUTE_WORDS[route.id].family,
  what: route.whatItIs.family,
  ...standing(route),
})

/** The steps of a way that are open now. */
export const openSteps = (
  view: Pick<FamilyCaseView, 'commands' | 'familyAnswerWanted'>,
  way: RouteId,
): CommandName[] =>
  STEPS_OF[way].filter(
    (step) => view.commands[step] === null && (step !== 'answerForParty' || view.familyAnswerWanted),
  )
