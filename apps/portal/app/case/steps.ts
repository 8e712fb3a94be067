import type { FamilyCaseView, ProviderView } from '@common-ground/api/contracts'
import {
  type CommandName,
  DISAGREEMENT_KIND_WORDS,
  healthIn,
  type LocalDate,
  PARTY_WORDS,
} from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import type { Values } from '@common-ground/web'
import { datePartsFor } from '../date-parts.ts'
import { AGREEMENT_STEPS } from './steps-agreement.ts'
import { DOCUMENT_STEPS } from './steps-documents.ts'
import { PEOPLE_STEPS } from './steps-people.ts'

/** Commands that a family gives in the portal. */
export const FAMILY_STEPS = [
  'sendMessage',
  'withdrawCase',
  'reopenCase',
  'requestConversation',
  'withdrawConversation',
  'requestReconsideration',
  'withdrawReconsideration',
  'requestDisagreementResolution',
  'answerForParty',
  'withdrawDisagreementResolution',
  'requestMediation',
  'declineMediation',
  'withdrawMediation',
  'recordCertificate',
  'noteAppeal',
  'withdrawAppeal',
  'undoWithdrawal',
  'invitePerson',
  'withdrawInvitation',
  'changeAccess',
  'endAccess',
  'moveRight',
  'shareDocument',
  'removeDocument',
  'sayUnavailable',
  'flagSafety',
  'statePosition',
  'settlePoint',
  'signAgreement',
  'reportNotDone',
] as const satisfies readonly CommandName[]
export type FamilyStep = (typeof FAMILY_STEPS)[number]

export const isFamilyStep = (name: string): name is FamilyStep => FAMILY_STEPS.some((step) => step === name)

export type Known = {
  readonly view: FamilyCaseView
  readonly providers: readonly ProviderView[]
  readonly today: LocalDate
  /** What the step is about, where there are several: an id out of the address. */
  readonly of: string | null
}

/** A step's page as data: what it is, what it asks, and what it says afterwards. */
export type StepPage = {
  readonly heading: string
  /** What happens, and what does not. */
  readonly lines: readonly string[]
  readonly fields: readonly Field[]
  readonly start?: Values
  /** The page to go back to, and on to when it is done; the disagreement's own when it does not say. */
  readonly from?: string
  /** What the form need not ask. */
  readonly given?: Readonly<Record<string, unknown>>
  readonly button: string
  readonly warning?: boolean
  readonly done: string
}

const CLOCK = 'This does not stop the time limit for an appeal.'

const providerField = (
  providers: readonly ProviderView[],
  service: 'mediation' | 'disagreementResolution',
) => {
  const offering = providers.filter((provider) => provider.services.includes(service))
  const fields: readonly Field[] =
    offering.length > 1
      ? [
          {
            name: 'providerId',
            kind: 'radios',
            label: 'Who would you like to run it?',
            options: offering.map((provider) => ({ value: provider.id, text: provider.name })),
          },
        ]
      : []
  return {
    fields,
    given: offering.length === 1 ? { providerId: offering[0]?.id } : {},
    names: offering.map((each) => each.name).join(' or '),
  }
}

const when = (name: string, label: string, dateName: string): Field => ({
  name,
  kind: 'date',
  label,
  dateName,
  hint: 'For example, 27 9 2026',
})

/** Who has to arrange mediation (CFA 2014 ss.53 and 54). */
const COUNCIL_ARRANGES = 'The council must arrange it within 30 days and send someone who can decide.'
const HEALTH_ALONE =
  'It is about health alone: we tell the NHS within 3 working days, and the NHS must arrange it within 30 days of that.'

/** A step's page for what is known; null when what it is about is not there. */
export type Maker = (known: Known) => StepPage | null

/** Every step of a family in words. One that is missing does not compile. */
export const STEP_PAGES: Record<FamilyStep, Maker> = {
  ...PEOPLE_STEPS,
  ...DOCUMENT_STEPS,
  ...AGREEMENT_STEPS,
  sendMessage: ({ view }) => ({
    heading: 'Write to your case officer',
    lines: [view.officerName ? `${view.officerName} reads it.` : 'The SEN team reads it.'],
    fields: [{ name: 'text', kind: 'textarea', label: 'Your message', maxlength: 4000, rows: 8 }],
    button: 'Send message',
    done: 'Your message has been sent.',
  }),
  withdrawCase: () => ({
    heading: 'Are you sure you want to withdraw?',
    lines: [
      'We stop what we are doing about this disagreement.',
      'You keep every right you have in law, and every last date stays as it is.',
      'You have 5 days to change your mind: then everything goes on where it stood. After that you can still open it again.',
      'If you have appealed, the tribunal goes on until you tell the tribunal.',
    ],
    fields: [],
    button: 'Yes, withdraw it',
    warning: true,
    done: 'You have withdrawn this disagreement. You have 5 days to take that back.',
  }),
  reopenCase: () => ({
    heading: 'Open this disagreement again',
    lines: ['Your case officer is told, and you can go on from where you were.', CLOCK],
    fields: [],
    button: 'Open it again',
    done: 'This disagreement is open again.',
  }),
  requestConversation: () => ({
    heading: 'Ask to talk to your case officer',
    lines: ['They get in touch in the way you chose.', CLOCK],
    fields: [],
    button: 'Ask to talk',
    done: 'You have asked to talk to your case officer.',
  }),
  withdrawConversation: () => ({
    heading: 'Tell us you do not need to talk',
    lines: ['That is fine, and it changes nothing else. You can ask to talk again at any time.'],
    fields: [],
    button: 'I do not need to talk',
    done: 'We will not ring you about this.',
  }),
  requestReconsideration: () => ({
    heading: 'Ask us to look at the decision again',
    lines: ['Somebody who did not take the first decision looks at every point and gives reasons.', CLOCK],
    fields: [
      {
        name: 'newEvidence',
        kind: 'textarea',
        label: 'Is there anything new we should know? (optional)',
        hint: 'Such as a report we have not seen',
        maxlength: 4000,
        rows: 6,
      },
    ],
    button: 'Ask us to look again',
    done: 'You have asked us to look at the decision again.',
  }),
  withdrawReconsideration: () => ({
    heading: 'Stop the reconsideration',
    lines: ['Nobody looks at the decision again unless you ask. Every other way stays open.'],
    fields: [],
    button: 'Stop it',
    warning: true,
    done: 'The reconsideration has been stopped.',
  }),
  requestDisagreementResolution: ({ view, providers }) => {
    const provider = providerField(providers, 'disagreementResolution')
    const support = view.decision.type === 'SUP'
    return {
      heading: 'Ask for disagreement resolution',
      lines: [
        `It is run by ${provider.names || 'an independent service'}. It is free, and everyone has to agree to take part.`,
        `It gives no mediation certificate. ${CLOCK}`,
      ],
      fields: [
        {
          name: 'kind',
          kind: 'radios',
          label: 'What is it about?',
          options: (['DR1', 'DR2', 'DR3'] as const).map((kind) => ({
            value: kind,
            text: DISAGREEMENT_KIND_WORDS[kind],
          })),
        },
        {
          name: 'parties',
          kind: 'checkboxes',
          label: 'Who needs to take part?',
          hint: 'Choose yourself and everyone else',
          options: (
            ['family', 'council', 'school', 'earlyYears', 'college', 'icb', 'socialCare'] as const
          ).map((party) => ({
            value: party,
            text: party === 'family' ? 'Us, the family' : PARTY_WORDS[party],
          })),
        },
        ...provider.fields,
      ],
      start: { kind: support ? 'DR2' : 'DR1', parties: ['family', support ? 'school' : 'council'] },
      given: provider.given,
      button: 'Ask for it',
      done: 'You have asked for disagreement resolution. This page shows who has answered.',
    }
  },
  answerForParty: ({ today }) => ({
    heading: 'Do you agree to disagreement resolution?',
    lines: ['It goes ahead only if everyone agrees. Saying no is not held against you.', CLOCK],
    fields: [
      {
        name: 'agrees',
        kind: 'radios',
        label: 'Do you agree to take part?',
        options: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      },
      { name: 'reason', kind: 'textarea', label: 'Why? (optional)', maxlength: 4000, rows: 4 },
    ],
    given: { party: 'family', answeredOn: today },
    button: 'Send my answer',
    done: 'Your answer has been recorded.',
  }),
  withdrawDisagreementResolution: () => ({
    heading: 'Stop disagreement resolution',
    lines: ['The meeting does not go ahead. Every other way stays open.'],
    fields: [],
    button: 'Stop it',
    warning: true,
    done: 'Disagreement resolution has been stopped.',
  }),
  requestMediation: ({ view, providers, today }) => {
    const provider = providerField(providers, 'mediation')
    const { type: decisionType, sections } = view.decision
    const isHealthAlone = healthIn({ decisionType, sections }) === 'only'
    return {
      heading: 'Ask for mediation',
      lines: [
        `It is run by ${provider.names || 'an independent service'}. It is free. ${isHealthAlone ? HEALTH_ALONE : COUNCIL_ARRANGES}`,
        'You can bring one supporter. Asking for mediation does not harm an appeal.',
      ],
      fields: [
        {
          name: 'healthIncluded',
          kind: 'radios',
          label: 'Is health part of what you disagree about?',
          hint: 'If it is, we tell the NHS within 3 working days',
          options: [
            {
              value: 'yes',
              text: 'Yes',
              below: [
                {
                  name: 'healthWanted',
                  kind: 'textarea',
                  label: 'Which help from health services do you want? (optional)',
                  maxlength: 4000,
                  rows: 4,
                },
              ],
            },
            { value: 'no', text: 'No' },
          ],
        },
        {
          name: 'issues',
          kind: 'textarea',
          label: 'What do you want to talk about? (optional)',
          hint: 'We send it to the mediation service with your request, and to the NHS where health is part of it',
          maxlength: 4000,
          rows: 6,
        },
        ...provider.fields,
      ],
      start: isHealthAlone ? { healthIncluded: 'yes' } : {},
      given: { ...provider.given, toldCouncilOn: today },
      button: 'Ask for mediation',
      done: 'You have asked for mediation.',
    }
  },
  declineMediation: ({ today }) => ({
    heading: 'Tell us you do not want mediation',
    lines: [
      'Tell the mediation adviser too: they give you a certificate within 3 working days. You need it before most appeals.',
      'Saying no is not held against you.',
    ],
    fields: [when('toldOn', 'When did you tell the mediation adviser?', 'The day you told the adviser')],
    start: { toldOn: datePartsFor(today) },
    button: 'Save',
    done: 'We have noted that you do not want mediation.',
  }),
  withdrawMediation: () => ({
    heading: 'Decide not to go on with mediation',
    lines: [
      'The mediation adviser gives you a certificate within 3 working days, so that you can still appeal.',
      'You can ask for mediation again.',
    ],
    fields: [],
    button: 'Do not go on with mediation',
    warning: true,
    done: 'We have told the case officer that you do not want to go on with mediation.',
  }),
  recordCertificate: ({ view }) => {
    const state = view.stages.find((stage) => stage.stage === 'mediation')?.state
    const ground =
      state === 'held'
        ? 'tookPart'
        : state === 'requested' || state === 'arranged'
          ? 'couldNotArrange'
          : 'notPursuing'
    return {
      heading: 'Tell us about your mediation certificate',
      lines: [
        'You then have until the later of 2 months from the letter, or 1 month from the certificate, to appeal.',
      ],
      fields: [when('issuedOn', 'What is the date on the certificate?', 'Date on the certificate')],
      // Its number and the day it came are the council's to write down.
      given: { ground, number: '', receivedOn: '' },
      button: 'Save',
      done: 'We have noted your certificate, and worked out your last date again.',
    }
  },
  noteAppeal: ({ today }) => ({
    heading: 'Tell us you have appealed',
    lines: [
      'This does not send an appeal. You send it to the tribunal yourself; this tells your case officer.',
    ],
    fields: [
      when('lodgedOn', 'When did you send your appeal to the tribunal?', 'The day you sent your appeal'),
      {
        name: 'tribunalReference',
        kind: 'text',
        label: 'Tribunal reference (optional)',
        hint: 'It begins with EH, and is on the tribunal’s first letter',
        width: 20,
        spellcheck: false,
      },
    ],
    start: { lodgedOn: datePartsFor(today) },
    button: 'Save',
    done: 'We have noted your appeal.',
  }),
  withdrawAppeal: () => ({
    heading: 'Tell us you have withdrawn your appeal',
    lines: ['This does not withdraw it. You tell the tribunal yourself; this tells your case officer.'],
    fields: [],
    button: 'I have withdrawn it',
    warning: true,
    done: 'We have noted that you withdrew your appeal.',
  }),
}

/** What a link to a step says. */
export const STEP_LINKS: Record<FamilyStep, string> = {
  sendMessage: 'Write to your case officer',
  withdrawCase: 'Withdraw this disagreement',
  reopenCase: 'Open this disagreement again',
  requestConversation: 'Ask to talk',
  withdrawConversation: 'Tell us you do not need to talk',
  requestReconsideration: 'Ask us to look again',
  withdrawReconsideration: 'Stop the reconsideration',
  requestDisagreementResolution: 'Ask for disagreement resolution',
  answerForParty: 'Answer: do you agree to take part?',
  withdrawDisagreementResolution: 'Stop disagreement resolution',
  requestMediation: 'Ask for mediation',
  declineMediation: 'Tell us you do not want mediation',
  withdrawMediation: 'Decide not to go on with mediation',
  recordCertificate: 'Tell us about your certificate',
  noteAppeal: 'Tell us you have appealed',
  withdrawAppeal: 'Tell us you have withdrawn your appeal',
  undoWithdrawal: 'Take back the withdrawal',
  invitePerson: 'Invite somebody',
  withdrawInvitation: 'Take the invitation back',
  changeAccess: 'Change what they can see or do',
  endAccess: 'End their access',
  moveRight: 'Take your right',
  shareDocument: 'Change who can see it',
  removeDocument: 'Remove it',
  sayUnavailable: 'Days that do not suit',
  flagSafety: 'Tell us that somebody could be in danger',
  statePosition: 'Write what you say about it',
  settlePoint: 'Say whether it is settled',
  signAgreement: 'Sign it',
  reportNotDone: 'Say that it was not done',
}
