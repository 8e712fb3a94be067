import { expect, PEOPLE, test } from '../support/test.ts'
import { attack } from './attack.ts'
import { byItself } from './by-itself.ts'
import { crawl, type Found } from './crawl.ts'
import { Visitor } from './visitor.ts'

/** What did not arrive, the words of one message, how long records are kept, and an officer's own calendar. */
const WHERE =
  /^\/(not-delivered|manage|automatic-work|wordings(?!\/(?!pointSettled))|retention|account\/calendar)(?!.*(letter$|csv|pdf))/
/** Steps that end something are sent their good form last of all. */
const LAST = /remove|approve|end|lift|reached/

test('no field of what the council sends and keeps takes what it should not, loses what was typed, or breaks', async () => {
  await byItself(
    'staff',
    90,
    process.env.E2E_UNTOUCHED_COUNCIL_URL ?? '',
    async ({ origin, sql, written }) => {
      const faults: string[] = []
      const found = new Map<string, Found>()
      const look = async (who: Visitor, from: readonly string[], within = WHERE) => {
        const forms = await crawl(who, from, within, (at, { status, page }) => {
          if (status >= 400) faults.push(`${who.name} ${at}: ${status}`)
          faults.push(...page.dangers.map((danger) => `${who.name} ${at}: could run ${danger}`))
        })
        for (const each of forms) if (!found.has(each.make)) found.set(each.make, each)
      }
      const manager = await new Visitor({ origin }, 'manager').signIn(PEOPLE.manager)
      await look(manager, ['/manage', '/not-delivered?view=all'])
      const officer = await new Visitor({ origin }, 'officer').signIn(PEOPLE.officer)
      const [kase] = await sql<{ reference: string }[]>`
      select c.reference from cases c join users u on u.authority_id = c.authority_id and u.id = c.officer_id
      where u.email = ${PEOPLE.officer} and c.closed_on is null order by c.reference limit 1`
      await look(officer, ['/not-delivered', '/account/calendar'])
      await look(officer, [`/cases/${kase?.reference}/hold`], /^\/cases\/[^/]+\/hold/)

      const forms = [...found.values()]
        .filter(({ form }) => !form.action.includes('sign-out'))
        .toSorted((a, b) => Number(LAST.test(a.path)) - Number(LAST.test(b.path)))
      expect(forms.length).toBeGreaterThan(8)
      for (const { who, path, form } of forms) faults.push(...(await attack(who, path, form, written)))
      expect(faults).toEqual([])
    },
  )
})
