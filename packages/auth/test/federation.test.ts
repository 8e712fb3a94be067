import { federatedIdentities, sessions, users } from '@common-ground/db'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createAuth, federationFrom, RETURN_PATH, type StaffAuth } from '../src/index.ts'
import { type CouncilProvider, startCouncilProvider } from '../src/testing/council-provider.ts'
import { AUTHORITY, aHouse, aPerson, later, mailTo, PASSWORD } from './room.ts'
import { yes } from './second-steps.ts'

const house = aHouse()
const ORIGIN = 'http://localhost:3902'
/** The provider looks at the machine's clock, so this file does too. */
const NOW = new Date()

let council: CouncilProvider
let other: CouncilProvider
let staff: StaffAuth
const GROUPS = {
  'id-officers-north': { roles: ['officer'], team: 'north' },
  'id-managers': { roles: ['manager'] },
  'id-of-no-team': { roles: ['decisionMaker'], team: 'a team that is not there' },
}
const environment = (provider: CouncilProvider) => ({
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  OIDC_GROUP_ROLES: JSON.stringify(GROUPS),
})
const authWith = (provider: CouncilProvider): StaffAuth => {
  const federation = federationFrom(environment(provider))
  if (!federation) throw new Error('No provider is named')
  return createAuth({
    db: house().connection.db,
    authorityId: AUTHORITY,
    world: 'staff',
    origin: ORIGIN,
    federation,
  })
}

beforeAll(async () => {
  council = await startCouncilProvider(`${ORIGIN}${RETURN_PATH}`)
  other = await startCouncilProvider(`${ORIGIN}${RETURN_PATH}`)
  await house().asOwner(
    `insert into teams (authority_id, id, name) values ('${AUTHORITY}', 'north', 'North')`,
  )
  staff = authWith(council)
})
afterAll(() => Promise.all([council.stop(), other.stop()]))

const federation = (auth: StaffAuth = staff) => {
  if (!auth.federation) throw new Error('There is no federation')
  return auth.federation
}

/** A browser without pages: follows addresses to the provider and back, and says who it is when asked. */
async function visit(address: string, subject: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = address
  for (let hop = 0; hop < 10; hop += 1) {
    const asks = new URL(at).pathname.startsWith('/who/')
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(asks && { method: 'POST', body: new URLSearchParams({ who: subject }) }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const cut = pair.indexOf('=')
      jar.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    at = new URL(response.headers.get('location') ?? '', at).href
    if (at.startsWith(ORIGIN)) return new URL(at).search
  }
  throw new Error('The provider did not send the browser back')
}

let subjects = 0
/** Somebody new in the council's directory. */
function known(groups: string[], over: Partial<{ name: string; email: string }> = {}): string {
  subjects += 1
  const subject = `subject-${subjects}`
  const person = { name: `Member ${subjects}`, email: `member${subjects}@council.example`, groups, ...over }
  council.people.set(subject, person)
  return subject
}

/** The whole way, as somebody. */
async function signIn(subject: string, now = NOW, next = '/cases') {
  const { address, kept } = await federation().begin(next, now)
  return federation().finish({ query: await visit(address, subject), kept }, now)
}

const accountOf = async (subject: string) => {
  const { db } = house().connection
  const [row] = await db
    .select({
      id: users.id,
      email: users.email,
      name: users.fullName,
      roles: users.roles,
      teamId: users.teamId,
    })
    .from(federatedIdentities)
    .innerJoin(users, eq(users.id, federatedIdentities.userId))
    .where(and(eq(federatedIdentities.subject, subject), eq(federatedIdentities.issuer, council.issuer)))
  return row
}
const howMany = async () => (await house().connection.db.select().from(users)).length

describe('signing in with the council’s account', () => {
  test('makes the account at the first sign-in, by issuer and subject, with what the groups make it', async () => {
    const subject = known(['id-officers-north', 'somebody else’s group'], { name: 'Ada Marsh' })
    const answer = yes(await signIn(subject, NOW, '/cases?view=team'))
    expect(answer.next).toBe('/cases?view=team')
    expect(await accountOf(subject)).toMatchObject({
      id: answer.userId,
      name: 'Ada Marsh',
      roles: ['officer'],
      teamId: 'north',
    })
    const session = await staff.validateSession(answer.sessionId, later(60, NOW))
    // The provider has asked for a second step: here it is passed.
    expect(session?.user).toMatchObject({ roles: ['officer'], teamId: 'north', secondStep: 'passed' })
    const again = yes(await signIn(subject))
    expect(again.userId).toBe(answer.userId)
    expect(again.sessionId).not.toBe(answer.sessionId)
  })

  test('two first sign-ins at once make one account', async () => {
    const subject = known(['id-managers'])
    const [one, two] = await Promise.all([signIn(subject), signIn(subject)])
    expect(yes(one).userId).toBe(yes(two).userId)
  })

  test('follows the groups and the name at each sign-in', async () => {
    const subject = known(['id-officers-north'])
    yes(await signIn(subject))
    council.people.set(subject, {
      name: 'New Name',
      email: 'new@council.example',
      groups: ['id-managers', 'id-of-no-team'],
    })
    yes(await signIn(subject))
    expect(await accountOf(subject)).toMatchObject({
      name: 'New Name',
      email: 'new@council.example',
      roles: ['decisionMaker', 'manager'],
      teamId: null,
    })
  })

  test('in no group: refused with whom to ask, and no account is made', async () => {
    const before = await howMany()
    const answer = await signIn(known(['id-nobody-knows']))
    expect(answer).toMatchObject({
      ok: false,
      refusal: 'noGroup',
      text: expect.stringContaining('Ask your manager'),
    })
    expect(await signIn(known([]))).toMatchObject({ refusal: 'noGroup' })
    expect(await howMany()).toBe(before)
  })

  test('taken out of every group: refused, without roles, and signed out everywhere', async () => {
    const subject = known(['id-managers'])
    const { sessionId } = yes(await signIn(subject))
    council.people.set(subject, { name: 'Gone', email: 'gone@council.example', groups: [] })
    expect(await signIn(subject)).toMatchObject({ refusal: 'noGroup' })
    expect(await staff.validateSession(sessionId, later(60, NOW))).toBeNull()
    expect((await accountOf(subject))?.roles).toEqual([])
  })

  test('switched off here: refused', async () => {
    const subject = known(['id-managers'])
    const { userId } = yes(await signIn(subject))
    await house().connection.db.update(users).set({ disabledAt: NOW }).where(eq(users.id, userId))
    expect(await signIn(subject)).toMatchObject({ refusal: 'disabled' })
  })

  test('an address that a local account has gives nothing of that account', async () => {
    const local = await aPerson(house(), { world: 'staff', roles: ['manager'] })
    const subject = known(['id-officers-north'], { email: local.email })
    const { userId } = yes(await signIn(subject))
    expect(userId).not.toBe(local.id)
    const made = await accountOf(subject)
    expect(made).toMatchObject({ roles: ['officer'] })
    expect(made?.email).not.toBe(local.email)
    // The same address with another subject is another person.
    const namesake = known(['id-officers-north'], { email: local.email })
    expect(yes(await signIn(namesake)).userId).not.toBe(userId)
    expect(
      (await staff.signIn({ email: local.email, password: PASSWORD, now: NOW, clientAddress: '127.0.0.1' }))
        .ok,
    ).toBe(true)
  })

  test('has no password, and none can be had by e-mail', async () => {
    const subject = known(['id-officers-north'])
    yes(await signIn(subject))
    const email = (await accountOf(subject))?.email ?? ''
    await staff.requestPasswordReset(email, NOW)
    expect(await mailTo(house(), email)).toEqual([])
    const attempt = { email, password: '', now: NOW, clientAddress: '127.0.0.9' }
    expect((await staff.signIn(attempt)).ok).toBe(false)
  })
})

describe('what is not what was asked', () => {
  const NOT_ASKED = { ok: false, refusal: 'notAsked' }
  const NOT_VOUCHED = { ok: false, refusal: 'notVouched' }
  const opened = async () => (await house().connection.db.select().from(sessions)).length

  /** Tries a way, which must open no session and make no account. */
  async function refusedBy(
    way: (query: URLSearchParams, kept: string) => Promise<unknown>,
    expected: object,
  ) {
    const subject = known(['id-managers'])
    const { address, kept } = await federation().begin('/cases', NOW)
    const query = new URLSearchParams(await visit(address, subject))
    const before = [await opened(), await howMany()]
    expect(await way(query, kept)).toMatchObject(expected)
    expect([await opened(), await howMany()]).toEqual(before)
    return { query, kept }
  }
  const finish = (query: URLSearchParams, kept: string | null, now = NOW, auth = staff) =>
    federation(auth).finish({ query: `?${query}`, kept }, now)

  test('an answer that this browser never asked for', async () => {
    await refusedBy((query) => finish(query, null), NOT_ASKED)
    await refusedBy((query) => finish(query, 'short'), NOT_ASKED)
  })

  test('the answer to somebody else’s question: another state, nonce and verifier', async () => {
    const mine = await federation().begin('/cases', NOW)
    await refusedBy((query) => finish(query, mine.kept), NOT_VOUCHED)
  })

  test('a state that is not the one that was sent', async () => {
    await refusedBy((query, kept) => {
      query.set('state', 'another')
      return finish(query, kept)
    }, NOT_VOUCHED)
  })

  test('a nonce that is not the one that was sent', async () => {
    // The code is right, the state is right, and the provider signed another nonce.
    const { address, kept } = await federation().begin('/cases', NOW)
    const forged = new URL(address)
    forged.searchParams.set('nonce', 'another')
    const query = new URLSearchParams(await visit(forged.href, known(['id-managers'])))
    const before = await opened()
    expect(await finish(query, kept)).toMatchObject(NOT_VOUCHED)
    expect(await opened()).toBe(before)
  })

  test('a challenge that another verifier belongs to', async () => {
    const { address, kept } = await federation().begin('/cases', NOW)
    const forged = new URL(address)
    forged.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
    const query = new URLSearchParams(await visit(forged.href, known(['id-managers'])))
    expect(await finish(query, kept)).toMatchObject(NOT_VOUCHED)
  })

  test('more than 10 minutes later, or before it was asked', async () => {
    await refusedBy((query, kept) => finish(query, kept, later(601, NOW)), NOT_ASKED)
    await refusedBy((query, kept) => finish(query, kept, later(-1, NOW)), NOT_ASKED)
  })

  test('a second time', async () => {
    const { address, kept } = await federation().begin('/cases', NOW)
    const query = new URLSearchParams(await visit(address, known(['id-managers'])))
    expect((await finish(query, kept)).ok).toBe(true)
    expect(await finish(query, kept)).toMatchObject(NOT_VOUCHED)
  })

  test('from another issuer, in name or in truth', async () => {
    await refusedBy((query, kept) => {
      query.set('iss', other.issuer)
      return finish(query, kept)
    }, NOT_VOUCHED)
    // The other provider's own answer, brought to this one.
    other.people.set('subject-1', { name: 'Impostor', email: 'ada@council.example', groups: ['id-managers'] })
    const elsewhere = federation(authWith(other))
    const { address, kept } = await elsewhere.begin('/cases', NOW)
    const query = new URLSearchParams(await visit(address, 'subject-1'))
    expect(await finish(query, kept)).toMatchObject(NOT_VOUCHED)
    // Where it is trusted, the same subject is another person.
    const { address: once, kept: more } = await elsewhere.begin('/cases', NOW)
    const there = await elsewhere.finish({ query: await visit(once, 'subject-1'), kept: more }, NOW)
    expect(yes(there).userId).not.toBe((await accountOf('subject-1'))?.id)
  })

  test('the provider’s own refusal', async () => {
    await refusedBy((query, kept) => {
      const denied = new URLSearchParams({
        error: 'access_denied',
        state: query.get('state') ?? '',
        iss: council.issuer,
      })
      return finish(denied, kept)
    }, NOT_VOUCHED)
  })
})

describe('what the environment says', () => {
  const good = {
    ...{ OIDC_ISSUER: 'https://login.example' },
    OIDC_CLIENT_ID: 'id',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_GROUP_ROLES: JSON.stringify(GROUPS),
  }

  test('nothing: there is no such sign-in', () => {
    expect(federationFrom({})).toBeNull()
    expect(house().staff).toMatchObject({ federation: null })
  })

  test('all of it', () => {
    expect(federationFrom(good)).toMatchObject({ issuer: 'https://login.example', groupsClaim: 'groups' })
  })

  test.each([
    [{ OIDC_CLIENT_ID: undefined }, 'OIDC_CLIENT_ID is missing'],
    [{ OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET is missing'],
    [{ OIDC_GROUP_ROLES: undefined }, 'OIDC_GROUP_ROLES is missing'],
    [{ OIDC_GROUP_ROLES: '{' }, 'OIDC_GROUP_ROLES must be JSON'],
    [{ OIDC_GROUP_ROLES: '{"x":{"roles":["family"]}}' }, 'OIDC_GROUP_ROLES must be JSON'],
    [{ OIDC_ISSUER: 'http://login.example' }, 'must begin with https'],
    [{ OIDC_ISSUER: 'login' }, 'is not an address'],
  ])('half of it is said in a sentence: %j', (over, text) => {
    expect(() => federationFrom({ ...good, ...over })).toThrow(text)
  })
})
