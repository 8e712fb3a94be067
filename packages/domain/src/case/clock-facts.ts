import type { ClockFacts, UnopposedItem } from '../calendar/index.ts'
import { compare, UNOPPOSED_ITEMS } from '../calendar/index.ts'
import { type Appeal, directionsOf } from '../stages/index.ts'
import type { Case } from './case.ts'

/** The dates a case holds, as the rules ask for them. An absent date is absent, never guessed. */
export function clockFacts(kase: Case): ClockFacts {
  const { decision } = kase
  const { mediation, appeal } = kase.stages
  const asked = 'toldCouncilOn' in mediation ? mediation : null
  const told = kase.done['tell-icb']
  // What was told of an earlier mediation starts no clock of this one.
  const icbToldOn = asked && told && compare(told, asked.toldCouncilOn) >= 0 ? told : null
  return {
    decisionType: decision.type,
    sections: decision.sections,
    ...(decision.matter && { matter: decision.matter }),
    ...(decision.dateOnLetter && { dateOnLetter: decision.dateOnLetter }),
    ...(decision.dateSent && { dateSent: decision.dateSent }),
    ...(mediation.certificate && { certificateIssuedOn: mediation.certificate.issuedOn }),
    ...(asked && { mediationToldLaOn: asked.toldCouncilOn }),
    ...(asked && 'healthIncluded' in asked && { healthIncluded: asked.healthIncluded }),
    ...(asked?.cannotArrangeSince && { toldCannotArrangeOn: asked.cannotArrangeSince }),
    ...(icbToldOn && { icbToldOn }),
    ...(mediation.state === 'withdrawn' && { notPursuingToldOn: mediation.on }),
    ...(mediation.state === 'arranged' && { mediationArrangedFor: mediation.meetingOn }),
    ...(mediation.state === 'held' && { mediationHeldOn: mediation.heldOn }),
    ...(mediation.state === 'held' &&
      mediation.agreementOn && { agreementOn: mediation.agreementOn, agreed: mediation.agreed }),
    ...(mediation.contactedOn && { adviserContactedOn: mediation.contactedOn }),
    ...(mediation.state === 'notWanted' && { notPursuingToldOn: mediation.toldOn }),
    ...appealFacts(appeal),
  }
}

const canBeUnopposed = (item: string): item is UnopposedItem =>
  (UNOPPOSED_ITEMS as readonly string[]).includes(item)

/** A conceded appeal is treated as decided for the family without an order (reg 45); any other end may order. */
function appealFacts(appeal: Appeal): Partial<ClockFacts> {
  if (appeal.state === 'lodged') {
    const hearing = directionsOf(appeal).find(({ kind, doneOn }) => kind === 'hearing' && !doneOn)
    return {
      appealLodgedOn: appeal.lodgedOn,
      ...(appeal.papersSentOn && { appealPapersSentOn: appeal.papersSentOn }),
      ...(hearing && { hearingOn: hearing.day }),
    }
  }
  // What the tribunal sent back was never before it: it ordered nothing.
  if (appeal.state !== 'ended' || appeal.outcome === 'notRegistered') return {}
  const { endedOn, outcome, ordered, recommended = [] } = appeal
  return outcome === 'conceded'
    ? { unopposedOn: endedOn, unopposed: ordered.filter(canBeUnopposed) }
    : { orderMadeOn: endedOn, ordered, ...(recommended.length > 0 && { recommendationOn: endedOn }) }
}
