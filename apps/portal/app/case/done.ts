import { isFamilyStep, type Known, STEP_PAGES } from './steps.ts'

/** Said when a step is no longer about anything that is there: an invitation that was taken back, a paper removed. */
const GONE: Readonly<Record<string, string>> = {
  withdrawInvitation: 'The invitation has been taken back.',
  endAccess: 'Their access has ended.',
  removeDocument: 'The document has been removed.',
  flagSafety: 'We have told the council. Nobody else here learns of it.',
  sayUnavailable: 'We have noted the days that do not suit you.',
  addDocument: 'The document has been added.',
  contact: 'Your details have been saved.',
  preparation: 'Your notes have been saved.',
  ownWords: 'The words have been saved. Only those you chose see them.',
  ownWordsGone: 'The words have been taken away. Nobody sees them any more.',
  signAgreement: 'You have signed what was agreed.',
  changeAccess: 'What they can see or do has changed.',
  shareDocument: 'Who can see the document has changed.',
  statePosition: 'What you say is in the statement.',
  settlePoint: 'We have noted whether the point is settled for you.',
  reportNotDone: 'We have told your case officer that this was not done.',
}

/** What was just done, for the banner on top: only words of ours, whatever the address says. */
export function doneWords(request: Request, known: Omit<Known, 'of'>): string | null {
  const done = new URL(request.url).searchParams.get('done') ?? ''
  if (Object.hasOwn(GONE, done)) return GONE[done] ?? null
  return isFamilyStep(done) ? (STEP_PAGES[done]({ ...known, of: null })?.done ?? null) : null
}
