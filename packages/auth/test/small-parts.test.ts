import { describe, expect, test } from 'vitest'
import { normaliseEmail } from '../src/index.ts'
import { hashPassword, NOBODYS_HASH, TooBusy, verifyPassword } from '../src/passwords/hashing.ts'
import { householdOf } from '../src/throttle/client-address.ts'

describe('e-mail addresses', () => {
  test.each([
    ['  Ada@Example.ORG ', 'ada@example.org'],
    ["o'neil+send@mail.example.org", "o'neil+send@mail.example.org"],
    ['ünï@exämple.org', 'ünï@exämple.org'],
    [`${'a'.repeat(242)}@example.org`, `${'a'.repeat(242)}@example.org`],
  ])('%j is kept as %j', (typed, kept) => expect(normaliseEmail(typed)).toBe(kept))

  test.each([
    '',
    'ada',
    'ada@example',
    '@example.org',
    'ada@',
    'a@b@example.org',
    'ada @example.org',
    'ada@example.org\0',
    'ada@exam\u0007ple.org',
    'ada@example.org\nbcc: all@example.org',
    '<ada@example.org>',
    `${'a'.repeat(243)}@example.org`,
  ])('%j is none', (typed) => expect(normaliseEmail(typed)).toBeNull())
})

describe('households', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:ab01::7', '20010db80001ab/56'],
    ['2001:DB8:1:ABFF:1:2:3:4', '20010db80001ab/56'],
    ['2001:db8:1:ac00::7', '20010db80001ac/56'],
    ['::1', '00000000000000/56'],
    ['fe80::1%eth0', 'fe800000000000/56'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s', (address, household) => expect(householdOf(address)).toBe(household))
})

describe('hashing', () => {
  test('nobody’s hash is well formed and fits no password', async () => {
    expect(await verifyPassword(NOBODYS_HASH, '')).toBe(false)
    expect(await verifyPassword(NOBODYS_HASH, 'plum teapot galaxy')).toBe(false)
  })

  test('two hashes of one password differ', async () => {
    const [one, two] = await Promise.all([
      hashPassword('plum teapot galaxy'),
      hashPassword('plum teapot galaxy'),
    ])
    expect(one).not.toBe(two)
  })

  test('the event loop stays free while forty people sign in', async () => {
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 2)
    await Promise.all(Array.from({ length: 40 }, () => hashPassword('plum teapot galaxy')))
    clearInterval(watch)
    // On the event loop they would hold it for 300 ms or more.
    expect(longest).toBeGreaterThan(0)
    expect(longest).toBeLessThan(150)
  })

  test('a crowd is told to come back, and nobody who waits is lost', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 230 }, () => verifyPassword(NOBODYS_HASH, 'plum teapot galaxy')),
    )
    const turnedAway = outcomes.filter((each) => each.status === 'rejected')
    expect(turnedAway.length).toBeGreaterThan(0)
    for (const each of turnedAway) expect(each.reason).toBeInstanceOf(TooBusy)
    expect(outcomes.length - turnedAway.length).toBeGreaterThanOrEqual(200)
    expect(await verifyPassword(NOBODYS_HASH, 'one more')).toBe(false)
  }, 20_000)
})
