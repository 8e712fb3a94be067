import type { Case, Member, OpenDate } from '@common-ground/domain'
import { type Company, PROVIDERS, type ProviderId } from './company.ts'
import type { Life, Outside } from './life.ts'

/**
 * What ought to be told, said once more and plainly: it uses neither the table of reminders nor anything that reads it,
 * and has a calendar of its own for the days that it is asked about.
 */

const BANK_HOLIDAYS = new Set(['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31'])

export const plus = (day: string, n: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

export function works(day: string, added: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(day) && !added.has(day)
}

type Who = 'family' | 'attending' | 'officer' | 'decider' | 'party' | 'icb' | 'provider'
type Plan = { readonly before: readonly number[]; readonly to: readonly Who[]; readonly late: readonly Who[] }

/** How many days before, to whom; and who hears that it is late. */
function planOf({ kind, owedBy, rule, party }: OpenDate): Plan {
  if (owedBy === 'family') return { before: [14, 7, 2], to: ['family'], late: [] }
  if (kind === 'meeting') return { before: [2], to: ['family', 'attending', 'officer'], late: ['officer'] }
  if (kind === 'promise' && rule === 'party-answer') {
    return { before: [2], to: ['party'], late: ['party', 'officer'] }
  }
  if (kind === 'promise' && rule === 'promise-reconsideration') {
    return { before: [2], to: ['decider', 'officer'], late: ['decider', 'officer'] }
  }
  if (kind === 'promise' || party === 'council') return { before: [2], to: ['officer'], late: ['officer'] }
  if (kind === 'agreed') return { before: [2], to: ['party'], late: ['party', 'officer'] }
  if (rule === 'arrange-mediation' || rule === 'arrange-mediation-no-appeal') {
    return { before: [20, 10, 3], to: ['officer'], late: ['officer'] }
  }
  if (rule === 'icb-arrange-mediation') {
    return { before: [20, 10, 3], to: ['icb', 'officer'], late: ['icb', 'officer'] }
  }
  if (owedBy === 'council') return { before: [7, 2], to: ['officer'], late: ['officer'] }
  if (owedBy === 'icb') return { before: [2], to: ['icb'], late: ['icb', 'officer'] }
  if (rule.startsWith('certificate')) return { before: [2], to: ['provider'], late: ['provider', 'officer'] }
  return { before: [2], to: ['officer'], late: ['officer'] }
}

/** The step that stands on a day when somebody works, and who hears of it. */
function stepOn(date: OpenDate, today: string, added: ReadonlySet<string>) {
  const { before, to, late } = planOf(date)
  if (today > date.due) {
    if (late.length === 0 || today > plus(date.due, 14)) return null
    let on = plus(date.due, 1)
    while (!works(on, added)) on = plus(on, 1)
    return { step: 'late', to: late, on }
  }
  for (const n of before.toReversed()) {
    let on = plus(date.safeBy ?? date.due, -n)
    while (!works(on, added)) on = plus(on, -1)
    if (on <= today) return { step: `before-${n}`, to, on }
  }
  return null
}

const isThere = ({ endedOn, until }: Member, today: string): boolean =>
  endedOn === null && (until === null || until >= today)
const isAdviser = ({ relation }: Member): boolean => relation === 'adviser'

/** Who sees to a case at the council on a day: the first place at which there is somebody. */
function deskOf(kase: Case, today: string, company: Company): readonly string[] {
  const { officers, managers, covers, gone, deciders } = company
  const named = kase.restricted?.named
  const may = (id: string): boolean => !gone.has(id) && (!named || named.includes(id))
  const deputies = covers
    .filter(({ officer, from, until }) => officer === kase.officerId && from <= today && until >= today)
    .map(({ deputy }) => deputy)
    .filter(may)
  if (deputies.length > 0) return deputies
  if (kase.officerId && may(kase.officerId)) return [kase.officerId]
  const theirs = managers.filter(({ id }) => may(id))
  const ofTeam = theirs.filter(({ team }) => team === kase.teamId)
  if (ofTeam.length > 0) return ofTeam.map(({ id }) => id)
  if (theirs.length > 0) return theirs.map(({ id }) => id)
  const staff = [...officers.map(({ id }) => id), ...deciders]
  return [...(named ?? [])].filter((id) => staff.includes(id) && may(id))
}

function addressOf(who: Who, date: OpenDate, kase: Case, outside: readonly Outside[]): string | null {
  const icb = outside.find(({ purpose }) => purpose === 'icbTold')?.email
  if (who === 'icb' || (who === 'party' && date.party === 'icb')) return icb?.toLowerCase() ?? null
  if (who === 'party') return outside.find(({ party }) => party === date.party)?.email.toLowerCase() ?? null
  const { mediation } = kase.stages
  const ours = 'providerId' in mediation ? PROVIDERS[mediation.providerId as ProviderId] : null
  return outside.find(({ purpose }) => purpose === 'providerReferred')?.email ?? ours
}

type Told = { readonly told: string; readonly digest: boolean }

function peopleOf(
  to: readonly Who[],
  date: OpenDate,
  kase: Case,
  life: Life,
  today: string,
  company: Company,
): Told[] {
  const here = kase.people.filter((each) => isThere(each, today))
  const one = (told: string): Told => ({ told, digest: false })
  const heard = new Map<string, Told>()
  const add = (each: Told): void => void heard.set(each.told, each)
  for (const who of to) {
    if (who === 'family') {
      for (const each of here) {
        if (each.scope === 'attend' || (each.scope === 'see' && !isAdviser(each))) continue
        add({ told: each.personId, digest: isAdviser(each) })
      }
    } else if (who === 'attending') {
      for (const each of here) {
        if (each.scope === 'attend') add({ told: each.personId, digest: isAdviser(each) })
      }
    } else if (who === 'officer') {
      deskOf(kase, today, company).map(one).forEach(add)
    } else if (who === 'decider') {
      const { reconsideration } = kase.stages
      const id = reconsideration.state === 'underReview' ? reconsideration.decisionMakerId : null
      if (id && (!kase.restricted || kase.restricted.named.includes(id))) add(one(id))
    } else {
      const address = addressOf(who, date, kase, life.outside)
      if (address) add({ told: address, digest: true })
      else deskOf(kase, today, company).map(one).forEach(add)
    }
  }
  return [...heard.values()]
}

/** What a run of sweeps ought to have told. */
export class Oracle {
  /** Each step of each date for each of its people. */
  readonly told = new Set<string>()
  /** The messages: one for each of these, and one a day for each adviser and organisation. */
  readonly messages = new Set<string>()
  private readonly digests = new Set<string>()
  /** How many were told on a later day than their first: a job was lost, or the date is newer than its step. */
  healed = 0
  readonly company: Company

  constructor(company: Company) {
    this.company = company
  }

  /** A sweep is made on a day, with the cases as they stand. */
  sweep(
    cases: Iterable<{ life: Life; kase: Case; dates: readonly OpenDate[] }>,
    today: string,
    added: ReadonlySet<string>,
  ): void {
    if (!works(today, added)) return
    const digestedBefore = new Set(this.digests)
    for (const { life, kase, dates } of cases) {
      for (const date of dates) {
        const found = stepOn(date, today, added)
        if (!found) continue
        for (const { told, digest } of peopleOf(found.to, date, kase, life, today, this.company)) {
          const key = `${life.id} ${date.key} ${date.due} ${found.step} ${told}`
          const message = digest ? `digest ${today} ${told}` : key
          if (this.told.has(key) || digestedBefore.has(message)) continue
          this.told.add(key)
          this.messages.add(message)
          if (digest) this.digests.add(message)
          if (found.on < today) this.healed += 1
        }
      }
    }
  }
}
