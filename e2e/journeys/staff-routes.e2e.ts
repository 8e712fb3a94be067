import { LIST_NAMES } from '@common-ground/api/contracts'
import { listSegment } from '../../apps/staff/app/paths.ts'
import routes from '../../apps/staff/app/routes.ts'
import { Officer } from '../support/officer.ts'
import { expect, PEOPLE, test } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

/** Addresses that need no session: signing in, and what everybody may read. */
const PUBLIC = new Set([
  'sign-in',
  'sign-in/council',
  'sign-in/council/return',
  'sign-out',
  'second-step',
  // Whoever holds the address reads it, and without one it is not found.
  'calendar/:token',
  'outbox',
  'outbox/:id',
  'help',
  'accessibility',
  'privacy',
  'cookies',
  'trpc/*',
  '*',
])
/** Where every list is taken away. */
const TAKEN = 'exports/lists/:list'
const ADDRESSES = routes
  .map(({ path = '' }) => path)
  .filter((path) => !PUBLIC.has(path))
  .flatMap((path) => (path === TAKEN ? LIST_NAMES.map((name) => `exports/lists/${listSegment(name)}`) : path))
const OF_A_CASE = ADDRESSES.filter((path) => path.startsWith('cases/:reference'))
const NOBODYS = 'ffffffff-ffff-4fff-8fff-ffffffffffff'

/** An address of one case: a step that everybody who works on it may take, and things that nobody has. */
const at = (path: string, reference: string): string =>
  `/${path}`
    .replace(':reference', reference)
    .replace(':step', 'sendMessage')
    .replace(':seq', '1')
    .replace(':board', 'service')
    .replace(':measure', 'reply')
    .replace(/:(id|call)\b/g, NOBODYS)
    .replace(':page', 'who')
    // A list behind a figure is that of one figure.
    .replace(/^\/(cases\/counted|exports\/lists\/(counted|months))$/, '/$1?measure=reply')
    .replace(/^\/look-in$/, `/look-in?next=/cases/${reference}`)

/** What an address answers to somebody: its status and, where it leads on, to which page. */
async function answerTo(worlds: Worlds, staff: string, who: string | null, address: string): Promise<string> {
  const cookie = who ? `common-ground-staff=${await worlds.session('staff', who)}` : ''
  const { status, headers } = await fetch(`${staff}${address}`, { redirect: 'manual', headers: { cookie } })
  const to = headers.get('location')
  return to ? `${status} ${new URL(to, staff).pathname}` : String(status)
}

// No page is drawn: once is enough.
test('every address asks for a session, and every address of a case for a place on it @with-scripts', async ({
  staff,
  worlds,
  sql,
}) => {
  const [own] = await sql<{ reference: string }[]>`
    select c.reference from cases c join users u on u.authority_id = c.authority_id and u.id = c.officer_id
    where u.email = ${PEOPLE.officer} and c.closed_on is null and c.restricted_to is null
      and c.reconsideration = 'notRequested' order by c.reference desc limit 1`
  const reference = own?.reference ?? ''
  const every = async (who: string | null, paths: readonly string[]) => {
    const answers = new Map<string, string>()
    for (const path of paths) answers.set(path, await answerTo(worlds, staff, who, at(path, reference)))
    return answers
  }
  const wrong: string[] = []
  const judge = async (who: string | null, paths: readonly string[], should: (path: string) => string) => {
    for (const [path, answer] of await every(who, paths)) {
      if (answer !== should(path)) wrong.push(`${who ?? 'nobody'}, ${path}: ${answer}, not ${should(path)}`)
    }
  }
  await judge(null, ADDRESSES, () => '302 /sign-in')

  // What is about one thing that is not there is not found, for those whose case it is as for everybody else.
  const isOfAThing = (path: string) => /:id\b/.test(path) || path.endsWith('/letter')
  for (const who of [PEOPLE.officer, PEOPLE.teammate, PEOPLE.manager])
    await judge(who, OF_A_CASE, (path) => (isOfAThing(path) ? '404' : '200'))
  await judge(PEOPLE.otherOfficer, OF_A_CASE, () => '302 /look-in')

  const alex = new Officer(worlds, sql, PEOPLE.officer)
  const named = [await alex.idOf(PEOPLE.officer), await alex.idOf(PEOPLE.harvey)]
  await alex.does(reference, 'restrictCase', { named, reason: 'A colleague is a relative.' })
  for (const who of [PEOPLE.teammate, PEOPLE.otherOfficer, PEOPLE.glenys, PEOPLE.manager])
    await judge(who, OF_A_CASE, () => '404')
  // A decision maker who is named reads it; what only casework does is not theirs.
  await judge(PEOPLE.harvey, OF_A_CASE, (path) =>
    isOfAThing(path) || path.endsWith('/pack') ? '404' : '200',
  )
  await alex.does(reference, 'unrestrictCase', { reason: 'It is over.' })
  expect(wrong).toEqual([])
})
