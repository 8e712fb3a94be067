import { redirect } from 'react-router'
import { beforeEach, expect, test } from 'vitest'
import { type KeptDoor, keptForms, type Typed } from '../src/kept-forms/index.ts'

const ORIGIN = 'https://portal.example'
const PAGE = '/disagreements/BCD/messages/new'
/** A hash that a test can read: whose a form is, padded to the length of one. */
const whoseIn = (browser: string, userId: string) => `${userId}-${browser}`.slice(0, 43).padEnd(43, '-')
const forms = keptForms({ origin: ORIGIN, cookieName: 'kept', whoseIn, private: /^\/raise\/\d+\// })

type World = { me: { id: string; whole: boolean } | null; kept: Map<string, Typed>; away: boolean }
let world: World
beforeEach(() => {
  world = { me: null, kept: new Map(), away: false }
})
const door: KeptDoor = {
  me: async () => {
    if (world.away) throw new Error('away')
    return world.me
  },
  keep: async ({ whose }, address, typed) => {
    world.kept.set(`${whose} ${address}`, typed)
    return true
  },
  show: async ({ browser }, address) =>
    world.kept.get(`${whoseIn(browser, world.me?.id ?? '')} ${address}`) ?? null,
  discard: async ({ browser }, address) => {
    world.kept.delete(`${whoseIn(browser, world.me?.id ?? '')} ${address}`)
  },
}

/** A browser: keeps its cookie from one request to the next. */
function aBrowser() {
  let cookie = ''
  const take = (response: Response) => {
    const given = response.headers.getSetCookie().at(-1)
    if (given) cookie = given.split(';')[0] ?? ''
    return response
  }
  const request = (path: string, body?: BodyInit) =>
    new Request(`${ORIGIN}${path}`, {
      headers: { cookie },
      ...(body && { method: 'POST', body }),
    })
  return {
    cookie: () => cookie,
    /** Asks for a page, or sends a form to it, and gets what the app answers. */
    ask: async (path: string, answer: () => Response | Promise<Response>, body?: BodyInit) =>
      take(await forms.watch(request(path, body), door, async () => answer())),
    kept: (path: string) => forms.kept(request(path), door),
    discard: (path: string) => forms.discard(request('/kept-form'), door, path),
  }
}

const fine = () => new Response('fine')
const signIn = (path = PAGE) => redirect(`/sign-in?next=${encodeURIComponent(path)}`)
const words = (over: Record<string, string> = {}) =>
  new URLSearchParams({
    text: 'Long words',
    password: 'p',
    code: '1',
    idempotencyKey: 'k',
    empty: '',
    ...over,
  })
const ada = { id: 'ada', whole: true }

test('a form that was sent too late is kept without its secrets, and comes back to its account alone', async () => {
  const browser = aBrowser()
  world.me = ada
  await browser.ask(PAGE, fine)
  expect(browser.cookie()).toMatch(/^__Host-kept=[\w-]{87}$/)
  world.me = null
  const sent = await browser.ask(PAGE, () => signIn(), words())
  expect(sent.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(PAGE)}&kept=yes`)
  expect([...world.kept.values()]).toEqual([[['text', 'Long words']]])
  world.me = { id: 'somebody', whole: true }
  await browser.ask(PAGE, fine)
  expect(await browser.kept(PAGE)).toBeNull()
  // What the other one sends and clears here is theirs alone.
  await browser.ask(PAGE, () => redirect('/done'), words())
  await browser.discard(PAGE)
  world.me = ada
  await browser.ask(PAGE, fine)
  expect(await browser.kept('/another')).toBeNull()
  expect(await browser.kept(PAGE)).toEqual([['text', 'Long words']])
  expect(await browser.kept(PAGE)).toEqual([['text', 'Long words']])
})

test('it is thrown away when it is sent, or when its owner says so, and not when it came back with errors', async () => {
  const browser = aBrowser()
  const late = async () => {
    world.me = ada
    await browser.ask(PAGE, fine)
    world.me = null
    await browser.ask(PAGE, () => signIn(), words())
    world.me = ada
  }
  await late()
  await browser.ask(PAGE, () => new Response('errors', { status: 422 }), words())
  expect(world.kept.size).toBe(1)
  await browser.ask(PAGE, () => redirect('/done'), words())
  expect(world.kept.size).toBe(0)
  expect(await browser.kept(PAGE)).toBeNull()
  await late()
  await browser.discard(PAGE)
  expect(world.kept.size).toBe(0)
})

test('of a form with a file the words are kept, and nothing of the file', async () => {
  const browser = aBrowser()
  world.me = ada
  await browser.ask(PAGE, fine)
  world.me = null
  const form = new FormData()
  form.set('source', 'The school')
  form.set('file', new File(['x'.repeat(100_000)], 'report.txt'))
  form.set('kind', 'report')
  const never = () => {
    throw new Error('The page is not asked')
  }
  const sent = await browser.ask('/documents/add', never, form)
  expect(sent.headers.get('location')).toContain('/sign-in?next=%2Fdocuments%2Fadd')
  expect([...world.kept.values()]).toEqual([
    [
      ['source', 'The school'],
      ['kind', 'report'],
    ],
  ])
})

test('whoever still has to show their second step loses nothing either', async () => {
  const browser = aBrowser()
  world.me = { id: 'ada', whole: false }
  const to = redirect(`/second-step?next=${encodeURIComponent(PAGE)}`)
  const sent = await browser.ask(PAGE, () => to, words())
  expect(sent.headers.get('location')).toContain('kept=yes')
  world.me = ada
  expect(await browser.kept(PAGE)).toEqual([['text', 'Long words']])
})

test('what is gone because nobody is signed in any longer leads to signing in', async () => {
  const browser = aBrowser()
  const gone = () => new Response('not there', { status: 404 })
  expect((await browser.ask('/raise/1/name', gone)).status).toBe(404)
  world.me = ada
  await browser.ask('/raise/1/name', fine)
  world.me = null
  expect((await browser.ask('/raise/1/name', gone)).headers.get('location')).toContain('/sign-in?next=')
  const sent = await browser.ask('/raise/1/name', gone, words())
  expect(sent.headers.get('location')).toContain('kept=yes')
  expect((await browser.ask('/no-such-page', gone)).status).toBe(404)
})

test('nothing is kept of signing in itself, of a stranger, or while the database is away', async () => {
  const browser = aBrowser()
  await browser.ask(PAGE, () => signIn(), words())
  expect(world.kept.size).toBe(0)
  world.me = ada
  await browser.ask(PAGE, fine)
  world.me = null
  const step = () => redirect(`/second-step?next=${encodeURIComponent(PAGE)}`)
  await browser.ask('/sign-in?next=%2Fx', step, words())
  expect(world.kept.size).toBe(0)
  world.away = true
  await browser.ask(PAGE, () => new Response('away', { status: 503 }), words())
  expect(world.kept.size).toBe(0)
  expect(await browser.kept(PAGE)).toBeNull()
})

test('the page itself still reads the form that was looked at', async () => {
  const browser = aBrowser()
  world.me = ada
  await browser.ask(PAGE, fine)
  world.me = null
  const request = new Request(`${ORIGIN}${PAGE}`, {
    method: 'POST',
    body: words(),
    headers: { cookie: browser.cookie() },
  })
  const response = await forms.watch(request, door, async () => {
    expect((await request.formData()).get('text')).toBe('Long words')
    return fine()
  })
  expect(response.status).toBe(200)
})
