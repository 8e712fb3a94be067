import { describe, expect, test } from 'vitest'
import {
  answering,
  isAway,
  pageLinks,
  safeNext,
  sessionCookie,
  wantsHydration,
  withQuery,
} from '../src/index.ts'

describe('where to go after signing in', () => {
  test.each(['/', '/cases?view=team&page=2', '/disagreements/BCD-FGH-JKL'])('%s is ours', (next) => {
    expect(safeNext(next, '/home')).toBe(next)
  })
  test.each([
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/ok\n//evil.example',
    'javascript:alert(1)',
    ' /x',
    '/x y',
    '@evil.example',
    'x/y',
  ])('%j is not', (next) => {
    expect(safeNext(next, '/home')).toBe('/home')
  })
})

describe('a call that fails', () => {
  const request = new Request('https://x.example/cases/BCD?tab=1')
  const failing = (code: string) =>
    Promise.reject(Object.assign(new Error(code), { name: 'TRPCError', code }))
  const thrown = (code: string) => answering(request, failing(code)).catch((error: unknown) => error)

  test.each([
    ['NOT_FOUND', 404],
    ['BAD_REQUEST', 400],
    ['TOO_MANY_REQUESTS', 429],
    ['SERVICE_UNAVAILABLE', 503],
  ])('with %s is the %s page', async (code, status) => {
    expect(await thrown(code)).toMatchObject({ init: { status } })
  })
  test('for want of a session leads to signing in, and back', async () => {
    const answer = await thrown('UNAUTHORIZED')
    if (!(answer instanceof Response)) throw new Error('not a redirect')
    expect(answer.headers.get('location')).toBe('/sign-in?next=%2Fcases%2FBCD%3Ftab%3D1')
  })
  test.each([
    [undefined, '/cases/BCD?tab=1'],
    ['/cases/BCD/documents', '/cases/BCD/documents'],
  ])('for want of a second step leads to adding one, and back (%s)', async (back, next) => {
    const answer = await answering(request, failing('PRECONDITION_FAILED'), back).catch((error) => error)
    expect(answer.headers.get('location')).toBe(`/second-step/needed?next=${encodeURIComponent(next)}`)
  })
  test('for want of a reason leads to the page that asks for it, and back', async () => {
    const answer = await thrown('FORBIDDEN')
    if (!(answer instanceof Response)) throw new Error('not a redirect')
    expect(answer.headers.get('location')).toBe('/look-in?next=%2Fcases%2FBCD%3Ftab%3D1')
  })
  test('for any other reason goes on as it is', async () => {
    const error = new Error('the roof fell in')
    await expect(answering(request, Promise.reject(error))).rejects.toBe(error)
    expect(isAway(error)).toBe(false)
  })
})

describe('the session’s cookie', () => {
  test('over https cannot be set by another host', () => {
    const cookie = sessionCookie('https://x.example', 'common-ground')
    expect(cookie.give('abc')).toBe('__Host-common-ground=abc; Path=/; HttpOnly; SameSite=Lax; Secure')
    expect(cookie.take()).toContain('Max-Age=0')
  })
  test('is read by its own name alone, and only when it looks like one of ours', () => {
    const cookie = sessionCookie('http://localhost:3000', 'common-ground')
    const read = (value: string) =>
      cookie.read(new Request('http://localhost', { headers: { cookie: value } }))
    expect(read('a=b; common-ground=abc')).toBe('abc')
    expect(read('common-ground-staff=abc')).toBeNull()
    expect(read(`common-ground=${'x'.repeat(300)}`)).toBeNull()
    expect(read('common-ground=<script>')).toBeNull()
  })
})

describe('lists in pages', () => {
  const said = (current: number, pages: number) =>
    pageLinks(current, pages)
      .map((link) => (link === 'gap' ? '…' : link.current ? `[${link.page}]` : `${link.page}`))
      .join(' ')
  test.each([
    [1, 1, '[1]'],
    [2, 3, '1 [2] 3'],
    [5, 10, '1 … 4 [5] 6 … 10'],
    [10, 10, '1 … 9 [10]'],
  ])('page %i of %i: %s', (current, pages, links) => {
    expect(said(current, pages)).toBe(links)
  })
  test('changing one thing in an address leaves the rest', () => {
    expect(withQuery('?view=team&page=3', { page: null, sort: 'raised' })).toBe('?view=team&sort=raised')
    expect(withQuery('?page=3', { page: '' })).toBe('')
  })
})

test('a page has React in the browser only when one of its routes asks for it', () => {
  const match = (handle: unknown) => ({ handle }) as Parameters<typeof wantsHydration>[0][number]
  expect(wantsHydration([match(undefined), match({ title: 'x' }), match(null)])).toBe(false)
  expect(wantsHydration([match(undefined), match({ hydrate: true })])).toBe(true)
  expect(wantsHydration([match({ hydrate: 'yes' })])).toBe(false)
})
