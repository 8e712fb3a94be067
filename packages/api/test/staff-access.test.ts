import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { outbox, teams } from '@common-ground/db'
import { COUNCIL_ROLES, type Role } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { staffRouter } from '../src/staff/router.ts'
import { addOutside } from './company.ts'
import { everything, HERE, type House, house, type Person, raised, THERE } from './house.ts'
import { aFile, type Cast, inputFor } from './inputs.ts'
import { passSecondStep } from './second-step.ts'

const built: House = house()

/** What a case can be to somebody of the council. */
const RELATIONS = ['own', 'team', 'named', 'otherTeam', 'restricted', 'otherAuthority'] as const
type Relation = (typeof RELATIONS)[number]
type Verdict = 'may' | 'saysWhy' | 'nothing'
type Council = (typeof COUNCIL_ROLES)[number]

/** Who sees what, by hand: docs/decisions/staff-access.md. */
const SEES: Readonly<Record<Council, Readonly<Record<Relation, Verdict>>>> = {
  officer: {
    own: 'may',
    team: 'may',
    named: 'may',
    otherTeam: 'saysWhy',
    restricted: 'nothing',
    otherAuthority: 'nothing',
  },
  decisionMaker: {
    own: 'may',
    team: 'may',
    named: 'may',
    otherTeam: 'saysWhy',
    restricted: 'nothing',
    otherAuthority: 'nothing',
  },
  manager: {
    own: 'may',
    team: 'may',
    named: 'may',
    otherTeam: 'may',
    restricted: 'nothing',
    otherAuthority: 'nothing',
  },
}

/** Procedures that are about one case. */
const ABOUT_A_CASE =
  /^step\.|^cases\.(show|version|whatIf|outside)$|^referrals\.|^documents\.(receive|open)$|^lookIns\.(ask|say)$|^notes\.|^links\.|^papers\.(letter|outside)$|^packs\.|^mediations\.|^undelivered\.(show|sendAgain|reached)$|^unreadLetters\.|^holds\.(of|place|lift)$/
/** Procedures about no case, or about a list, which has tests of its own below. */
const ABOUT_NONE =
  /^account\.|^staffAccounts\.|^authority\.show$|^outbox\.|^directory\.show$|^cases\.list$|^letterCodes\.make$|^dashboard\.show$|^figures\.|^figureSettings\.|^workload\.|^registers\.|^lookIns\.list$|^calendar\.|^calls\.|^work\.|^wordings\.|^cases\.handOver$|^reconsiderations\.|^undelivered\.(list|work|sendAllAgain)$|^workerWatch\.|^retention\.|^holds\.list$|^openNumbers\.|^learningNotes\.|^exports\.|^takeAway\./
/** Saying why is what somebody does for whom it is not open yet. */
const SAYING = /^lookIns\./

type Procedure = { _def: { meta?: { who: unknown } } }
const PROCEDURES = Object.entries(staffRouter._def.procedures as unknown as Record<string, Procedure>)
const PATHS = PROCEDURES.filter(([path]) => ABOUT_A_CASE.test(path)).map(([path]) => path)
const isFor = (path: string, role: Role): boolean => {
  const who = PROCEDURES.find(([each]) => each === path)?.[1]._def.meta?.who
  return Array.isArray(who) && who.includes(role)
}

/** Decision makers read papers and add none: the domain says so once a case is open to them. */
const addsNone = (path: string, role: Role): boolean =>
  path === 'documents.receive' && role === 'decisionMaker'

/** A letter is posted to somebody without a sign-in: for whom the case is open there is none, and that is no refusal. */
const isNotHere = (path: string): boolean => path === 'papers.letter'

async function of(role: Role, teamId: string | null, authorityId = HERE): Promise<Person> {
  const person = await built.person(role, authorityId)
  await built.owner.sql`update users set team_id = ${teamId} where id = ${person.id}`
  return person
}

function call(who: Person, path: string, input: unknown): Promise<unknown> {
  const procedure = path
    .split('.')
    .reduce<unknown>((at, name) => Reflect.get(at as object, name), built.staff(who))
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}

async function verdictOf(called: Promise<unknown>): Promise<Verdict | string> {
  try {
    await called
    return 'may'
  } catch (error) {
    if (!(error instanceof TRPCError)) return `threw ${error}`
    if (error.code === 'NOT_FOUND') return 'nothing'
    if (error.code === 'FORBIDDEN') return 'saysWhy'
    // A file that is somebody else's, or a choice that is not there: the case was no hindrance.
    return error.code === 'BAD_REQUEST' ? 'may' : error.code
  }
}

const versionOf = async (reference: string): Promise<number> => {
  const [row] = await built.owner.sql<{ version: number }[]>`
    select version from cases where reference = ${reference}`
  return row?.version ?? 0
}

const form = async (reference: string) => ({
  reference,
  expectedVersion: await versionOf(reference),
  idempotencyKey: randomUUID(),
})

async function done(answer: Promise<{ ok: boolean }>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true })
}

/** A case of the north team with an officer, a decision maker it was given to, and a paper that opens. */
async function norths(): Promise<Cast> {
  const owner = await built.person('family')
  const reference = await raised(built, owner)
  const officer = await of('officer', 'north')
  const decider = await of('decisionMaker', null)
  const manager = await of('manager', null)
  const first = await of('decisionMaker', null)
  const steps = () => built.staff(officer).step
  await done(steps().assignCase({ ...(await form(reference)), officerId: officer.id }))
  const decided = { dateOnLetter: '2026-11-02', dateSent: '2026-11-02', decidedBy: first.id }
  await done(steps().recordDecision({ ...(await form(reference)), ...decided }))
  await done(steps().openReconsideration({ ...(await form(reference)), decisionMakerId: decider.id }))
  const source = aFile()
  const file = await built.staff(officer).documents.receive({ reference, fileName: 'letter.txt', source })
  if (!file.ok) throw new Error(file.text)
  const paper = { kind: 'report', datedOn: null, source: null, sharedWith: 'council' } as const
  await done(steps().addDocument({ ...(await form(reference)), ...paper, documentId: file.documentId }))
  await built.owner.sql`update documents set state = 'clean' where id = ${file.documentId}`
  const pack = await form(reference)
  const chosen = { recipient: 'family', papers: [], looked: [] }
  await built.staff(officer).packs.order({ ...pack, ...chosen, extras: ['points'] })
  await built.makesPacks()
  const { people } = await built.staff(officer).cases.show({ reference })
  const row = people.find(({ userId }) => userId === owner.id)?.id ?? ''
  const files = { portal: file.documentId, staff: file.documentId }
  const outside = await addOutside(built, reference, officer)
  const [kase] = await built.owner.sql<{ id: string }[]>`select id from cases where reference = ${reference}`
  const message = randomUUID()
  await built.owner.db.insert(outbox).values({
    authorityId: HERE,
    id: message,
    key: message,
    caseId: kase?.id ?? null,
    toUserId: owner.id,
    toAddress: 'somebody@example.org',
    template: 'officerNamed',
    subject: 'There is news',
    body: 'Sign in to read it.',
    createdAt: new Date('2026-11-20T15:00:00Z'),
    state: 'undelivered',
    failure: 'cameBack',
    failedAt: new Date('2026-11-20T15:00:00Z'),
  })
  return {
    message,
    reference,
    draft: '',
    owner,
    officer,
    decider,
    manager,
    files,
    upload: '',
    row,
    outside,
    pack: pack.idempotencyKey,
  }
}

async function restrict(cast: Cast, ...named: Person[]): Promise<void> {
  const input = {
    named: [cast.officer.id, cast.decider.id, ...named.map(({ id }) => id)],
    reason: 'A relative.',
  }
  await done(built.staff(cast.officer).step.restrictCase({ ...(await form(cast.reference)), ...input }))
}

/** Somebody of a role for whom the case is what the relation says. */
async function personFor(relation: Relation, role: Council, cast: Cast): Promise<Person> {
  if (relation === 'own')
    return { officer: cast.officer, decisionMaker: cast.decider, manager: cast.manager }[role]
  if (relation === 'otherAuthority') return of(role, null, THERE)
  return of(role, relation === 'team' || relation === 'restricted' ? 'north' : 'south')
}

beforeAll(async () => {
  await built.owner.db.insert(teams).values([
    { authorityId: HERE, id: 'north', name: 'North' },
    { authorityId: HERE, id: 'south', name: 'South' },
  ])
})

describe('every procedure of the council', () => {
  test.each(PROCEDURES)('%s is about one case, or about none', (path) => {
    expect([path, ABOUT_A_CASE.test(path) !== ABOUT_NONE.test(path)]).toEqual([path, true])
  })

  test.each(RELATIONS.flatMap((relation) => COUNCIL_ROLES.map((role) => [relation, role] as const)))(
    '%s, as %s: as the table says, and what is refused changes nothing',
    { timeout: 60_000 },
    async (relation, role) => {
      const cast = await norths()
      const who = await personFor(relation, role, cast)
      const keeper = await of('manager', 'south')
      if (relation === 'restricted') await restrict(cast, keeper)
      if (relation === 'named') await restrict(cast, who)
      const may = SEES[role][relation]
      const should = (path: string): Verdict => {
        if (!isFor(path, role) || may === 'nothing') return 'nothing'
        if (may === 'may' && addsNone(path, role)) return 'nothing'
        return SAYING.test(path) ? 'may' : may
      }
      const input = async (path: string) => {
        const given = inputFor('staff', path, cast)
        return path.startsWith('step.')
          ? { ...(given as object), expectedVersion: await versionOf(cast.reference) }
          : given
      }
      const looks = async () =>
        built.owner.sql`select count(*)::int as n from audit_log where actor_id = ${who.id}`
      const before = [await everything(built.owner), await looks()]
      const wrong: string[] = []
      for (const path of PATHS.filter((each) => should(each) !== 'may')) {
        const verdict = await verdictOf(call(who, path, await input(path)))
        if (verdict !== should(path)) wrong.push(`${path}: ${verdict}, not ${should(path)}`)
      }
      expect(wrong).toEqual([])
      expect(isDeepStrictEqual([await everything(built.owner), await looks()], before)).toBe(true)
      // The same calls by somebody whose case it is are answered: nothing above was refused for want of a good call.
      // Reading first, and then what changes the case; what shuts its reader out is left for the last.
      const own =
        role === 'manager' && relation === 'restricted' ? keeper : await personFor('own', role, cast)
      const late = (path: string): number =>
        Number(path.startsWith('step.')) + Number(path.includes('restrict'))
      const control = may === 'may' ? who : own
      const open = (path: string) => isFor(path, role) && !addsNone(path, role) && !isNotHere(path)
      for (const path of PATHS.filter(open).toSorted((a, b) => late(a) - late(b))) {
        const verdict = await verdictOf(call(control, path, await input(path)))
        if (verdict !== 'may') wrong.push(`${path}: ${verdict} to somebody whose case it is`)
      }
      expect(wrong).toEqual([])
    },
  )

  test('a deputy opens what is their colleague’s on the days they were named for, and says no reason', async () => {
    const cast = await norths()
    const opens = async (from: string, until: string) => {
      const deputy = await of('officer', 'south')
      await built.owner
        .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
        values (${HERE}, ${cast.officer.id}, ${deputy.id}, ${from}, ${until}, now())`
      return verdictOf(built.staff(deputy).cases.show({ reference: cast.reference }))
    }
    expect(await opens('2026-11-23', '2026-11-23')).toBe('may')
    expect(await opens('2026-11-24', '2026-11-30')).toBe('saysWhy')
    expect(await opens('2026-11-01', '2026-11-22')).toBe('saysWhy')
    await restrict(cast)
    expect(await opens('2026-11-01', '2026-11-30')).toBe('nothing')
  })

  test('a case that is hidden looks like one that never was', async () => {
    const cast = await norths()
    await restrict(cast)
    const message = (reference: string) =>
      built
        .staff(cast.manager)
        .cases.show({ reference })
        .catch((error: unknown) => JSON.stringify(error))
    expect(await message(cast.reference)).toBe(await message('BBB-BBB-BBB'))
  })
})

describe('a restricted case', () => {
  test('is in no list, search or figure of anybody who is not named', async () => {
    const cast = await norths()
    const mate = await of('officer', 'north')
    const seenBy = async (who: Person) => {
      const lists = [{ view: 'all' }, { view: 'team' }, { view: 'all', q: cast.reference }] as const
      const found = await Promise.all(
        lists.map((query) => built.staff(who).cases.list({ ...query, status: 'any' })),
      )
      return found.map(({ rows, total }) => ({
        has: rows.some(({ reference }) => reference === cast.reference),
        total,
      }))
    }
    const figures = async () => {
      const [{ open }, { rows }] = await Promise.all([
        built.staff(cast.manager).dashboard.show(),
        built.staff(cast.manager).workload.show({}),
      ])
      return {
        open: open.count,
        mine: rows.some(({ id, lists }) => id === cast.officer.id && lists.open.count > 0),
      }
    }
    const [before, counted] = [await seenBy(mate), await figures()]
    expect(before.map(({ has }) => has)).toEqual([true, true, true])
    expect(counted.mine).toBe(true)
    await restrict(cast)
    for (const who of [mate, cast.manager]) {
      const after = await seenBy(who)
      expect(after.map(({ has }) => has)).toEqual([false, false, false])
    }
    expect((await seenBy(mate)).map(({ total }) => total)).toEqual(before.map(({ total }) => total - 1))
    expect(await figures()).toEqual({ open: counted.open - 1, mine: false })
    expect((await seenBy(cast.officer)).map(({ has }) => has)).toEqual([true, true, true])
    expect((await seenBy(cast.decider))[0]?.has).toBe(true)
    // Nor where work is read from: what looks again, a deputy's day, a list that is taken away or given on.
    const deputy = await of('officer', 'north')
    await built.owner
      .sql`insert into covers (authority_id, officer_id, deputy_id, from_on, until_on, created_at)
      values (${HERE}, ${cast.officer.id}, ${deputy.id}, '2026-01-01', '2027-01-01', now())`
    const worksOn = async (who: Person) =>
      JSON.stringify([
        await built.staff(who).work.show(),
        who.id === deputy.id ? [] : await built.staff(who).reconsiderations.queue(),
      ])
    expect(await worksOn(cast.officer)).toContain(cast.reference)
    expect(await worksOn(cast.decider)).toContain(cast.reference)
    for (const who of [deputy, cast.manager]) {
      expect(await worksOn(who)).not.toContain(cast.reference)
      const taken = await built.staff(who).takeAway.cases({ view: 'all', status: 'any' })
      for await (const { reference } of taken.rows) expect(reference).not.toBe(cast.reference)
      const work = await built
        .staff(who)
        .takeAway.notDelivered({ view: 'all' })
        .catch(() => null)
      for await (const row of work?.rows ?? []) expect(JSON.stringify(row)).not.toContain(cast.reference)
      const given = await built.staff(who).cases.handOver({
        cases: [{ reference: cast.reference, version: await versionOf(cast.reference) }],
        officerId: mate.id,
        note: null,
        tellFamily: 'no',
        idempotencyKey: randomUUID(),
      })
      expect(given).toMatchObject([{ ok: false, text: 'There is no such case' }])
      const { id } = await built.staff(who).calls.start()
      const about = { childName: 'Wren Brookfield', dateOfBirth: '2016-04-05' }
      const caller = { channel: 'telephone', who: 'parent', callerName: 'A Caller', ...about } as const
      await built.staff(who).calls.save({ id, page: 'who', answers: caller })
      expect(JSON.stringify(await built.staff(who).calls.alike({ id }))).not.toContain(cast.reference)
    }
  })

  test('tells those who are named, and nobody else at the council hears of it again', async () => {
    const cast = await norths()
    const named = await of('officer', 'south')
    await restrict(cast, named)
    const told = async (id: string) => {
      const rows = await built.owner.sql<{ template: string }[]>`
        select template from outbox where to_user_id = ${id} order by created_at`
      return rows.map(({ template }) => template)
    }
    expect(await told(named.id)).toEqual(['caseRestricted'])
    expect(await told(cast.manager.id)).toEqual([])
    const family = await built.portal(cast.owner).disagreements.show({ reference: cast.reference })
    expect(JSON.stringify(family.timeline)).not.toMatch(/restrict|A relative/i)
  })

  test('keeps what went out about it from the outbox of everybody else', async () => {
    await built.owner.sql`update authorities set demonstration = true where authority_id = ${HERE}`
    const cast = await norths()
    const ours = async () =>
      new Set(
        (
          await built.owner.sql<{ id: string }[]>`select o.id from outbox o join cases c on c.id = o.case_id
            where c.reference = ${cast.reference}`
        ).map(({ id }) => id),
      )
    await restrict(cast)
    const ids = await ours()
    expect(ids.size).toBeGreaterThan(0)
    // The staff app remembers for some seconds whether it is a demonstration.
    await new Promise((resolve) => setTimeout(resolve, 5_200))
    const shown = async (who: Person | null) => {
      const verdicts = await Promise.all(
        [...ids].map((id) => verdictOf(built.staff(who, HERE).outbox.show({ id }))),
      )
      return new Set(verdicts)
    }
    expect(await shown(cast.officer)).toEqual(new Set(['may']))
    for (const who of [cast.manager, await of('officer', 'north'), null]) {
      expect(await shown(who)).toEqual(new Set(['nothing']))
      const listed = await built.staff(who, HERE).outbox.list()
      expect(listed.filter(({ id }) => ids.has(id))).toEqual([])
    }
  })
})

describe('looking with a reason', () => {
  const why = { reason: 'cover', words: 'The officer is ill and the family rang.' } as const

  test('lets one person into one case for one day, and a manager reads who and why', async () => {
    const cast = await norths()
    const other = await norths()
    const [bob, eve] = [await of('officer', 'south'), await of('officer', 'south')]
    const look = (who: Person, reference = cast.reference) =>
      verdictOf(built.staff(who).cases.show({ reference }))
    expect(await look(bob)).toBe('saysWhy')
    expect(await built.staff(bob).lookIns.ask({ reference: cast.reference })).toEqual({
      needsReason: true,
      team: 'North',
      officer: 'Invented officer',
    })
    await built.staff(bob).lookIns.say({ reference: cast.reference, ...why })
    // Sent twice, kept once.
    await built.staff(bob).lookIns.say({ reference: cast.reference, ...why })
    expect(await look(bob)).toBe('may')
    expect(await look(eve)).toBe('saysWhy')
    expect(await look(bob, other.reference)).toBe('saysWhy')
    await done(
      built.staff(bob).step.sendMessage({
        ...(await form(cast.reference)),
        text: 'I am answering for a colleague.',
        documentIds: [],
      }),
    )
    const { rows } = await built.staff(cast.manager).lookIns.list({ page: 1 })
    expect(rows.filter(({ reference }) => reference === cast.reference)).toMatchObject([
      { who: 'Invented officer', ...why },
    ])
    const [audit] = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from audit_log
      where actor_id = ${bob.id} and action = 'case.look-in' and subject = ${cast.reference}`
    expect(audit?.n).toBe(1)
    // The day is over: they say why again.
    await built.owner.sql`alter table look_ins disable trigger look_ins_append_only`
    await built.owner.sql`update look_ins set looked_on = '2026-11-22' where person_id = ${bob.id}`
    await built.owner.sql`alter table look_ins enable trigger look_ins_append_only`
    expect(await look(bob)).toBe('saysWhy')
    // Restricted meanwhile, it is hidden whatever was said, and its line is for those named.
    await built.staff(bob).lookIns.say({ reference: cast.reference, ...why })
    await restrict(cast)
    expect(await look(bob)).toBe('nothing')
    const after = await built.staff(cast.manager).lookIns.list({ page: 1 })
    expect(after.rows.filter(({ reference }) => reference === cast.reference)).toEqual([])
  })

  test('keeps what was said as it was said', async () => {
    const cast = await norths()
    const bob = await of('officer', 'south')
    await built.staff(bob).lookIns.say({ reference: cast.reference, ...why })
    await expect(
      built.owner.sql`update look_ins set words = 'other' where person_id = ${bob.id}`,
    ).rejects.toThrow(/append-only/)
  })
})

describe('the second step of staff', () => {
  const asks = async (staffSecondStep: 'required' | 'offered' | null) => {
    const said = staffSecondStep ? `|| '{"staffSecondStep":"${staffSecondStep}"}'` : ''
    await built.owner.sql.unsafe(`update authorities set demonstration = false,
      settings = settings - 'staffSecondStep' ${said} where authority_id = '${HERE}'`)
    // The app remembers for some seconds what an authority says of itself.
    await new Promise((resolve) => setTimeout(resolve, 5_200))
  }
  const codeOf = (called: Promise<unknown>) =>
    called.then(
      () => 'answered',
      (error: unknown) => (error instanceof TRPCError ? error.code : `threw ${error}`),
    )
  const ofOneself = /^account\./
  const guarded = PROCEDURES.filter(([, { _def }]) => _def.meta?.who !== 'public').map(([path]) => path)

  test('where nothing is said it is required: nothing but adding one opens before', {
    timeout: 60_000,
  }, async () => {
    const cast = await norths()
    await asks(null)
    for (const who of [cast.officer, cast.decider, cast.manager]) {
      const before = await everything(built.owner)
      for (const path of guarded.filter((each) => !ofOneself.test(each))) {
        const given = inputFor('staff', path, cast)
        expect([path, await codeOf(call(who, path, given))]).toEqual([path, 'PRECONDITION_FAILED'])
      }
      expect(await everything(built.owner)).toEqual(before)
      expect(await codeOf(built.staff(who).account.security())).toBe('answered')
    }
    await passSecondStep(built, cast.officer)
    expect(await codeOf(built.staff(cast.officer).cases.show({ reference: cast.reference }))).toBe('answered')
    // A family is asked for nothing.
    expect(await codeOf(built.portal(cast.owner).disagreements.list())).toBe('answered')
  })

  test('a manager takes a lost one off: it is recorded, the person is told and signed out', async () => {
    await asks('offered')
    const [manager, officer] = [await of('manager', null), await of('officer', 'north')]
    const before = await built.staff(manager).staffAccounts.list()
    expect(before.find(({ id }) => id === officer.id)).toMatchObject({ hasSecondStep: false, team: 'North' })
    expect(await built.staff(manager).staffAccounts.resetSecondStep({ id: officer.id })).toMatchObject({
      ok: false,
    })
    await passSecondStep(built, officer)
    await passSecondStep(built, manager)
    expect(await built.staff(manager).staffAccounts.resetSecondStep({ id: manager.id })).toMatchObject({
      ok: false,
      text: expect.stringContaining('Another manager'),
    })
    const abroad = await of('manager', null, THERE)
    expect(await built.staff(abroad).staffAccounts.resetSecondStep({ id: officer.id })).toMatchObject({
      ok: false,
    })
    expect(await codeOf(built.staff(officer).directory.show())).toBe('answered')
    expect(await built.staff(manager).staffAccounts.resetSecondStep({ id: officer.id })).toEqual({ ok: true })
    expect(await codeOf(built.staff(officer).directory.show())).toBe('UNAUTHORIZED')
    const told = await built.owner.sql<{ template: string }[]>`
      select template from outbox where to_user_id = ${officer.id}`
    expect(told.map(({ template }) => template)).toContain('secondStepReset')
    const noted = await built.owner.sql`
      select 1 from audit_log where actor_id = ${manager.id} and subject = ${officer.id}
      and action = 'staff-account.reset-second-step'`
    expect(noted).toHaveLength(1)
    const [left] = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from second_steps where user_id = ${officer.id}`
    expect(left?.n).toBe(0)
  })
})
