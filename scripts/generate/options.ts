import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { isLocalDate, type LocalDate, todayIn } from '@common-ground/domain'
import { Stopped } from '../lib/stopped.ts'
import type { Wish } from './plan.ts'

export const HELP = `Fills an empty database with made-up authorities and cases, as many as England has and more.

  pnpm data:generate [--authorities 153] [--cases 1000000] [--seed 1] [--until 2026-11-27]

  --authorities N   how many authorities, sized as unevenly as England's (1 to 2000; 153)
  --cases N         how many cases in all of them (up to 1000000 in one; 1000000)
  --seed N          the same seed gives the same data (1)
  --until DAY       nothing happens on that day or later (today)
  --workers N       threads that make cases (as many as there are cores)
  --database URL    an empty database, as its owner (DATABASE_URL, or a server of its own in .data/generated)
  --fresh           begin anew: throws away what an earlier run generated, and nothing else
  --url             only prints the address of what was generated, to give to npm start as DATABASE_URL
  --help            this

Ended at any moment, it goes on where it was when it is given the same numbers again.`

export type Options = {
  readonly wish: Wish
  readonly workers: number
  readonly database: string | null
  readonly fresh: boolean
  readonly url: boolean
  readonly help: boolean
}

function whole(name: string, said: string, least: number, most: number): number {
  const number = /^\d+$/.test(said) ? Number(said) : Number.NaN
  if (number >= least && number <= most) return number
  throw new Stopped(`--${name} is a whole number from ${least} to ${most}; this was ${said}.`)
}

function dayFrom(said: string): LocalDate {
  if (isLocalDate(said) && said >= '2023-01-01' && said <= '2027-12-31') return said
  throw new Stopped(`--until is a day from 2023-01-01 to 2027-12-31, such as 2026-11-27; this was ${said}.`)
}

/** What was asked for on the command line. @throws Stopped with one sentence for what cannot be */
export function optionsFrom(args: readonly string[], now: Date): Options {
  const options = {
    authorities: { type: 'string', default: '153' },
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: todayIn(now) },
    workers: { type: 'string', default: String(availableParallelism()) },
    database: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    url: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const
  const { values } = (() => {
    try {
      return parseArgs({ args: [...args], options })
    } catch (error) {
      throw new Stopped(`${error instanceof Error ? error.message : String(error)} Try --help.`)
    }
  })()
  const authorities = whole('authorities', values.authorities, 1, 2_000)
  const { fresh, url, help, database = null } = values
  return {
    wish: {
      authorities,
      cases: whole('cases', values.cases, authorities, 20_000_000),
      seed: whole('seed', values.seed, 0, 2_147_483_647),
      until: dayFrom(values.until),
    },
    workers: whole('workers', values.workers, 1, 64),
    database,
    fresh,
    url,
    help,
  }
}
