import type { ClockFacts } from '../calendar/index.ts'
import type { Case } from './case.ts'

/** The dates a case holds, as the rules ask for them. An absent date is absent, never guessed. */
export function clockFacts(kase: Case): ClockFacts {
  const { decision } = kase
  const { mediation } = kase.stages
  const asked = 'toldCouncilOn' in mediation ? mediation : null
  return {
    decisionType: decision.type,
    sections: decision.sections,
    ...(decision.dateOnLetter && { dateOnLetter: decision.dateOnLetter }),
    ...(decision.dateSent && { dateSent: decision.dateSent }),
    ...(mediation.certificate && { certificateIssuedOn: mediation.certificate.issuedOn }),
    ...(asked && { mediationToldLaOn: asked.toldCouncilOn }),
    ...(asked && 'healthIncluded' in asked && { healthIncluded: asked.healthIncluded }),
    ...(mediation.state === 'withdrawn' && { notPursuingToldOn: mediation.on }),
    ...(mediation.state === 'arranged' && { mediationArrangedFor: mediation.meetingOn }),
    ...(mediation.state === 'held' && { mediationHeldOn: mediation.heldOn }),
    ...(mediation.contactedOn && { adviserContactedOn: mediation.contactedOn }),
    ...(mediation.state === 'notWanted' && { notPursuingToldOn: mediation.toldOn }),
  }
}
