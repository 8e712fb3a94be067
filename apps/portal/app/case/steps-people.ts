import { INVITED, RELATION_WORDS, SCOPE_WORDS, SCOPES, SUPPORTERS } from '@common-ground/domain'
import type { Field } from '@common-ground/ui'
import { datePartsFor } from '../date-parts.ts'
import { paths } from '../paths.ts'
import type { Known, Maker } from './steps.ts'

const isSupporter = (relation: string): boolean => SUPPORTERS.some((each) => each === relation)

const scopeField: Field = {
  name: 'scope',
  kind: 'radios',
  label: 'What may they do?',
  options: SCOPES.map((value) => ({ value, text: SCOPE_WORDS[value].name, hint: SCOPE_WORDS[value].means })),
}

const untilField: Field = {
  name: 'until',
  kind: 'date',
  label: 'Last day of their access (optional)',
  hint: 'For example, 27 9 2026. You can end it sooner at any time',
  dateName: 'Last day of their access',
}

/** Whether there is a young person to bring: only those whose disagreement it is say who that is. */
const mayBring = ({ place, seers }: Known['view']): boolean =>
  place.relation === 'parent' && !seers.some(({ relation }) => relation === 'youngPerson')

/** Who can open the disagreement. */
export const PEOPLE_STEPS: Record<
  | 'invitePerson'
  | 'withdrawInvitation'
  | 'changeAccess'
  | 'endAccess'
  | 'moveRight'
  | 'sayUnavailable'
  | 'flagSafety',
  Maker
> = {
  invitePerson: ({ view }) => ({
    heading: 'Invite somebody',
    lines: [
      'We send them a message that does not say who you are. They sign in with the address you give here.',
      'You choose what they can see, and you can end it at any time. The council invites nobody.',
    ],
    fields: [
      { name: 'fullName', kind: 'text', label: 'Their full name', spellcheck: false, autocomplete: 'off' },
      { name: 'email', kind: 'email', label: 'Their email address', autocomplete: 'off' },
      {
        name: 'relation',
        kind: 'radios',
        label: 'Who are they?',
        options: INVITED.filter((each) => each !== 'youngPerson' || mayBring(view)).map((value) => ({
          value,
          text: value === 'youngPerson' ? 'The young person it is about' : RELATION_WORDS[value].family,
          ...(isSupporter(value)
            ? {}
            : { hint: 'They take part for themselves. They do not see your messages or how to reach you' }),
        })),
      },
      { ...scopeField, label: 'What may they do? Leave this for a parent or the young person' },
      untilField,
    ],
    start: { relation: 'adviser', scope: 'see' },
    from: paths.people(view.reference),
    button: 'Send the invitation',
    done: 'We have sent the invitation.',
  }),

  withdrawInvitation: ({ view, of }) => {
    const invitation = view.invitations.find(({ id }) => id === of)
    if (!invitation) return null
    return {
      heading: `Take back the invitation to ${invitation.fullName}`,
      lines: ['The link stops working at once.'],
      fields: [],
      given: { invitationId: invitation.id },
      from: paths.people(view.reference),
      button: 'Take it back',
      warning: true,
      done: 'The invitation has been taken back.',
    }
  },

  changeAccess: ({ view, of }) => {
    const seer = view.seers.find(({ personId, canChange }) => personId === of && canChange)
    if (!seer) return null
    return {
      heading: `What may ${seer.who} see or do?`,
      lines: ['It changes at once. We tell them that it has changed.'],
      fields: [scopeField, untilField],
      start: { scope: seer.scope ?? 'see', until: datePartsFor(seer.until) },
      given: { personId: seer.personId },
      from: paths.people(view.reference),
      button: 'Save',
      done: 'What they can see or do has changed.',
    }
  },

  endAccess: ({ view, of }) => {
    const seer = view.seers.find(({ personId, canEnd, isMe }) => personId === of && (canEnd || isMe))
    if (!seer) return null
    return seer.isMe
      ? {
          heading: 'Are you sure you want to leave this disagreement?',
          lines: ['You can no longer open it. Somebody has to invite you if you want to come back.'],
          fields: [],
          given: { personId: seer.personId },
          from: paths.disagreements,
          button: 'Leave it',
          warning: true,
          done: 'You have left the disagreement.',
        }
      : {
          heading: `End the access of ${seer.who}`,
          lines: ['From now on they cannot open this disagreement. We tell them so, and nothing else.'],
          fields: [],
          given: { personId: seer.personId },
          from: paths.people(view.reference),
          button: 'End their access',
          warning: true,
          done: 'Their access has ended.',
        }
  },

  moveRight: ({ view }) => {
    // Nobody else takes it, and nobody before the day.
    if (view.place.relation !== 'youngPerson' || view.schoolAge?.over === false) return null
    const hasParent = view.seers.some(({ relation }) => relation === 'parent' || relation === 'otherParent')
    return {
      heading: 'The right is yours now',
      lines: [
        'You have left compulsory school age. The right to mediate and to appeal is yours, and no longer your parent’s or carer’s.',
        'You decide what happens. You can have anybody beside you, or nobody.',
        ...(hasParent
          ? ['People your parent invited no longer see this. You can invite those you want yourself.']
          : []),
      ],
      fields: hasParent
        ? [
            {
              name: 'keepParent',
              kind: 'radios',
              label: 'Should your parent or carer still see this?',
              options: [
                {
                  value: 'yes',
                  text: 'Yes',
                  hint: 'They can read it and help you. You can end that at any time',
                },
                {
                  value: 'no',
                  text: 'No',
                  hint: 'They can no longer open it, from now on. We tell them so, and nothing else',
                },
              ],
            },
          ]
        : [],
      given: { capacity: 'yes' },
      from: paths.youngPerson(view.reference),
      button: 'Save',
      done: 'The right is yours. We write to you from now on.',
    }
  },

  flagSafety: ({ view }) => ({
    heading: 'Could anybody be in danger if this got out?',
    lines: [
      'Tell us if somebody must not find you or your child, and what we must be careful with.',
      'Only the people who work on this at the council read it. Nobody else here learns that you told us.',
      'From then on everybody here needs a second step to open documents. They are not told why. Only the council can end that.',
    ],
    fields: [
      {
        name: 'reason',
        kind: 'textarea',
        label: 'What must we know to keep people safe?',
        hint: 'You need not give an address here',
        maxlength: 2000,
        rows: 6,
      },
    ],
    start: { reason: view.safety?.said ?? '' },
    from: paths.contact(view.reference),
    button: 'Tell the council',
    done: 'We have told the council. Nobody else here learns of it.',
  }),

  // Its own page draws the calendar.
  sayUnavailable: () => null,
}
