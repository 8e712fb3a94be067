import { STEP_NAMES } from '../../apps/staff/app/steps/index.ts'
import type { StaffCommand } from '../../apps/staff/app/steps/step.ts'
import type { Screen } from './shoot.ts'
import type { Scene } from './staff-scene.ts'

/** Who looks: signed out, or somebody of the council by what they do. */
export type Viewer = 'nobody' | 'officer' | 'decisionMaker' | 'manager' | 'halfSignedIn' | 'keeper'

type Row = readonly [
  name: string,
  route: string,
  as: Viewer,
  at: string | ((scene: Scene) => string),
  press?: string,
]

const OF = 'cases/:reference'
const here = (place: string) => (scene: Scene) => `/cases/${scene.reference}${place}`
const call = (place: string) => (scene: Scene) => `/raise/${scene.call}/${place}`

const ROWS: readonly Row[] = [
  ['home', '', 'nobody', '/'],
  ['sign-in', 'sign-in', 'nobody', '/sign-in'],
  ['sign-in-error', 'sign-in', 'nobody', '/sign-in', 'Sign in'],
  ['council-sign-in-not-come-back', 'sign-in/council/return', 'nobody', '/sign-in/council/return?code=none'],
  ['sign-out', 'sign-out', 'officer', '/sign-out'],
  ['work', 'work', 'officer', '/work'],
  ['work', 'work', 'decisionMaker', '/work'],
  ['cover', 'work/cover', 'officer', '/work/cover'],
  ['lists', 'lists', 'officer', '/lists'],
  ['save-list', 'lists/new', 'officer', '/lists/new?view=team&due=overdue'],
  ['caseload', 'cases', 'officer', '/cases'],
  [
    'caseload-filtered',
    'cases',
    'officer',
    '/cases?view=team&status=open&due=fortnight&sort=nextDue&order=asc',
  ],
  ['caseload-empty', 'cases', 'officer', '/cases?q=nothing-is-called-this'],
  ['caseload', 'cases', 'manager', '/cases?view=all'],
  ['hand-over', 'cases/hand-over', 'officer', (scene) => `/cases/hand-over?case=${scene.tick}`],
  ['case', OF, 'officer', here('')],
  ['case', OF, 'manager', here('')],
  ['case', OF, 'decisionMaker', (scene) => `/cases/${scene.reviewed}`],
  ['notes', `${OF}/notes`, 'officer', here('/notes')],
  ['links', `${OF}/links`, 'officer', here('/links')],
  ['pack', `${OF}/pack`, 'officer', here('/pack')],
  ['pack-for-the-school', `${OF}/pack`, 'officer', here('/pack?for=school')],
  [
    'outside',
    `${OF}/outside/:id`,
    'officer',
    (scene) => `/cases/${scene.sent.reference}/outside/${scene.sent.id}`,
  ],
  ['what-if', `${OF}/what-if`, 'officer', here('/what-if')],
  ['calls', 'raise', 'officer', '/raise'],
  ['call-who', 'raise/:call/:page', 'officer', call('who')],
  ['call-decision', 'raise/:call/:page', 'officer', call('decision')],
  ['call-reach', 'raise/:call/:page', 'officer', call('reach')],
  ['call-check', 'raise/:call/check', 'officer', call('check')],
  ['look-in', 'look-in', 'officer', (scene) => `/look-in?next=/cases/${scene.others}`],
  ['looked-at', 'looked-at', 'manager', '/looked-at'],
  ['second-step', 'second-step', 'halfSignedIn', '/second-step'],
  ['second-step-needed', 'second-step/needed', 'officer', '/second-step/needed?next=/work'],
  ['account', 'account', 'keeper', '/account'],
  ['authenticator-app', 'account/authenticator-app', 'officer', '/account/authenticator-app'],
  ['passkey', 'account/passkey', 'officer', '/account/passkey'],
  [
    'remove-second-step',
    'account/second-steps/:id/remove',
    'keeper',
    (scene) => `/account/second-steps/${scene.secondStep}/remove`,
  ],
  ['recovery-codes', 'account/recovery-codes', 'keeper', '/account/recovery-codes'],
  ['calendar', 'account/calendar', 'officer', '/account/calendar'],
  ['staff-accounts', 'staff-accounts', 'manager', '/staff-accounts'],
  [
    'reset-second-step',
    'staff-accounts/:id/second-step',
    'manager',
    (scene) => `/staff-accounts/${scene.keeper}/second-step`,
  ],
  ['manage', 'manage', 'manager', '/manage'],
  ['wordings', 'wordings', 'manager', '/wordings'],
  ['wording', 'wordings/:template', 'manager', '/wordings/mediationArranged'],
  ['change-wording', 'wordings/:template/change', 'manager', '/wordings/mediationArranged/change'],
  ['letter-code', 'letter-code', 'officer', '/letter-code'],
  ['open-numbers', 'open-numbers', 'manager', '/open-numbers'],
  ['open-numbers-switch', 'open-numbers/switch', 'manager', '/open-numbers/switch'],
  ['learning-notes', 'dashboard/learning-notes', 'manager', '/dashboard/learning-notes'],
  [
    'learning-note',
    'dashboard/learning-notes/:quarter',
    'manager',
    (scene) => `/dashboard/learning-notes/${scene.quarter}`,
  ],
  [
    'write-learning-note',
    'dashboard/learning-notes/:quarter/write',
    'manager',
    (scene) => `/dashboard/learning-notes/${scene.quarter}/write`,
  ],
  ['retention', 'retention', 'manager', '/retention'],
  ['retention-error', 'retention', 'manager', '/retention', 'Approve the ticked ones'],
  ['removal', 'retention/removals/:id', 'manager', (scene) => `/retention/removals/${scene.removal}`],
  ['schedule', 'retention/schedule', 'officer', '/retention/schedule'],
  ['change-schedule', 'retention/schedule/change', 'manager', '/retention/schedule/change'],
  ['holds', 'retention/holds', 'manager', '/retention/holds'],
  ['removed', 'retention/removed', 'officer', '/retention/removed'],
  ['hold', `${OF}/hold`, 'officer', here('/hold')],
  ['reconsiderations', 'reconsiderations', 'decisionMaker', '/reconsiderations'],
  ['reconsiderations', 'reconsiderations', 'manager', '/reconsiderations'],
  ['dashboard', 'dashboard', 'manager', '/dashboard'],
  ['workload', 'workload', 'manager', '/workload'],
  ['registers', 'registers', 'manager', '/registers'],
  ['exports', 'exports', 'manager', '/exports'],
  ['sen2', 'exports/sen2', 'manager', '/exports/sen2'],
  ['sen2-cases', 'exports/sen2/cases', 'manager', '/exports/sen2/cases?module=request&missing=tribunal'],
  ['scrutiny', 'exports/scrutiny', 'manager', '/exports/scrutiny'],
  ...(['service', 'team', 'route', 'clocks', 'promises', 'contact', 'learning'] as const).map(
    (board) => [`board-${board}`, 'dashboard/:board', 'manager', `/dashboard/${board}`] as const,
  ),
  ['board-error', 'dashboard/:board', 'manager', '/dashboard/contact?since=2026-11&until=2026-01'],
  ['measure', 'dashboard/measures/:measure', 'manager', '/dashboard/measures/mediation-in-time'],
  ['aim', 'dashboard/measures/:measure/aim', 'manager', '/dashboard/measures/reply/aim'],
  ['numbers', 'dashboard/numbers', 'manager', '/dashboard/numbers'],
  ['numbers-error', 'dashboard/numbers', 'manager', '/dashboard/numbers', 'Keep this number'],
  ['counted', 'cases/counted', 'manager', '/cases/counted?measure=first-contact'],
  ['counted-empty', 'cases/counted', 'manager', '/cases/counted?measure=channel&part=letter'],
  ['not-delivered', 'not-delivered', 'officer', '/not-delivered'],
  ['not-delivered', 'not-delivered', 'manager', '/not-delivered?view=all'],
  ['not-delivered-empty', 'not-delivered', 'keeper', '/not-delivered?state=uncertain&kind=reminder'],
  ['not-delivered-message', 'not-delivered/:id', 'officer', (scene) => `/not-delivered/${scene.failed}`],
  [
    'not-delivered-reached',
    'not-delivered/:id/reached',
    'officer',
    (scene) => `/not-delivered/${scene.failed}/reached`,
  ],
  [
    'not-delivered-reached-error',
    'not-delivered/:id/reached',
    'officer',
    (scene) => `/not-delivered/${scene.failed}/reached`,
    'Save that you reached them',
  ],
  [
    'unread-letter',
    'not-delivered/letters/:reference/:seq',
    'officer',
    (scene) => `/not-delivered/letters/${scene.letter.reference}/${scene.letter.seq}`,
  ],
  ['automatic-work', 'automatic-work', 'manager', '/automatic-work'],
  ['outbox', 'outbox', 'officer', '/outbox'],
  ['outbox-message', 'outbox/:id', 'officer', (scene) => `/outbox/${scene.message}`],
  ['help', 'help', 'officer', '/help'],
  ['accessibility', 'accessibility', 'nobody', '/accessibility'],
  ['privacy', 'privacy', 'nobody', '/privacy'],
  ['cookies', 'cookies', 'nobody', '/cookies'],
  ['not-found', '*', 'officer', '/there-is-nothing-here'],
]

/** Whose step it is, where it is not an officer's. */
const THEIRS: { readonly [C in StaffCommand]?: Viewer } = {
  decideReconsideration: 'decisionMaker',
  returnReconsideration: 'decisionMaker',
}

/** Every step's page, on a case where it is open; and one where it is not. */
const STEPS: readonly Row[] = STEP_NAMES.map((step) => [
  `step-${step}`,
  `${OF}/steps/:step`,
  THEIRS[step] ?? 'officer',
  (scene) => `/cases/${scene.openIn[step]}/steps/${step}`,
])

/** Every picture that is kept of the council's app. A page without one fails the command. */
export const SCREENS: readonly Screen<Scene, Viewer>[] = [
  ...ROWS,
  ...STEPS,
  [
    'step-not-open',
    `${OF}/steps/:step`,
    'officer',
    (scene: Scene) => `/cases/${scene.reviewed}/steps/decideReconsideration`,
  ] as const satisfies Row,
].map(([name, route, as, at, press]) => ({
  name: as === 'nobody' || as === 'officer' ? name : `${name}-${as}`,
  route,
  as,
  at: typeof at === 'string' ? () => at : at,
  ...(press && { press }),
}))
