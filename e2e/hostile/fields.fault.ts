import { expect, PEOPLE, test } from '../support/test.ts'
import { attack, filledIn } from './attack.ts'
import { byItself } from './by-itself.ts'
import { crawl, type Found } from './crawl.ts'
import { Visitor } from './visitor.ts'

/** Steps that end something are sent their good form last of all. */
const LAST = /close|password|email|withdraw|leave|endAccess/
/** Who goes through the product, from where, and how far: public pages once, and every case page for somebody. */
const PUBLIC = /^\/(?!outbox|help|disagreements)/
const OF_A_CASE = /^\/disagreements(?!.*(pdf|zip|ics|ways))/

/** The choices that lead through every page of the questions. */
const LEADING: Readonly<Record<string, Readonly<Record<string, string>>[]>> = {
  '/raise': [
    { decision: 'CON', knowsDate: 'yes', contactBy: 'email' },
    { decision: 'OTH', contactBy: 'telephone' },
    { decision: 'SUP', contactBy: 'letter' },
  ],
  '/find-out/what-happened': [
    { what: 'CON', knowsLetter: 'yes', adviser: 'wants', hasCertificate: 'no' },
    { what: 'OTH' },
  ],
}

test('no field of the portal takes what it should not, loses what was typed, or breaks', async () => {
  await byItself('portal', 70, process.env.E2E_UNTOUCHED_URL ?? '', async ({ origin, sql, written }) => {
    const faults: string[] = []
    const found = new Map<string, Found>()
    const look = async (who: Visitor, from: readonly string[], within: RegExp) => {
      const forms = await crawl(who, from, within, (at, { status, page }) => {
        if (status >= 400) faults.push(`${who.name} ${at}: ${status}`)
        faults.push(...page.dangers.map((danger) => `${who.name} ${at}: could run ${danger}`))
      })
      for (const each of forms) if (!found.has(each.make)) found.set(each.make, each)
    }
    const nobody = new Visitor({ origin }, 'nobody')
    await look(nobody, ['/'], PUBLIC)
    const parent = await new Visitor({ origin }, 'parent').signIn(PEOPLE.parent)
    await look(parent, ['/disagreements', '/account'], /^\/(disagreements|account)(?!.*(pdf|zip|ics))/)
    const adviser = await new Visitor({ origin }, 'adviser').signIn('adviser@example.org')
    await look(adviser, ['/families'], /^\/(families|disagreements.*my-notes)/)
    const others = await sql<{ email: string; headline: string }[]>`
      select distinct on (c.headline) u.email, c.headline from users u
      join case_people p on p.user_id = u.id join cases c on c.id = p.case_id
      where u.world = 'portal' and c.headline in ('appeal', 'mediation', 'seekingAgreement', 'closed')`
    for (const { email, headline } of others) {
      await look(await new Visitor({ origin }, headline).signIn(email), ['/disagreements'], OF_A_CASE)
    }

    const forms = [...found.values()]
      .filter(({ form }) => !form.action.includes('sign-out'))
      .toSorted((a, b) => Number(LAST.test(a.path)) - Number(LAST.test(b.path)))
    // Not a list of forms, which would go stale: enough of them that the crawl cannot have gone astray.
    expect(forms.length).toBeGreaterThan(30)
    for (const { who, path: at, form } of forms) faults.push(...(await attack(who, at, form, written)))

    for (const [start, ways] of Object.entries(LEADING)) {
      for (const chosen of ways) faults.push(...(await questions(origin, start, chosen, written)))
    }
    // What was harmless is shown again by now, and runs nowhere.
    await look(parent, ['/disagreements', '/account'], /^\/(disagreements|account)(?!.*zip)/)
    expect(faults).toEqual([])
  })
})

/** Goes through questions one after another, and sends each everything hostile before it is answered. */
async function questions(
  origin: string,
  start: string,
  chosen: Readonly<Record<string, string>>,
  written: () => Promise<number>,
): Promise<string[]> {
  const who = new Visitor({ origin }, `nobody (${Object.values(chosen)[0]})`)
  const faults: string[] = []
  const asked = new Set<string>()
  let at: string = start
  for (let pages = 0; pages < 30; pages += 1) {
    const { page, to } = await who.open(at)
    const form = page.forms.find(({ action, method }) => method === 'post' && !action.includes('sign-out'))
    if (to) at = to.replace(origin, '')
    if (to || !form || asked.has(at)) {
      if (to) continue
      break
    }
    asked.add(at)
    faults.push(...(await attack(who, at, form, written, chosen)))
    const answer = await who.submit(form, filledIn(form, chosen))
    if (answer.to === null) break
    at = answer.to.replace(origin, '')
  }

  if (asked.size < 3) faults.push(`${start} leads nowhere: ${[...asked]}`)
  return faults
}
