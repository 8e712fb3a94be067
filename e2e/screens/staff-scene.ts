import type { StaffCaseView } from '@common-ground/api/contracts'
import type { StaffCaller } from '@common-ground/api/staff'
import { USUAL_SCHEDULE } from '@common-ground/domain'
import { TOTP } from 'otpauth'
import type postgres from 'postgres'
import { closedDoor } from '../../apps/staff/app/case/doors.ts'
import { STEP_NAMES } from '../../apps/staff/app/steps/index.ts'
import { dayFromNow } from '../support/days.ts'
import { freezeMonths, lastQuarter } from '../support/numbers.ts'
import { Officer } from '../support/officer.ts'
import { PASSWORD, PEOPLE } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'
import type { Viewer } from './staff-table.ts'

/** Who looks, by the address they sign in with. */
const VIEWERS: Readonly<Record<Exclude<Viewer, 'nobody'>, string>> = {
  officer: PEOPLE.officer,
  decisionMaker: PEOPLE.glenys,
  manager: PEOPLE.manager,
  keeper: PEOPLE.teammate,
  halfSignedIn: PEOPLE.teammate,
}

/** The demonstration, and what stands beside it so that every page has something to show. */
export type Scene = {
  /** The officer's case in which most has happened, one that is looked at again, and another team's. */
  readonly reference: string
  readonly reviewed: string
  readonly others: string
  /** A paper that went to somebody outside, and its case. */
  readonly sent: { readonly reference: string; readonly id: string }
  readonly call: string
  readonly tick: string
  readonly message: string
  /** A message that could not be sent, and a letter that nobody has opened. */
  readonly failed: string
  readonly letter: { readonly reference: string; readonly seq: number }
  readonly keeper: string
  /** A closed case that is proposed for removal. */
  readonly removal: string
  readonly secondStep: string
  /** The last quarter that has ended, with its figures frozen. */
  readonly quarter: string
  /** A case where each step is open to whoever takes it. */
  readonly openIn: Readonly<Record<string, string | undefined>>
  readonly cookies: (as: Viewer) => Promise<readonly { name: string; value: string }[]>
}

/** Cases as somebody's list has them, the first page of each order: enough to find what is looked for. */
async function casesOf(council: StaffCaller, view: 'mine' | 'team' | 'all'): Promise<StaffCaseView[]> {
  const found = new Map<string, StaffCaseView>()
  for (const status of ['open', 'closed'] as const) {
    const { rows } = await council.cases.list({ view, status, sort: 'lastEvent', order: 'desc' })
    for (const { reference } of rows) {
      const seen = await council.cases.show({ reference }).catch(() => null)
      if (seen) found.set(reference, seen)
    }
  }
  return [...found.values()]
}

/** Finds what the demonstration has, and adds what it has not. */
export async function setScene(worlds: Worlds, sql: postgres.Sql): Promise<Scene> {
  const [officer, decider, manager] = await Promise.all([
    worlds.council(VIEWERS.officer),
    worlds.council(VIEWERS.decisionMaker),
    worlds.council(VIEWERS.manager),
  ])
  const [me, glenys] = await Promise.all([officer.account.me(), decider.account.me()])
  if (!me || !glenys) throw new Error('Nobody is signed in')
  await eventful(worlds, sql, await casesOf(officer, 'mine'), me.id)
  const mine = await casesOf(officer, 'mine')
  const theirs = await casesOf(decider, 'mine')
  const openIn: Record<string, string | undefined> = {}
  for (const step of STEP_NAMES) {
    const isDeciders = step === 'decideReconsideration' || step === 'returnReconsideration'
    const [cases, who] = isDeciders ? [theirs, glenys] : [mine, me]
    openIn[step] = cases.find((view) => closedDoor(view, step, who) === null)?.reference
  }
  const missing = STEP_NAMES.filter((step) => !openIn[step])
  if (missing.length > 0) throw new Error(`No case has these steps open: ${missing.join(', ')}`)
  const fullest = fullestOf(mine)
  const reviewed = theirs.find(({ stageFacts }) => stageFacts.reconsideration.state === 'underReview')
  const others = (await casesOf(manager, 'all')).find(
    ({ officer: whose }) => whose && whose.id !== me.id && !mine.some(({ team }) => team === null),
  )
  const referred = mine.find(({ outside }) => outside.length > 0)
  if (!fullest || !reviewed || !others || !referred)
    throw new Error('The demonstration has not what is looked for')
  await freezeMonths()
  const aside = await beside(worlds, sql, officer)
  // Whoever keeps an account has passed the second step in their window; whoever is half signed in has not.
  const kept = await worlds.session('staff', VIEWERS.keeper)
  await sql`update sessions set second_step_at = now() where user_id = ${aside.keeper}`
  return {
    ...aside,
    ...(await notReached(sql, officer, me.id)),
    reference: fullest.reference,
    reviewed: reviewed.reference,
    others: others.reference,
    sent: { reference: referred.reference, id: referred.outside[0]?.id ?? '' },
    openIn,
    quarter: lastQuarter(),
    tick: `${fullest.reference}.${fullest.version}`,
    cookies: async (as) => {
      if (as === 'nobody') return []
      const value = as === 'keeper' ? kept : await worlds.session('staff', VIEWERS[as])
      return [{ name: 'common-ground-staff', value }]
    },
  }
}

const fullestOf = (cases: readonly StaffCaseView[]) =>
  cases
    .filter(({ headline }) => headline !== 'closed')
    .toSorted((a, b) => b.timeline.length - a.timeline.length)[0]

/** What no case of the demonstration has: something agreed, somebody in danger, and a case for a few alone. */
async function eventful(
  worlds: Worlds,
  sql: postgres.Sql,
  mine: readonly StaffCaseView[],
  me: string,
): Promise<void> {
  const officer = new Officer(worlds, sql, VIEWERS.officer)
  const fullest = fullestOf(mine)?.reference ?? ''
  const other =
    mine.find(
      ({ reference, stageFacts }) =>
        reference !== fullest && stageFacts.reconsideration.state === 'notRequested',
    )?.reference ?? ''
  await officer.does(fullest, 'recordAgreement', {
    from: 'conversation',
    agreedOn: dayFromNow(0),
    actions: [
      { what: 'Send the amended plan', owner: 'council', item: null, dueOn: dayFromNow(-1) },
      { what: 'Meet the new school', owner: 'school', item: null, dueOn: dayFromNow(30) },
    ],
  })
  await officer.does(fullest, 'flagSafety', {
    reason: 'They moved away from somebody who must not find them.',
  })
  await elsewhere(officer, mine, [fullest, other])
  await officer.does(other, 'restrictCase', {
    named: [me, await officer.idOf(VIEWERS.manager)],
    reason: 'A colleague is a relative.',
  })
}

/** What is under way in other cases: a school that is asked, a service to refer to, an appeal, mediation with health. */
async function elsewhere(
  officer: Officer,
  mine: readonly StaffCaseView[],
  taken: readonly string[],
): Promise<void> {
  const used = new Set(taken)
  const take = (fits: (view: StaffCaseView) => boolean): string => {
    const found = mine.find((view) => view.headline !== 'closed' && !used.has(view.reference) && fits(view))
    if (!found) throw new Error('The demonstration has no such case')
    used.add(found.reference)
    return found.reference
  }
  const isQuiet = ({ stageFacts }: StaffCaseView) =>
    stageFacts.disagreementResolution.state === 'notRequested'
  const providerId = 'prime-resolution'
  const about = 'Whether the hours of help are given.'
  const asked = take(isQuiet)
  await officer.does(asked, 'requestDisagreementResolution', {
    kind: 'DR2',
    parties: ['family', 'school'],
    providerId,
    asks: [{ party: 'school', organisation: 'Invented School', email: 'office@invented-school.example.org' }],
    about,
    pointIds: [],
  })
  const agreed = take(isQuiet)
  await officer.does(agreed, 'requestDisagreementResolution', {
    kind: 'DR1',
    parties: ['family', 'council'],
    providerId,
  })
  const yes = { party: 'family', agrees: 'yes', answeredOn: dayFromNow(0), reason: null }
  await officer.does(agreed, 'answerForParty', yes)
  const mayAppeal = ({ commands, stageFacts }: StaffCaseView) =>
    commands.noteAppeal === null && stageFacts.appeal.state === 'notLodged'
  const appealed = take(mayAppeal)
  await officer.does(appealed, 'noteAppeal', { lodgedOn: dayFromNow(-10), tribunalReference: null })
  await officer.does(appealed, 'registerAppeal', {
    tribunalReference: 'EH893/26/00567',
    registeredOn: dayFromNow(-5),
  })
  await officer.does(appealed, 'recordDirections', {
    madeOn: dayFromNow(-5),
    directions: [{ kind: 'response', who: 'council', day: dayFromNow(25), what: null }],
  })
  const mediates = take(({ commands }) => commands.requestMediation === null)
  await officer.does(mediates, 'requestMediation', {
    toldCouncilOn: dayFromNow(-2),
    healthIncluded: 'yes',
    providerId,
  })
}

const CALL = {
  who: {
    channel: 'telephone',
    who: 'parent',
    callerName: 'Hazel Example',
    childName: 'Wren Example',
    dateOfBirth: '2016-04-05',
  },
  decision: {
    decision: 'CON',
    sections: ['F'],
    matter: '',
    setting: '',
    dateOnLetter: dayFromNow(-20),
    wrong: 'It says “as appropriate”.',
    wanted: 'Hours, written down.',
  },
  reach: {
    contactBy: 'telephone',
    phone: '01632 960 001',
    mobile: '',
    address: '1 Invented Street\nInventedtown\nZZ1 1ZZ',
    never: [],
    needs: [],
    language: '',
  },
} as const

/** What an officer has written down and not sent, a message that went out, and a colleague with a second step. */
async function beside(worlds: Worlds, sql: postgres.Sql, officer: StaffCaller) {
  const { id: call } = await officer.calls.start()
  for (const page of ['who', 'decision', 'reach'] as const)
    await officer.calls.save({ id: call, page, answers: CALL[page] } as never)
  await officer.work.saveView({ name: 'Mediation this fortnight', query: { running: 'mediation' } } as never)
  const keeper = await worlds.council(VIEWERS.keeper)
  const begun = await keeper.account.beginApp({ password: PASSWORD })
  if (!begun.ok) throw new Error('The authenticator app could not be begun')
  await keeper.account.confirmApp({ id: begun.id, code: new TOTP({ secret: begun.secret }).generate() })
  const [secondStep] = (await keeper.account.security()).steps
  const [row] = await sql<{ message: string; keeper: string }[]>`
    select (select id from outbox where template = 'caseAssigned' order by created_at desc limit 1) as message,
      (select id from users where email = ${VIEWERS.keeper}) as keeper`
  // A case whose time is over, and messages: the demonstration is too young to have any.
  const [proposed] = await sql<{ id: string }[]>`
    insert into removals (authority_id, case_id, record_class, due_on, records, rule, proposed_at)
    select authority_id, id, 'case', current_date, version, ${JSON.stringify(USUAL_SCHEDULE)}::jsonb, now() from cases
    where closed_on is not null order by reference limit 1 returning id`
  await sql`insert into removals (authority_id, record_class, due_on, records, rule, proposed_at)
    select authority_id, 'message', current_date, 1240, ${JSON.stringify(USUAL_SCHEDULE)}::jsonb, now() from authorities limit 1`
  return {
    call,
    removal: proposed?.id ?? '',
    secondStep: secondStep?.id ?? '',
    message: row?.message ?? '',
    keeper: row?.keeper ?? '',
  }
}

/** Messages as a worker leaves them that cannot send, a letter that nobody opened, and work that failed each time. */
async function notReached(sql: postgres.Sql, officer: StaffCaller, me: string) {
  const failed = await sql<{ id: string }[]>`
    update outbox set state = 'undelivered', failure = 'cameBack', failed_at = date_trunc('milliseconds', now())
    where id in (select o.id from outbox o join cases c on c.authority_id = o.authority_id and c.id = o.case_id
      join users u on u.authority_id = o.authority_id and u.id = o.to_user_id and u.world = 'portal'
      where c.officer_id = ${me} and o.failed_at is null order by o.created_at desc, o.id limit 3) returning id`
  await sql`insert into outbox_steps (authority_id, message_id, at, step, channel, detail)
    select authority_id, id, failed_at, s.step, s.channel, s.detail from outbox,
      (values ('handing', 'email', null), ('otherWay', null, 'providerAway'), ('undelivered', null, 'cameBack'))
        as s (step, channel, detail)
    where id in ${sql(failed.map(({ id }) => id))}`
  await sql`insert into failed_jobs (authority_id, sweep, failed_at, attempts, error)
    select authority_id, 'rights', now(), 11, 'TypeError' from authorities limit 1`
  const [letter] = (await officer.undelivered.list({ view: 'mine' })).unread
  if (!failed[0] || !letter) throw new Error('The demonstration has no message or letter that reached nobody')
  return { failed: failed[0].id, letter: { reference: letter.reference, seq: letter.seq } }
}
