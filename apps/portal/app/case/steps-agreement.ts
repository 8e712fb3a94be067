import { datePartsFor } from '../date-parts.ts'
import { paths } from '../paths.ts'
import type { Known, Maker, StepPage } from './steps.ts'

/** A point of the disagreement, by the id in the address, with what to call it. */
function pointOf({ view, of }: Known) {
  const at = view.points.findIndex(({ id }) => id === of)
  const point = view.points[at]
  return point && { point, name: point.about ?? (view.points.length > 1 ? `Point ${at + 1}` : 'Your point') }
}

/** An action of an agreement: both ids are in the address. */
function actionOf({ view, of }: Known) {
  const [agreementId, actionId] = (of ?? '').split(':')
  const agreement = view.agreements.find(({ id }) => id === agreementId)
  const action = agreement?.actions.find(({ id }) => id === actionId)
  return agreement && action && { agreement, action }
}

/** What both sides say, and what they agree. */
export const AGREEMENT_STEPS: Record<
  'undoWithdrawal' | 'statePosition' | 'settlePoint' | 'signAgreement' | 'reportNotDone',
  Maker
> = {
  undoWithdrawal: () => ({
    heading: 'Take back the withdrawal',
    lines: ['Everything goes on where it stood. Your case officer is told.'],
    fields: [],
    button: 'Take it back',
    done: 'You have taken back the withdrawal. Everything goes on where it stood.',
  }),

  statePosition: (known) => {
    const found = pointOf(known)
    if (!found) return null
    const { point, name } = found
    return {
      heading: `What do you say about: ${name}?`,
      lines: [
        'It stands beside what the council says, for both of you to read before you meet.',
        ...(point.said.council
          ? ['If you change your words, both sides say again whether the point is settled.']
          : []),
      ],
      fields: [{ name: 'text', kind: 'textarea', label: 'What you say about it', maxlength: 4000, rows: 8 }],
      start: { text: point.said.family ?? point.wrong },
      given: { pointId: point.id },
      from: paths.statement(known.view.reference),
      button: 'Save',
      done: 'What you say is in the statement.',
    }
  },

  settlePoint: (known) => {
    const found = pointOf(known)
    if (!found) return null
    const { point, name } = found
    return {
      heading: `Is it settled for you: ${name}?`,
      lines: ['A point is settled when both sides say so. It takes no right from you.'],
      fields: [
        {
          name: 'settled',
          kind: 'radios',
          label: 'Is this point settled for you?',
          options: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        },
      ],
      start: { settled: point.settled.family ? 'yes' : '' },
      given: { pointId: point.id },
      from: paths.statement(known.view.reference),
      button: 'Save',
      done: 'We have noted whether the point is settled for you.',
    }
  },

  signAgreement: ({ view, of, today }): StepPage | null => {
    const agreement = view.agreements.find(({ id }) => id === of)
    if (!agreement || agreement.signedByMe) return null
    return {
      heading: 'Sign what was agreed',
      lines: [
        'Read each action, who does it and by when. If something is wrong, write to us and do not sign.',
        'Signing takes no right from you. You can still appeal until your last day.',
      ],
      fields: [
        {
          name: 'how',
          kind: 'radios',
          label: 'How do you sign?',
          options: [
            { value: 'online', text: 'Here: I agree to what is written down' },
            { value: 'paper', text: 'I have signed it on paper' },
          ],
        },
        {
          name: 'signedOn',
          kind: 'date',
          label: 'Date you sign, or signed',
          hint: 'For example, 27 9 2026',
          dateName: 'Date you sign',
        },
      ],
      start: { signedOn: datePartsFor(today) },
      given: { agreementId: agreement.id },
      from: paths.agreement(view.reference, agreement.id),
      button: 'Sign',
      done: 'You have signed what was agreed.',
    }
  },

  reportNotDone: (known) => {
    const found = actionOf(known)
    if (!found) return null
    const { agreement, action } = found
    return {
      heading: 'Tell us that this was not done',
      lines: [
        action.what,
        action.dueLabel,
        'Your case officer is told at once. A complaint letter is ready for you too.',
      ],
      fields: [{ name: 'text', kind: 'textarea', label: 'What was not done?', maxlength: 4000, rows: 6 }],
      given: { agreementId: agreement.id, actionId: action.id },
      from: paths.agreement(known.view.reference, agreement.id),
      button: 'Tell the council',
      done: 'We have told your case officer that this was not done.',
    }
  },
}
