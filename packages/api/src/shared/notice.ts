import { createHash, randomUUID } from 'node:crypto'
import { addIssued, type CaseFile, type Tx } from '@common-ground/db'
import {
  type Case,
  canBeAppealed,
  caseDeadlines,
  clockFacts,
  formatDate,
  formatWithWeekday,
  letterItems,
  type Notice,
  type NoticeItemId,
  noticeHolds,
  openDeadlines,
  overallResult,
  POINT_RESULT_WORDS,
  type PointResult,
  ROUTE_WORDS,
  type Route,
  type RouteId,
  routesFor,
  TRIBUNAL,
} from '@common-ground/domain'
import {
  type Contact,
  decisionLetter,
  type Limit,
  type Paper,
  paper,
  type RightsFacts,
} from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { AuthorityView } from '../contracts/index.ts'
import { decisionLabel, sectionLabel } from '../views/case.ts'
import { contactView } from '../views/people.ts'
import { childOf } from '../views/young-person.ts'
import { authorityView } from './authority.ts'

/** What is decided of a point, as a form says it. */
export type Given = { readonly pointId: string; readonly result: PointResult; readonly reasons: string }

/** A letter as it would go out, and what it holds of all that it has to. */
export type Made = { readonly letter: Paper; readonly holds: readonly NoticeItemId[] }

/** Ways that the letter tells of at length, or that are the council's own talking. The rest stand in a table. */
const TOLD: ReadonlySet<RouteId> = new Set<RouteId>([
  'case-officer',
  'reconsideration',
  'iass',
  'disagreement-resolution',
  'mediation',
  'appeal',
])

type Reached = {
  readonly phone: string | null
  readonly email: string | null
  readonly website?: string | null
}
const how = ({ phone, email, website }: Reached): string[] => [
  ...(phone ? [`Telephone: ${phone}`] : []),
  ...(email ? [`Email: ${email}`] : []),
  ...(website ? [`Website: ${website}`] : []),
]
const contactOf = (of: (Reached & { readonly name: string }) | null | undefined): Contact | null =>
  of ? { name: of.name, how: how(of) } : null

/** How a right with a last day stands: the day is the one that the case's own page says. */
function limitOf(
  kase: Case,
  route: Route | undefined,
  id: 'appeal' | 'contact-adviser',
  isUsed: boolean,
  today: SignedIn['today'],
): Limit {
  const due = caseDeadlines(kase, today).find((each) => each.id === id)
  const day = due ? formatWithWeekday(due.safeBy ?? due.due) : null
  if (isUsed) return { standing: 'used', day }
  const isLate = due?.passed ?? (route?.status === 'closed' || route?.status === 'open-late')
  return { standing: isLate ? 'late' : 'open', day: isLate && due ? formatWithWeekday(due.due) : day }
}

/** What stays open to the family, as the routes of the case say it. */
function rightsOf(kase: Case, council: AuthorityView, today: SignedIn['today']): RightsFacts {
  const routes = routesFor(clockFacts(kase), today, caseDeadlines(kase, today))
  const route = (id: RouteId) => routes.find((each) => each.id === id)
  const [mediation, appeal] = [route('mediation'), route('appeal')]
  const { mediation: asked, appeal: lodged } = kase.stages
  const isAppealable = canBeAppealed(kase.decision)
  const isAppealed = lodged.state === 'lodged' || lodged.state === 'ended'
  const runs = (service: 'mediation' | 'disagreementResolution') =>
    council.providers.find(({ services }) => services.includes(service))
  const unknown = [`Ask the ${council.senTeam.name} how to reach it.`]
  const advice = contactOf(council.iass)
  return {
    mediation:
      mediation && mediation.status !== 'not-available'
        ? {
            ...limitOf(
              kase,
              mediation,
              'contact-adviser',
              asked.contactedOn !== null || asked.certificate !== null,
              today,
            ),
            adviser: contactOf(runs('mediation')),
            certificate: !isAppealable
              ? null
              : appeal?.certificate === 'not-needed'
                ? 'notNeeded'
                : kase.decision.type === 'CON'
                  ? 'notForPlace'
                  : 'needed',
          }
        : null,
    appeal: isAppealable
      ? {
          ...limitOf(kase, appeal, 'appeal', isAppealed, today),
          tribunal: { name: TRIBUNAL.name, lines: TRIBUNAL.lines, how: how(TRIBUNAL) },
          recommends: kase.decision.type !== 'RTA',
        }
      : null,
    resolution: contactOf(runs('disagreementResolution')),
    advice: advice && advice.how.length === 0 ? { ...advice, how: unknown } : advice,
    contact: { name: council.senTeam.name, how: how(council.senTeam) },
    others: routes
      .filter(({ id, status }) => !TOLD.has(id) && status !== 'not-available')
      // A way that has a last day says it in its reason.
      .map(({ id, reason }) => [ROUTE_WORDS[id].family, reason.family]),
  }
}

/** Whether whoever raised it asked for large print. */
const printsLarge = ({ kase, people }: CaseFile): boolean => {
  const whose = people.find(({ userId }) => userId === kase.raisedBy)
  return whose ? contactView(whose).needs.includes('largePrint') : false
}

/**
 * The letter of a decision that is looked at again, made from the case, the authority's settings and what is decided.
 * Nothing in it is for some readers only: everyone who reads the case reads it. No address or number of a family.
 */
export async function makeNotice(ctx: SignedIn, file: CaseFile, given: readonly Given[]): Promise<Made> {
  const { kase, texts } = file
  const { type, matter, dateSent, dateOnLetter } = kase.decision
  const council = await authorityView(ctx)
  const stage = kase.stages.reconsideration
  const sameDecider = stage.state === 'underReview' ? stage.sameDecider : undefined
  const letterSent = dateSent ?? dateOnLetter
  const runs = (service: 'mediation' | 'disagreementResolution') =>
    council.providers.find(({ services }) => services.includes(service)) ?? null
  const points = kase.points.flatMap((point, at) => {
    const said = given.find(({ pointId }) => pointId === point.id)
    if (!said?.reasons.trim()) return []
    const title = sectionLabel(point.section, 'family')
    return [
      {
        title:
          kase.points.length > 1 ? `Point ${at + 1}${title ? `: ${title}` : ''}` : (title ?? 'The decision'),
        wrong: texts.get(point.wrong.id) ?? 'Not provided',
        wanted: point.wanted ? (texts.get(point.wanted.id) ?? null) : null,
        decided: POINT_RESULT_WORDS[said.result].family,
        result: said.result,
        reasons: said.reasons.trim(),
      },
    ]
  })
  const results = given.map(({ result }) => ({ result }))
  const letter = decisionLetter({
    reference: kase.reference,
    madeOn: ctx.call.now.toISOString(),
    council: { name: council.name, lines: [council.senTeam.name, ...how(council.senTeam)] },
    childName: childOf(file)?.fullName ?? 'the child or young person',
    decision: decisionLabel(type, 'family', matter),
    letterSent: letterSent && formatDate(letterSent),
    decider: ctx.user.fullName,
    sameDecider: sameDecider ? (texts.get(sameDecider.reason.id) ?? null) : null,
    result: overallResult(results),
    points,
    rights: rightsOf(kase, council, ctx.today),
    datesBox: openDeadlines(kase, ctx.today)
      .filter(({ owedBy, passed }) => owedBy === 'family' && !passed)
      .map(({ title, due, safeBy }) => ({ what: title.family, day: formatWithWeekday(safeBy ?? due) })),
    ...(printsLarge(file) && { size: 'large' as const }),
    sources: (canBeAppealed(kase.decision) ? letterItems(type) : []).map(({ says, citation }) => [
      says,
      `${citation.instrument}, ${citation.provision}`,
    ]),
  })
  const holds = noticeHolds({
    decider: ctx.user.fullName,
    day: formatDate(ctx.today),
    eachPoint: points.length === kase.points.length,
    letterSent: letterSent && formatDate(letterSent),
    council: council.senTeam,
    adviser: runs('mediation'),
    resolution: runs('disagreementResolution'),
    advice: council.iass,
    tribunal: TRIBUNAL,
  })
  return { letter, holds }
}

/**
 * The letter as a file, for the step that issues it.
 *
 * @returns what the command says of it, and the work that keeps it, to be done once the domain has agreed.
 */
export async function issueNotice(
  ctx: SignedIn,
  file: CaseFile,
  given: readonly Given[],
): Promise<{ readonly notice: Notice; readonly keep: (tx: Tx) => Promise<void> }> {
  const { letter, holds } = await makeNotice(ctx, file, given)
  const bytes = await paper(letter)
  const noticeId = randomUUID()
  const noticeHash = createHash('sha256').update(bytes).digest('hex')
  const { authorityId } = ctx.config
  const caseId = file.kase.id
  const objectKey = `${authorityId}/${caseId}/${noticeId}`
  const mediaType = 'application/pdf'
  const keep = async (tx: Tx): Promise<void> => {
    await addIssued(tx, {
      authorityId,
      caseId,
      id: noticeId,
      uploadedBy: ctx.user.id,
      fileName: `decision-${file.kase.reference}.pdf`,
      mediaType,
      bytes: bytes.length,
      sha256: noticeHash,
      objectKey,
      uploadedAt: ctx.call.now,
    })
    await ctx.files.store.put(objectKey, bytes, { contentType: mediaType })
  }
  return { notice: { noticeId, noticeHash, holds }, keep }
}
