import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Role } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { portalRouter } from '../src/portal/router.ts'
import { staffRouter } from '../src/staff/router.ts'
import { addOutside } from './company.ts'
import { everything, HERE, type House, house, type Person, raised, THERE } from './house.ts'
import { aFile, type Cast, inputFor, type World } from './inputs.ts'
import { BESIDE, type Beside, ON_A_CASE, ON_NO_CASE, type Verdict, verdictFor } from './relations.ts'

const built: House = house()

type Procedure = { _def: { type: 'query' | 'mutation'; meta?: { who: unknown; audit: string } } }
const proceduresOf = (router: { _def: { procedures: object } }): [string, Procedure][] =>
  Object.entries(router._def.procedures as Record<string, Procedure>)
const ALL: readonly (readonly [World, string, Procedure])[] = [
  ...proceduresOf(portalRouter).map(([path, procedure]) => ['portal', path, procedure] as const),
  ...proceduresOf(staffRouter).map(([path, procedure]) => ['staff', path, procedure] as const),
]

describe('every procedure', () => {
  test.each(ALL)('%s %s says who may call it and what the audit calls it', (_world, _path, procedure) => {
    expect(procedure._def.meta).toMatchObject({
      audit: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      who: expect.anything(),
    })
  })

  /** Procedures that need no session. Drafts without an account are opened by a secret or a code alone. */
  test('the public ones are these and no others', () => {
    const open = ALL.filter(([, , procedure]) => procedure._def.meta?.who === 'public').map(
      ([world, path]) => `${world} ${path}`,
    )
    expect(open.toSorted()).toEqual([
      'portal account.confirm',
      'portal account.confirmNewEmail',
      'portal account.create',
      'portal account.me',
      'portal account.peek',
      'portal account.requestReset',
      'portal account.resend',
      'portal account.reset',
      'portal account.signIn',
      'portal account.signOut',
      'portal authority.show',
      'portal drafts.discard',
      'portal drafts.keep',
      'portal drafts.list',
      'portal drafts.resume',
      'portal drafts.save',
      'portal drafts.show',
      'portal drafts.start',
      'portal invitations.show',
      'portal keptForms.keep',
      'portal letterCodes.open',
      'portal openNumbers.show',
      'portal outbox.list',
      'portal outbox.show',
      'portal outside.answer',
      'portal outside.show',
      'staff account.beginCouncilSignIn',
      'staff account.confirmNewEmail',
      'staff account.councilSignIn',
      'staff account.finishCouncilSignIn',
      'staff account.me',
      'staff account.peek',
      'staff account.requestReset',
      'staff account.reset',
      'staff account.signIn',
      'staff account.signOut',
      'staff authority.show',
      'staff calendar.read',
      'staff outbox.list',
      'staff outbox.show',
    ])
  })
})

/** Calls a procedure by its path. */
function call(
  world: World,
  path: string,
  who: Person | null,
  input: unknown,
  authorityId?: string,
): Promise<unknown> {
  const caller: unknown = world === 'portal' ? built.portal(who, authorityId) : built.staff(who, authorityId)
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof TRPCError ? error.code : `threw ${error}`),
  )

/** The roles that a guarded procedure is for. */
const rolesOf = (procedure: Procedure): readonly Role[] => {
  const who = procedure._def.meta?.who
  return Array.isArray(who) ? who : []
}

const GUARDED = ALL.filter(([, , procedure]) => procedure._def.meta?.who !== 'public')
/** Those about one thing that belongs to somebody: a stranger must not learn that it exists. */
const ABOUT_ONE = GUARDED.filter(([world, path]) =>
  world === 'portal'
    ? path.startsWith('step.') ||
      [
        'disagreements.show',
        'disagreements.whatIf',
        'disagreements.outside',
        'disagreements.saveContact',
        'disagreements.preparation',
        'disagreements.savePreparation',
        'ownWords.save',
        'ownWords.remove',
        'fairness.answer',
        'papers.everything',
        'papers.zip',
        'documents.receive',
        'documents.begin',
        'documents.stands',
        'documents.piece',
        'raise.send',
      ].includes(path)
    : path.startsWith('step.') ||
      [
        'cases.show',
        'cases.version',
        'cases.whatIf',
        'cases.outside',
        'unreadLetters.show',
        'referrals.parties',
        'referrals.party',
        'referrals.provider',
        'documents.receive',
        'lookIns.ask',
        'lookIns.say',
      ].includes(path),
)

async function castFor(): Promise<Cast> {
  const owner = await built.person('family')
  const reference = await raised(built, owner)
  const { id: draft } = await built.portal(owner).drafts.start()
  const [officer, decider, manager] = [
    await built.person('officer'),
    await built.person('decisionMaker'),
    await built.person('manager'),
  ]
  await built.portal(owner).ownWords.save({ reference, want: 'To be asked', sharedWith: 'nobody' })
  const sent = { reference, fileName: 'letter.txt', source: aFile() }
  const [portal, staff] = [
    await built.portal(owner).documents.receive(sent),
    await built.staff(officer).documents.receive({ ...sent, source: aFile() }),
  ]
  const upload = await built.portal(owner).documents.begin({ reference, fileName: 'long.txt', bytes: 100 })
  if (!portal.ok || !staff.ok || !upload.ok) throw new Error('A good file was not taken')
  const files = { portal: portal.documentId, staff: staff.documentId }
  const { people } = await built.staff(officer).cases.show({ reference })
  const row = people.find(({ userId }) => userId === owner.id)?.id ?? ''
  const outside = await addOutside(built, reference, officer)
  return { reference, draft, owner, officer, decider, manager, files, upload: upload.id, row, outside }
}

/** Somebody for whom the procedure is meant. */
function rightful(world: World, procedure: Procedure, cast: Cast): Person {
  if (world === 'portal') return cast.owner
  // Only officers record that somebody acts for a young person; the officer sent the file.
  const roles = rolesOf(procedure)
  if (roles.includes('officer')) return cast.officer
  return roles.includes('manager') ? cast.manager : cast.decider
}

describe('whoever may not', () => {
  // Of those who have no session here nobody is let in, so one cast does for them all: it stays as it was.
  let standing: Promise<Cast> | undefined
  const untouched = (): Promise<Cast> => {
    standing ??= castFor()
    return standing
  }
  const abroad = new Map<Role, Promise<Person>>()
  const personThere = (role: Role): Promise<Person> => {
    const there = abroad.get(role) ?? built.person(role, THERE)
    abroad.set(role, there)
    return there
  }

  test.each(GUARDED)(
    '%s %s: nobody signed in is asked to sign in, and nothing changes',
    async (world, path) => {
      const cast = await untouched()
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, null, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
      expect(await everything(built.owner)).toEqual(before)
    },
  )

  test.each(GUARDED)('%s %s: a session of the other app is none here', async (world, path) => {
    const cast = await untouched()
    const other = world === 'portal' ? cast.manager : cast.owner
    expect(await codeOf(call(world, path, other, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
  })

  test.each(GUARDED)('%s %s: a session of another authority is none here', async (world, path, procedure) => {
    const cast = await untouched()
    const stranger = await personThere(rolesOf(procedure)[0] ?? 'officer')
    expect(await codeOf(call(world, path, stranger, inputFor(world, path, cast), HERE))).toBe('UNAUTHORIZED')
  })

  test.each(ABOUT_ONE)(
    '%s %s: another family, or another authority, finds nothing and changes nothing',
    async (world, path, procedure) => {
      const cast = await castFor()
      const input = inputFor(world, path, cast)
      const stranger =
        world === 'portal'
          ? await built.person('family')
          : await built.person(rolesOf(procedure)[0] ?? 'officer', THERE)
      // Those whom a form names work in the stranger's own authority, so that nothing else stops the call.
      const named =
        world === 'staff' && path.startsWith('step.')
          ? { ...(input as object), ...(await peopleThere(path)) }
          : input
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, stranger, named))).toBe('NOT_FOUND')
      expect(await everything(built.owner)).toEqual(before)
      // The same call by whoever it is for is answered: the refusal above was not for want of a good call.
      expect(
        await codeOf(call(world, path, rightful(world, procedure, cast), inputFor(world, path, cast))),
      ).toBe('answered')
    },
  )

  test('a role that a procedure is not for finds nothing there', async () => {
    const cast = await castFor()
    expect(await codeOf(call('staff', 'dashboard.show', cast.officer, undefined))).toBe('NOT_FOUND')
    expect(
      await codeOf(
        call(
          'staff',
          'step.decideReconsideration',
          cast.officer,
          inputFor('staff', 'step.decideReconsideration', cast),
        ),
      ),
    ).toBe('NOT_FOUND')
    expect(
      await codeOf(call('staff', 'step.closeCase', cast.decider, inputFor('staff', 'step.closeCase', cast))),
    ).toBe('NOT_FOUND')
  })

  test('a case that never existed looks the same as one that is not yours', async () => {
    const cast = await castFor()
    const stranger = await built.person('family')
    const message = (reference: string) =>
      built
        .portal(stranger)
        .disagreements.show({ reference })
        .catch((error: unknown) => JSON.stringify(error))
    expect(await message(cast.reference)).toBe(await message('BBB-BBB-BBB'))
  })
})

async function peopleThere(path: string): Promise<Record<string, unknown>> {
  if (path === 'step.assignCase') return { officerId: (await built.person('officer', THERE)).id }
  if (path === 'step.restrictCase') return { named: [(await built.person('officer', THERE)).id] }
  if (path === 'step.openReconsideration')
    return { decisionMakerId: (await built.person('decisionMaker', THERE)).id }
  return {}
}

/** Refusals that a person's place gives, whatever the case stands at. */
const OF_PLACE = ['otherParents', 'onlyLooking', 'onesOwn', 'notOnThisCase']

/**
 * What a call came to, in the words of the table. Where a place should say no, what the case stands at may have said
 * it before; where it should not, only a refusal that is no matter of place will do.
 */
async function verdictOf(called: Promise<unknown>, should: Verdict = 'may'): Promise<Verdict | string> {
  try {
    const done = (await called) as { ok?: boolean; refusal?: { code: string } } | undefined
    const code = done?.ok === false ? done.refusal?.code : undefined
    return code && (should === 'no' || OF_PLACE.includes(code)) ? 'no' : 'may'
  } catch (error) {
    if (!(error instanceof TRPCError)) return `threw ${error}`
    if (error.code === 'NOT_FOUND') return 'nothing'
    // A file that is not one's own, or a case that has moved on: the place was no hindrance.
    return error.code === 'BAD_REQUEST' ? 'may' : error.code
  }
}

describe('whoever stands beside a family', () => {
  const PORTAL = ALL.filter(([world]) => world === 'portal')
  const LATER = new Date('2026-11-24T09:00:00Z')

  test.each(PORTAL)('%s %s: who may is written down', (_world, path) => {
    const isOnNone = ON_NO_CASE.some((each) => each.test(path))
    expect([path, path in ON_A_CASE, isOnNone]).toEqual([path, !isOnNone, isOnNone])
  })

  async function invited(
    cast: Cast,
    who: Person,
    relation: string,
    scope: string | null,
    until: string | null,
  ) {
    const { version } = await built.portal(cast.owner).disagreements.show({ reference: cast.reference })
    const asked = await built.portal(cast.owner).step.invitePerson({
      reference: cast.reference,
      expectedVersion: version,
      idempotencyKey: randomUUID(),
      fullName: 'Somebody',
      email: `${who.id}@example.org`,
      relation: relation as 'friend',
      scope: scope as 'see' | null,
      until,
    })
    if (!asked.ok) throw new Error(asked.text)
  }

  async function comes(who: Person): Promise<void> {
    const [row] = await built.owner.sql<{ body: string }[]>`
      select body from outbox where to_address = ${`${who.id}@example.org`} and template = 'invitation'`
    const token = /invitations\/(\S+)/.exec(row?.body ?? '')?.[1] ?? ''
    expect(await built.portal(who).invitations.accept({ token })).toMatchObject({ ok: true })
  }

  /** Everybody whom a family can have beside it, on one case. */
  async function beside(cast: Cast): Promise<Record<Beside, Person>> {
    const people = {} as Record<Beside, Person>
    for (const name of BESIDE) people[name] = await built.person('family')
    const { otherParent, see, attend, actFor, ended, expired } = people
    await invited(cast, otherParent, 'otherParent', null, null)
    await invited(cast, see, 'friend', 'see', null)
    await invited(cast, attend, 'friend', 'attend', null)
    await invited(cast, actFor, 'adviser', 'actFor', null)
    await invited(cast, ended, 'friend', 'actFor', null)
    await invited(cast, expired, 'friend', 'actFor', '2026-11-23')
    await invited(cast, people.invited, 'friend', 'actFor', null)
    for (const who of [otherParent, see, attend, actFor, ended, expired]) await comes(who)
    const { version } = await built.portal(cast.owner).disagreements.show({ reference: cast.reference })
    const gone = await built.portal(cast.owner).step.endAccess({
      reference: cast.reference,
      expectedVersion: version,
      idempotencyKey: randomUUID(),
      personId: ended.id,
    })
    expect(gone.ok).toBe(true)
    for (const name of BESIDE) people[name] = await built.later(people[name], LATER)
    return people
  }

  const versionOf = async (reference: string): Promise<number> => {
    const [row] = await built.owner.sql<{ version: number }[]>`
      select version from cases where reference = ${reference}`
    return row?.version ?? 0
  }

  test('may do what the table says, and what is refused changes nothing', { timeout: 60_000 }, async () => {
    const cast = await castFor()
    const people = await beside(cast)
    const wrong: string[] = []
    for (const who of BESIDE) {
      const before = await everything(built.owner)
      // First everything that must be refused, then what may be done: that changes the case.
      const paths = Object.keys(ON_A_CASE).toSorted((a, b) => Number(mayAt(a, who)) - Number(mayAt(b, who)))
      let isUntouched = true
      for (const path of paths) {
        if (isUntouched && mayAt(path, who)) {
          if (!isDeepStrictEqual(await everything(built.owner), before))
            wrong.push(`${who} changed something`)
          isUntouched = false
        }
        const input = inputFor('portal', path, cast)
        const now = path.startsWith('step.')
          ? { ...(input as object), expectedVersion: await versionOf(cast.reference) }
          : input
        const caller = built.portal(people[who], HERE, LATER)
        const should = verdictFor(path, who)
        const verdict = await verdictOf(callAt(caller, path, now), should)
        // A paper of somebody else's is none, before anybody asks whose place it is.
        const isMine = path !== 'step.addDocument' || should === 'may'
        if (isMine && verdict !== should) wrong.push(`${who} ${path}: ${verdict}, not ${should}`)
      }
      if (isUntouched && !isDeepStrictEqual(await everything(built.owner), before)) {
        wrong.push(`${who} changed something`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('looking changes nothing, whoever looks', { timeout: 60_000 }, async () => {
    const cast = await castFor()
    const people: Record<string, Person> = {
      ...(await beside(cast)),
      owner: await built.later(cast.owner, LATER),
    }
    const before = await everything(built.owner)
    const looks = PORTAL.filter(([, , { _def }]) => _def.type === 'query' && _def.meta?.who !== 'public')
    for (const who of Object.values(people)) {
      for (const [, path] of looks) {
        const input = inputFor('portal', path, cast)
        await verdictOf(callAt(built.portal(who, HERE, LATER), path, input))
      }
    }
    expect(await everything(built.owner)).toEqual(before)
  })

  const mayAt = (path: string, who: Beside): boolean => verdictFor(path, who) === 'may'
})

/** The same call by a caller that is there already. */
const callAt = (caller: unknown, path: string, input: unknown): Promise<unknown> => {
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}

/** Every string of an input, with a way to put another in its place. */
function* leaves(value: unknown, path: readonly (string | number)[] = []): Generator<(string | number)[]> {
  if (typeof value === 'string') yield [...path]
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* leaves(each, [...path, at])
  else if (value !== null && typeof value === 'object' && !(Symbol.asyncIterator in value))
    for (const [name, each] of Object.entries(value)) yield* leaves(each, [...path, name])
}

function withLeaf(value: unknown, [at, ...rest]: readonly (string | number)[], leaf: unknown): unknown {
  if (at === undefined) return leaf
  if (Array.isArray(value))
    return value.map((each, place) => (place === at ? withLeaf(each, rest, leaf) : each))
  const held = value as Record<string, unknown>
  return { ...held, [at]: withLeaf(held[at], rest, leaf) }
}

/** What nobody of ours sends, and anybody can. */
const HOSTILE: readonly unknown[] = [
  'a\0b@example.org',
  'half a \ud800 character',
  "__proto__ '; DROP TABLE cases; -- =cmd() ../../etc/passwd \u202Egnirts \u05D0 🎈",
  '0001-01-01',
  '9999-12-31',
  'x'.repeat(100_000),
  42,
  null,
  ['an', 'array'],
]

describe('what nobody of ours sends', () => {
  const publicInputs: Record<string, unknown> = {
    'account.confirm': { token: 'x'.repeat(40) },
    'account.confirmNewEmail': { token: 'x'.repeat(40) },
    'account.create': { fullName: 'A', email: 'a@example.org', password: 'twelve characters' },
    'account.peek': { token: 'x'.repeat(40) },
    'account.requestReset': { email: 'a@example.org' },
    'account.resend': { email: 'a@example.org' },
    'account.reset': { token: 'x'.repeat(40), password: 'twelve characters' },
    'account.signIn': { email: 'a@example.org', password: 'twelve characters' },
    'drafts.discard': { id: randomUUID(), secret: 'secret' },
    'drafts.keep': { id: randomUUID(), secret: 'secret', email: '' },
    'drafts.list': { secret: 'secret' },
    'drafts.resume': { code: 'BBBB-BBBB-BBBB' },
    'drafts.save': { id: 'mine', secret: 'mine', answers: { wrong: 'All of it', who: 'parent' } },
    'drafts.show': { id: randomUUID(), secret: 'secret' },
    'invitations.show': { token: 'x'.repeat(40) },
    'outside.show': { token: 'x'.repeat(40) },
    'outside.answer': { token: 'x'.repeat(40), agrees: 'yes', reason: 'No', by: 'A Head' },
    'letterCodes.open': { code: 'BBBB-BBBB-BBBB', dateOfBirth: '2016-04-05' },
  }

  /** Hashing a password takes as long as it should; the values differ little for it. */
  const valuesFor = (leaf: readonly (string | number)[]): readonly unknown[] =>
    /password/i.test(String(leaf.at(-1))) ? HOSTILE.slice(0, 1) : HOSTILE

  test('is refused or taken, and never a fault of ours', { timeout: 120_000 }, async () => {
    const cast = await castFor()
    const mine = await built.portal(null).drafts.start()
    const faults: string[] = []
    for (const [world, path, procedure] of ALL.filter(([each]) => each === 'portal')) {
      const open = procedure._def.meta?.who === 'public'
      const input = open ? publicInputs[path] : inputFor(world, path, cast)
      const good = path === 'drafts.save' ? { ...(input as object), ...mine } : input
      for (const leaf of leaves(good)) {
        // Every step has the same reference and key: one of them stands for all.
        const isCommon = ['reference', 'idempotencyKey'].includes(String(leaf[0]))
        if (isCommon && path.startsWith('step.') && path !== 'step.sendMessage') continue
        for (const value of valuesFor(leaf)) {
          const code = await codeOf(call(world, path, open ? null : cast.owner, withLeaf(good, leaf, value)))
          const isFault = code === 'INTERNAL_SERVER_ERROR' || code.startsWith('threw')
          if (isFault) faults.push(`${path} ${leaf.join('.')} ${JSON.stringify(value).slice(0, 30)}`)
        }
      }
    }
    expect(faults).toEqual([])
  })
})
