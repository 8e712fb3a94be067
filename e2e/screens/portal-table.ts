import { FAMILY_STEPS, type FamilyStep } from '../../apps/portal/app/case/steps.ts'
import type { Scene } from './portal-scene.ts'
import type { Screen } from './shoot.ts'

/** Who looks. Signed out, or one of the people of the scene. */
export type Viewer =
  | 'nobody'
  /** Signed out, once the council shows its numbers: the last of all. */
  | 'everybody'
  | 'parent'
  | 'otherParent'
  | 'adviser'
  | 'attends'
  | 'youngPerson'
  | 'ofYoungPerson'
  | 'keeper'
  | 'halfSignedIn'

const OF = 'disagreements/:reference'

type Row = readonly [
  name: string,
  route: string,
  as: Viewer,
  at: string | ((scene: Scene) => string),
  press?: string,
]

/** A page of the scene's disagreement. */
const here = (place: string) => (scene: Scene) => `/disagreements/${scene.reference}${place}`
const HOW_IT_WAS = `${OF}/how-it-was`
const howItWas = (scene: Scene) => `/disagreements/${scene.openIn.reopenCase}/how-it-was`
const raise = (place: string) => (scene: Scene) => `/raise/${scene.draft}${place}`

const ROWS: readonly Row[] = [
  ['start', '', 'nobody', '/'],
  ['start-signed-in', '', 'parent', '/'],
  ['create-account', 'create-account', 'nobody', '/create-account'],
  ['create-account-error', 'create-account', 'nobody', '/create-account', 'Create an account'],
  ['check-your-email', 'create-account/check-your-email', 'nobody', '/create-account/check-your-email'],
  ['confirm-email', 'confirm-email/:token', 'nobody', (scene) => scene.links.confirmEmail],
  ['confirm-email-expired', 'confirm-email/:token', 'nobody', '/confirm-email/not-a-link-of-ours-at-all'],
  ['sign-in', 'sign-in', 'nobody', '/sign-in'],
  ['sign-in-error', 'sign-in', 'nobody', '/sign-in', 'Sign in'],
  ['sign-out', 'sign-out', 'parent', '/sign-out'],
  ['forgotten-password', 'forgotten-password', 'nobody', '/forgotten-password'],
  ['reset-password', 'reset-password/:token', 'nobody', (scene) => scene.links.resetPassword],
  ['find-out', 'find-out', 'nobody', '/find-out'],
  ...[
    'what-happened',
    'parts-of-the-plan',
    'date-on-the-letter',
    'date-of-birth',
    'mediation-adviser',
    'certificate',
  ].map((slug): Row => [`find-out-${slug}`, 'find-out/:question', 'nobody', `/find-out/${slug}`]),
  ['find-out-error', 'find-out/:question', 'keeper', '/find-out/what-happened', 'Continue'],
  ['find-out-answer', 'find-out/answer', 'nobody', '/find-out/answer'],
  ['find-out-print', 'find-out/print', 'nobody', '/find-out/print'],
  ['find-out-what-if', 'find-out/what-if', 'nobody', '/find-out/what-if'],
  ['find-out-way', 'find-out/ways/:way', 'nobody', '/find-out/ways/mediation'],
  ['raise', 'raise', 'nobody', '/raise'],
  ['raise-signed-in', 'raise', 'parent', '/raise'],
  ['come-back', 'raise/come-back', 'nobody', '/raise/come-back'],
  ['come-back-error', 'raise/come-back', 'nobody', '/raise/come-back', 'Continue'],
  ['letter-code', 'raise/letter-code', 'nobody', '/raise/letter-code'],
  ['letter-code-error', 'raise/letter-code', 'nobody', '/raise/letter-code', 'Continue'],
  ...[
    'who-you-are',
    'name',
    'date-of-birth',
    'decision',
    'parts-of-the-plan',
    'date-on-the-letter',
    'point-B',
    'contact',
    'safe-contact',
    'what-you-need',
  ].map((slug): Row => [`raise-${slug}`, 'raise/:draft/:question', 'parent', raise(`/${slug}`)]),
  [
    'raise-error',
    'raise/:draft/:question',
    'parent',
    (scene) => `/raise/${scene.empty}/who-you-are`,
    'Continue',
  ],
  ['before-safe-contact', 'raise/:draft/before-safe-contact', 'parent', raise('/before-safe-contact')],
  ['check-answers', 'raise/:draft/check-answers', 'parent', raise('/check-answers')],
  ['keep-draft', 'raise/:draft/save', 'nobody', (scene) => `/raise/${scene.ofNobody}/save`],
  [
    'keep-draft-code',
    'raise/:draft/save',
    'nobody',
    (scene) => `/raise/${scene.ofNobody}/save`,
    'Get a code',
  ],
  ['your-account', 'raise/:draft/your-account', 'nobody', (scene) => `/raise/${scene.ofNobody}/your-account`],
  ['disagreements', 'disagreements', 'parent', '/disagreements'],
  ['disagreements-empty', 'disagreements', 'keeper', '/disagreements'],
  ...(['parent', 'otherParent', 'adviser', 'attends'] as const).map(
    (as): Row => ['disagreement', OF, as, here('')],
  ),
  ...(['youngPerson', 'ofYoungPerson'] as const).map(
    (as): Row => ['disagreement', OF, as, (scene) => `/disagreements/${scene.rightPasses}`],
  ),
  ['sent', `${OF}/sent`, 'parent', here('/sent')],
  ...['case-officer', 'mediation', 'appeal', 'disagreement-resolution'].map(
    (way): Row => [`way-${way}`, `${OF}/ways/:way`, 'parent', here(`/ways/${way}`)],
  ),
  ['what-if', `${OF}/what-if`, 'parent', here('/what-if')],
  ['messages', `${OF}/messages`, 'parent', here('/messages')],
  ['messages', `${OF}/messages`, 'otherParent', here('/messages')],
  ['message-new', `${OF}/messages/:thread`, 'parent', here('/messages/new')],
  ['message-new-error', `${OF}/messages/:thread`, 'parent', here('/messages/new'), 'Send message'],
  ['thread', `${OF}/messages/:thread`, 'parent', (scene) => here(`/messages/${scene.thread}`)(scene)],
  ['documents', `${OF}/documents`, 'parent', here('/documents')],
  ['documents', `${OF}/documents`, 'otherParent', here('/documents')],
  ['add-document', `${OF}/documents/add`, 'parent', here('/documents/add')],
  ['add-document-error', `${OF}/documents/add`, 'parent', here('/documents/add'), 'Add it'],
  ['people', `${OF}/people`, 'parent', here('/people')],
  ['people', `${OF}/people`, 'otherParent', here('/people')],
  ['your-details', `${OF}/your-details`, 'parent', here('/your-details')],
  ['days-that-do-not-suit', `${OF}/days-that-do-not-suit`, 'parent', here('/days-that-do-not-suit')],
  ['both-sides', `${OF}/both-sides`, 'parent', here('/both-sides')],
  ['both-sides', `${OF}/both-sides`, 'otherParent', here('/both-sides')],
  ['agreement', `${OF}/agreements/:id`, 'parent', (scene) => here(`/agreements/${scene.agreement}`)(scene)],
  ['prepare', `${OF}/prepare`, 'parent', here('/prepare')],
  ...(['youngPerson', 'ofYoungPerson'] as const).map(
    (as): Row => [
      'whose-right',
      `${OF}/whose-right`,
      as,
      (scene) => `/disagreements/${scene.rightPasses}/whose-right`,
    ],
  ),
  [
    'step-moveRight',
    `${OF}/steps/:step`,
    'youngPerson',
    (scene) => `/disagreements/${scene.rightPasses}/steps/moveRight`,
  ],
  ['own-words', `${OF}/own-words`, 'parent', here('/own-words')],
  ['own-words', `${OF}/own-words`, 'youngPerson', (scene) => `/disagreements/${scene.rightPasses}/own-words`],
  ['own-words-error', `${OF}/own-words`, 'parent', here('/own-words'), 'Save'],
  ['disagreement-closed', OF, 'parent', (scene) => `/disagreements/${scene.openIn.reopenCase}`],
  ['how-it-was', HOW_IT_WAS, 'parent', howItWas],
  ['how-it-was-error', HOW_IT_WAS, 'parent', howItWas, 'Send my answers'],
  ['how-it-was', HOW_IT_WAS, 'ofYoungPerson', (scene) => `/disagreements/${scene.answered}/how-it-was`],
  ['decision-letter', `${OF}/decision-letter`, 'parent', here('/decision-letter')],
  ['leave', `${OF}/leave`, 'parent', here('/leave')],
  ['leave', `${OF}/leave`, 'attends', here('/leave')],
  ['my-notes', `${OF}/my-notes`, 'adviser', here('/my-notes')],
  ['invitation', 'invitations/:token', 'nobody', (scene) => scene.links.invitation],
  ['invitation-ended', 'invitations/:token', 'nobody', '/invitations/not-an-invitation-of-ours'],
  ['shared-outside', `${OF}/shared/:id`, 'parent', (scene) => scene.shared],
  ['shared-with-you', 'shared-with-you/:token', 'nobody', (scene) => scene.links.asked],
  [
    'shared-with-you-error',
    'shared-with-you/:token',
    'nobody',
    (scene) => scene.links.asked,
    'Send my answer',
  ],
  ['shared-with-you-ended', 'shared-with-you/:token', 'nobody', '/shared-with-you/not-a-link-of-ours-at-all'],
  ['families', 'families', 'adviser', '/families'],
  ['account', 'account', 'keeper', '/account'],
  ['authenticator-app', 'account/authenticator-app', 'parent', '/account/authenticator-app'],
  [
    'authenticator-app-error',
    'account/authenticator-app',
    'parent',
    '/account/authenticator-app',
    'Continue',
  ],
  ['passkey', 'account/passkey', 'keeper', '/account/passkey'],
  [
    'remove-second-step',
    'account/second-steps/:id/remove',
    'keeper',
    (scene) => `/account/second-steps/${scene.secondStep}/remove`,
  ],
  ['recovery-codes', 'account/recovery-codes', 'keeper', '/account/recovery-codes'],
  ['change-name', 'account/name', 'keeper', '/account/name'],
  ['change-password', 'account/password', 'keeper', '/account/password'],
  ['change-password-error', 'account/password', 'keeper', '/account/password', 'Change it'],
  ['change-email', 'account/email', 'keeper', '/account/email'],
  ['close-account', 'account/close', 'parent', '/account/close'],
  [
    'second-step-needed',
    'second-step/needed',
    'parent',
    (scene) => `/second-step/needed?next=/disagreements/${scene.reference}/documents`,
  ],
  ['second-step', 'second-step', 'halfSignedIn', '/second-step'],
  ['confirm-new-email', 'confirm-new-email/:token', 'nobody', (scene) => scene.links.confirmNewEmail],
  ['outbox', 'outbox', 'nobody', '/outbox'],
  ['outbox-message', 'outbox/:id', 'nobody', (scene) => `/outbox/${scene.message}`],
  ['help', 'help', 'nobody', '/help'],
  ['accessibility', 'accessibility', 'nobody', '/accessibility'],
  ['privacy', 'privacy', 'nobody', '/privacy'],
  ['cookies', 'cookies', 'nobody', '/cookies'],
  ['privacy-for-children', 'privacy/children', 'nobody', '/privacy/children'],
  ['terms', 'terms', 'nobody', '/terms'],
  ['licence', 'licence', 'nobody', '/licence'],
  ['what-happens', 'what-happens', 'nobody', '/what-happens'],
  ['cover-your-tracks', 'cover-your-tracks', 'nobody', '/cover-your-tracks'],
  ['pass-it-on', 'pass-it-on', 'nobody', '/pass-it-on'],
  ['step-not-open', `${OF}/steps/:step`, 'parent', here('/steps/requestMediation')],
  ['not-found', '*', 'nobody', '/there-is-nothing-here'],
  ['open-numbers', 'open-numbers', 'everybody', '/open-numbers'],
]

/** Steps that have a page of their own elsewhere, or that no one scene can show. */
const NO_SCREEN: ReadonlySet<FamilyStep> = new Set<FamilyStep>(['sayUnavailable', 'moveRight'])

/** Every step's page, on a disagreement where it is open; one of them twice, to show what is said where it is not. */
const STEPS: readonly Row[] = FAMILY_STEPS.filter((step) => !NO_SCREEN.has(step)).map((step) => [
  `step-${step}`,
  `${OF}/steps/:step`,
  'parent',
  (scene) =>
    `/disagreements/${scene.openIn[step] ?? scene.reference}/steps/${step}${scene.of[step] ? `?of=${encodeURIComponent(scene.of[step])}` : ''}`,
])

/** Every picture that is kept of the portal. A page without one fails the command. */
export const SCREENS: readonly Screen<Scene, Viewer>[] = [...ROWS, ...STEPS].map(
  ([name, route, as, at, press]) => ({
    name: as === 'nobody' || as === 'everybody' || as === 'parent' ? name : `${name}-${as}`,
    route,
    as,
    at: typeof at === 'string' ? () => at : at,
    ...(press && { press }),
  }),
)
