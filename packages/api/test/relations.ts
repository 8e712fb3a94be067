/** What somebody beside a family is to its disagreement, or was, or may become. */
export const BESIDE = [
  'see',
  'attend',
  'actFor',
  'ended',
  'expired',
  'invited',
  'stranger',
  // Last, because one of their steps makes the case ask everybody for a second step.
  'otherParent',
] as const
export type Beside = (typeof BESIDE)[number]

/**
 * What a procedure about a case says to somebody: `may`, whatever the case then answers; `no` in words, because of
 * their place; or `nothing`, as to a stranger.
 */
export type Verdict = 'may' | 'no' | 'nothing'

/** For whoever has a place now: another parent, who may see, who comes to meetings, and who acts for the family. */
type Row = readonly [otherParent: Verdict, see: Verdict, attend: Verdict, actFor: Verdict]

const ALL: Row = ['may', 'may', 'may', 'may']
/** Steps that only whoever raised it, or somebody who acts for them, takes. */
const ACTING: Row = ['no', 'no', 'no', 'may']
/** Steps that nobody takes for another: they give or end access, end the disagreement, or bind. */
const OWN: Row = ['no', 'no', 'no', 'no']
/** What another parent does by themselves too. */
const SPEAKING: Row = ['may', 'no', 'no', 'may']
/** Support that each parent has of their own, and no supporter hands on. */
const SUPPORT: Row = ['may', 'no', 'no', 'no']
/** Pages that whoever only comes to meetings does not have. */
const READING: Row = ['may', 'may', 'nothing', 'may']
/** Files on their way in. */
const SENDING: Row = ['may', 'nothing', 'nothing', 'may']
const ADVISING: Row = ['nothing', 'nothing', 'nothing', 'may']

/**
 * Who of those beside a family may do what on its case, by hand: docs/process/matrix.md, "Beyond the tables". A
 * procedure that is in neither this table nor the next fails the test.
 */
export const ON_A_CASE: Readonly<Record<string, Row>> = {
  'disagreements.show': ALL,
  'disagreements.whatIf': READING,
  // What went outside tells what whoever raised it says: another parent learns that it went, and no more.
  'disagreements.outside': ['nothing', 'may', 'nothing', 'may'],
  'disagreements.saveContact': ALL,
  'disagreements.preparation': ALL,
  'disagreements.savePreparation': ALL,
  'documents.receive': SENDING,
  'documents.begin': SENDING,
  // A file that is on no record yet, and an agreement that nobody broke: there is nothing for anybody.
  'documents.open': ['nothing', 'nothing', 'nothing', 'nothing'],
  'papers.complaint': ['nothing', 'nothing', 'nothing', 'nothing'],
  'papers.everything': READING,
  'papers.zip': READING,
  // A child's words are written down by a parent, or by whoever acts for one, and taken away by whoever wrote them.
  'ownWords.save': SENDING,
  'ownWords.remove': ['nothing', 'nothing', 'nothing', 'nothing'],
  // Each for themselves: nobody answers for another, or learns what they answered.
  'fairness.answer': ['may', 'nothing', 'nothing', 'nothing'],
  'adviser.notes': ADVISING,
  'adviser.addNote': ADVISING,
  'adviser.removeNote': ADVISING,
  'step.sendMessage': SPEAKING,
  'step.addDocument': SPEAKING,
  'step.shareDocument': SPEAKING,
  'step.removeDocument': SPEAKING,
  'step.sayUnavailable': SPEAKING,
  'step.invitePerson': SUPPORT,
  'step.withdrawInvitation': SUPPORT,
  'step.changeAccess': SUPPORT,
  // Anybody may leave.
  'step.endAccess': ALL,
  'step.withdrawCase': OWN,
  'step.reopenCase': OWN,
  'step.undoWithdrawal': OWN,
  'step.moveRight': OWN,
  'step.signAgreement': OWN,
  'step.statePosition': ACTING,
  'step.settlePoint': ACTING,
  'step.reportNotDone': ACTING,
  'step.requestConversation': ACTING,
  'step.withdrawConversation': ACTING,
  'step.requestReconsideration': ACTING,
  'step.withdrawReconsideration': ACTING,
  'step.requestDisagreementResolution': ACTING,
  'step.answerForParty': ACTING,
  'step.withdrawDisagreementResolution': ACTING,
  'step.requestMediation': ACTING,
  'step.declineMediation': ACTING,
  'step.withdrawMediation': ACTING,
  'step.recordCertificate': ACTING,
  'step.noteAppeal': ACTING,
  'step.withdrawAppeal': ACTING,
  // What they know of somebody's danger is theirs to say. Last: from then on papers ask for a second step.
  'step.flagSafety': SUPPORT,
}

/** Procedures that are about no case: about oneself, a draft of one's own, or what everybody may know. */
export const ON_NO_CASE: readonly RegExp[] = [
  // A link to one paper, for whoever was sent it: it is nobody's by their place on a case.
  /^outside\./,
  /^account\./,
  /^authority\.show$/,
  /^outbox\./,
  /^drafts\./,
  /^raise\.send$/,
  /^letterCodes\.open$/,
  /^invitations\./,
  /^keptForms\./,
  /^openNumbers\./,
  /^adviser\.(board|statistics)$/,
  /^disagreements\.list$/,
  // Known by their own id, and only to whoever began them.
  /^documents\.(stands|piece|finish)$/,
]

/** What somebody is told; whoever has no place now is a stranger. */
export function verdictFor(path: string, who: Beside): Verdict {
  const [otherParent, see, attend, actFor] = ON_A_CASE[path] ?? OWN
  const now: Partial<Record<Beside, Verdict>> = { otherParent, see, attend, actFor }
  return now[who] ?? 'nothing'
}
