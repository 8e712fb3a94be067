import {
  type Actor,
  AGREED_ITEMS,
  addDays,
  type Case,
  type CaseCommand,
  type CommandName,
  DIRECTED,
  DIRECTION_KINDS,
  directionsOf,
  type LocalDate,
  PARTIES,
  type TextRef,
} from '@common-ground/domain'
import type { Company, ProviderId } from './company.ts'
import type { Lots } from './lots.ts'

/** Words that somebody wrote, as the record knows them. */
export const WORDS: TextRef = { id: 'text', commitment: 'ab'.repeat(32), length: 12 }

/** Steps by how often they are tried. What a case does not allow is refused by it, and another is drawn. */
export const STEPS: readonly CommandName[] = (
  [
    ['requestMediation', 8],
    ['arrangeMediation', 6],
    ['cancelMediationMeeting', 2],
    ['cannotArrangeMediation', 1],
    ['concludeMediation', 2],
    ['recordCertificate', 2],
    ['declineMediation', 2],
    ['tellIcb', 4],
    ['recordAgreement', 5],
    ['recordActionDone', 4],
    ['sendMessage', 5],
    ['arrangeConversation', 3],
    ['logConversation', 2],
    ['requestReconsideration', 2],
    ['openReconsideration', 3],
    ['requestDisagreementResolution', 2],
    ['answerForParty', 2],
    ['noteAppeal', 3],
    ['registerAppeal', 2],
    ['recordAppealPapers', 3],
    ['recordDirections', 5],
    ['changeDirection', 4],
    ['recordDirectionDone', 2],
    ['proposeDate', 3],
    ['confirmDate', 4],
    ['recordDecision', 3],
    ['recordDone', 2],
    ['invitePerson', 5],
    ['joinCase', 5],
    ['endAccess', 1],
    ['assignCase', 3],
    ['restrictCase', 1],
    ['closeCase', 2],
    ['withdrawCase', 2],
    ['undoWithdrawal', 1],
    ['reopenCase', 1],
  ] as const
).flatMap(([name, times]) => Array.from({ length: times }, () => name))

const COUNCIL: ReadonlySet<CommandName> = new Set<CommandName>([
  'assignCase',
  'restrictCase',
  'openReconsideration',
  'confirmDate',
])
const FAMILYS: ReadonlySet<CommandName> = new Set<CommandName>([
  'noteAppeal',
  'requestReconsideration',
  'invitePerson',
  'withdrawCase',
  'undoWithdrawal',
])

/** What somebody does on a day, and who. */
export function stepOf(
  name: CommandName,
  lots: Lots,
  kase: Case,
  today: LocalDate,
  company: Company,
): { actor: Actor; command: CaseCommand } {
  const officer: Actor = { id: lots.of(company.officers).id, roles: ['officer'] }
  const manager: Actor = { id: lots.of(company.managers).id, roles: ['manager'] }
  const parent: Actor = { id: kase.raisedBy, roles: ['family'] }
  const actor = COUNCIL.has(name) ? manager : FAMILYS.has(name) ? parent : officer
  const past = addDays(today, -lots.below(12))
  const soon = addDays(today, 1 + lots.below(28))
  const give = (command: object, by: Actor = actor) => ({
    actor: by,
    command: { type: name, ...command } as CaseCommand,
  })
  const agreement = kase.agreements.at(-1)
  switch (name) {
    case 'assignCase': {
      const { id, team } = lots.of(company.officers)
      return give({ officerId: id, teamId: team })
    }
    case 'requestMediation':
      return give({
        toldCouncilOn: past,
        healthIncluded: lots.chance(0.3),
        providerId: lots.of<ProviderId>(['fair-hearing', 'by-telephone']),
      })
    case 'arrangeMediation':
      return give({
        meetingOn: soon,
        mode: 'video',
        causedBy: 'council',
        why: WORDS,
        shorterNotice: { who: WORDS, agreedOn: today },
      })
    case 'arrangeConversation':
      return give({ meetingOn: soon, mode: 'video' })
    case 'cancelMediationMeeting':
      return give({ causedBy: 'council', why: WORDS })
    case 'cannotArrangeMediation':
      return give({ toldOn: today, why: WORDS })
    case 'concludeMediation':
      return give({
        heldOn: today,
        outcome: 'agreed',
        summary: WORDS,
        agreementOn: today,
        agreed: [lots.of(AGREED_ITEMS)],
      })
    case 'recordCertificate':
      return give({ ground: 'notPursuing', issuedOn: past })
    case 'declineMediation':
      return give({ toldOn: past })
    case 'tellIcb':
      return give({ bodies: [WORDS], issues: WORDS, healthWanted: WORDS, toldOn: today })
    case 'recordAgreement': {
      const actions = Array.from({ length: 1 + lots.below(3) }, (_, at) => ({
        id: `action-${at}`,
        item: null,
        what: WORDS,
        owner: lots.of(PARTIES),
        dueOn: addDays(today, lots.below(40) - 3),
      }))
      return give({ agreementId: `agreement-${kase.version}`, from: 'conversation', agreedOn: past, actions })
    }
    case 'recordActionDone':
      return give({
        agreementId: agreement?.id,
        actionId: agreement?.actions.find(({ doneOn }) => !doneOn)?.id,
        doneOn: today,
        evidence: WORDS,
      })
    case 'sendMessage':
      return give({ text: WORDS }, kase.familyWaitingSince ? officer : parent)
    case 'logConversation':
      return give({ heldOn: today, mode: 'video', outcome: 'explained', summary: WORDS })
    case 'requestReconsideration':
      return give({ newEvidence: null })
    case 'openReconsideration':
      return give({ decisionMakerId: lots.of(company.deciders) })
    case 'requestDisagreementResolution':
      return give({
        kind: 'DR1',
        parties: ['family', 'council', 'school'],
        providerId: 'fair-hearing',
        asked: ['school'],
      })
    case 'answerForParty':
      return give({ party: lots.of(PARTIES), agrees: true, answeredOn: today, reason: null })
    case 'noteAppeal':
      return give({ lodgedOn: past, tribunalReference: null })
    case 'registerAppeal':
      return give({ registeredOn: past, tribunalReference: 'EH893/26/00567' })
    case 'recordAppealPapers':
      return give({ sentOn: past })
    case 'recordDirections': {
      const directions = Array.from({ length: 1 + lots.below(3) }, (_, at) => ({
        id: `direction-${kase.version}-${at}`,
        kind: lots.of(DIRECTION_KINDS),
        who: lots.of(DIRECTED),
        day: soon,
        what: WORDS,
      }))
      return give({ madeOn: past, directions })
    }
    case 'changeDirection':
    case 'recordDirectionDone': {
      const directionId = directionsOf(kase.stages.appeal).find(({ doneOn }) => !doneOn)?.id
      return give({ directionId, day: addDays(soon, 7), doneOn: today })
    }
    case 'proposeDate':
      return give({
        deadline: lots.of(['arrange-mediation', 'appeal', 'contact-adviser', 'council-response'] as const),
        to: soon,
        reason: WORDS,
      })
    case 'confirmDate':
      return give({ deadline: Object.keys(kase.proposedDates)[0] })
    case 'recordDecision': {
      const { dateSent, dateOnLetter } = kase.decision
      const moved = dateSent && addDays(dateSent, 1 + lots.below(4))
      return give({ dateOnLetter, dateSent: moved ?? dateOnLetter, decidedBy: null })
    }
    case 'recordDone':
      return give({
        deadline: lots.of(['council-response', 'agreed-other', 'contact-adviser', 'hearing-bundle'] as const),
        doneOn: today,
      })
    case 'invitePerson': {
      const relation = lots.of(['friend', 'adviser', 'adviser'] as const)
      return give({
        invitationId: `invitation-${kase.version}`,
        relation,
        scope: lots.of(['see', 'actFor', 'actFor', 'attend'] as const),
        until: lots.chance(0.2) ? addDays(today, 20) : null,
      })
    }
    case 'joinCase': {
      const asked = kase.invitations.at(-1)
      const pool = asked?.relation === 'adviser' ? company.advisers : company.friends
      return give({ invitationId: asked?.id }, { id: lots.of(pool), roles: ['family'] })
    }
    case 'endAccess':
      return give({ personId: kase.people.at(-1)?.personId }, parent)
    case 'restrictCase':
      return give({
        named: [manager.id, lots.of(company.officers).id, kase.officerId ?? manager.id],
        reason: WORDS,
      })
    case 'closeCase':
      return give({ outcome: 'notResolved', reason: 'agreedToDiffer', summary: WORDS })
    case 'reopenCase':
      return give({ reason: WORDS })
    default:
      return give({})
  }
}
