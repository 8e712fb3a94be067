/** What a message is about, for choosing among many. */
export const MESSAGE_KINDS = ['decisions', 'meetings', 'reminders', 'accounts', 'outside', 'news'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

export const MESSAGE_KIND_WORDS: Readonly<Record<MessageKind, string>> = {
  decisions: 'Decisions, agreements and appeals',
  meetings: 'Meetings',
  reminders: 'Reminders',
  accounts: 'Accounts and signing in',
  outside: 'Invitations and organisations',
  news: 'Other news of a case',
}

type Named = Exclude<MessageKind, 'reminders' | 'news'>

/** Messages by the template they are made from: what each is called, as somebody at the council says it. */
const NAMES: Readonly<Record<Named, Readonly<Record<string, string>>>> = {
  decisions: {
    reconsiderationDecided: 'The decision after looking again',
    reconsiderationOpened: 'That the decision is looked at again',
    reconsiderationOffered: 'An offer to look at the decision again',
    decisionDatesNoted: 'The dates of the decision',
    agreementRecorded: 'What was agreed, to sign',
    agreementSigned: 'That what was agreed is signed',
    mediationCannotBeArranged: 'That mediation cannot be arranged in time',
    certificateRecorded: 'That the mediation certificate is noted',
    appealNoted: 'That an appeal is noted',
    appealRegistered: 'That an appeal is registered',
    appealConceded: 'That an appeal is not opposed',
    appealEnded: 'How an appeal ended',
    directionsRecorded: 'What the tribunal has directed',
    directionChanged: 'That a direction has changed',
    disagreementClosed: 'That the disagreement is closed',
    rightMoved: 'Whose right it is',
    rightPasses: 'That the right passes to the young person',
    lastDayMoved: 'That a last day has moved',
    dateChanged: 'That a date has changed',
  },
  meetings: {
    conversationArranged: 'The day of a talk',
    conversationChanged: 'A change to a talk',
    conversationMoved: 'The new day of a talk',
    conversationOffered: 'An offer to talk',
    conversationLogged: 'What was talked about',
    mediationArranged: 'The day of a mediation meeting',
    mediationChanged: 'A change to a mediation meeting',
    mediationMoved: 'The new day of a mediation meeting',
    mediationHeld: 'What came of a mediation meeting',
    disagreementResolutionArranged: 'The day of a disagreement resolution meeting',
    disagreementResolutionChanged: 'A change to a disagreement resolution meeting',
    disagreementResolutionMoved: 'The new day of a disagreement resolution meeting',
    disagreementResolutionHeld: 'What came of a disagreement resolution meeting',
    meetingOff: 'That a meeting is off',
    meetingOnAgain: 'That a meeting is on again',
  },
  accounts: {
    confirmEmail: 'A link to confirm an email address',
    confirmNewEmail: 'A link to confirm a new email address',
    emailChangeAsked: 'That a new email address was asked for',
    emailInUse: 'That an email address is in use',
    alreadyHaveAccount: 'That there is an account already',
    finishAccount: 'A link to finish an account',
    resetPassword: 'A link to choose a password',
    passwordChanged: 'That a password has changed',
    newDevice: 'That somebody signed in on a new device',
    secondStepAdded: 'That a second step was added',
    secondStepRemoved: 'That a second step was removed',
    secondStepReset: 'That a second step was taken off',
    accountClosed: 'That an account is closed',
    contactChanged: 'That how we reach them has changed',
    contactProposed: 'A new way to reach them, to confirm',
    comeBack: 'A code to come back to what was begun',
    coverNamed: 'That they cover for a colleague',
  },
  outside: {
    invitation: 'An invitation to a disagreement',
    partyAsked: 'A question whether to take part, or that it was asked',
    providerReferred: 'A referral',
    icbTold: 'That health is part of mediation',
    adviserTold: 'To the mediation adviser',
  },
}

const NEWS: Readonly<Record<string, string>> = {
  disagreementReceived: 'That their disagreement has been received',
  officerNamed: 'Who their case officer is',
  messageFromCouncil: 'That there is a message from us',
  messageFromFamily: 'That there is a message from the family',
  documentShared: 'That there is a new document',
  packReleased: 'That there is a pack of papers',
  positionStated: 'What somebody says about a point',
  caseAssigned: 'That a case was given to them',
  letterToPost: 'That a letter is ready to post',
}

const KIND_OF: ReadonlyMap<string, Named> = new Map(
  (Object.keys(NAMES) as Named[]).flatMap((kind) =>
    Object.keys(NAMES[kind]).map((template) => [template, kind] as const),
  ),
)

const isReminder = (template: string): boolean => template.startsWith('reminder')

/** What a message made from a template is about. */
export const messageKind = (template: string): MessageKind =>
  isReminder(template) ? 'reminders' : (KIND_OF.get(template) ?? 'news')

/** What a message made from a template is called. One that has no name of its own is news of the case. */
export function messageName(template: string): string {
  if (isReminder(template)) return 'A reminder'
  const kind = KIND_OF.get(template)
  if (kind) return NAMES[kind][template] as string
  return Object.hasOwn(NEWS, template) ? (NEWS[template] as string) : 'News of the case'
}

/** The templates of a kind, as what they are among, what they are not among, or what they begin with. */
export type TemplateChoice =
  | { readonly among: readonly string[] }
  | { readonly notAmong: readonly string[]; readonly notBegins: string }
  | { readonly begins: string }

export function templatesOf(kind: MessageKind): TemplateChoice {
  if (kind === 'reminders') return { begins: 'reminder' }
  if (kind === 'news') return { notAmong: [...KIND_OF.keys()], notBegins: 'reminder' }
  return { among: Object.keys(NAMES[kind]) }
}
