import { drizzle } from 'drizzle-orm/postgres-js'
import type { Connection, Db } from '../connect.ts'

export type Statement = { readonly query: string; readonly params: unknown[] }

/** The same database, with every statement that goes to it written down. */
export function listening({ sql }: Connection): { db: Db; said: () => Statement[] } {
  let statements: Statement[] = []
  const db = drizzle(sql, {
    casing: 'snake_case',
    logger: {
      logQuery: (query, params) => {
        statements.push({ query, params })
      },
    },
  })
  return {
    db,
    said: () => {
      const all = statements
      statements = []
      return all
    },
  }
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] }
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** The tables that a plan reads from end to end. */
const readWhole = (plans: readonly { Plan: Plan }[]): string[] =>
  plans
    .flatMap(({ Plan: plan }) => nodes(plan))
    .filter((node) => node['Node Type'].includes('Seq Scan'))
    .flatMap((node) => node['Relation Name'] ?? [])

/**
 * The same database, which says of every statement how it would run it, and answers with nothing: what the planner does
 * is asked of the real server with the real values, and the rows themselves are not waited for.
 */
export function explaining({ sql }: Connection): {
  db: Db
  said: () => (Statement & { readonly whole: string[] })[]
} {
  let statements: (Statement & { readonly whole: string[] })[] = []
  const unsafe = (query: string, params: never[]) => {
    const asked = sql.unsafe(`explain (format json) ${query}`, params).then(([row]) => {
      statements.push({ query, params, whole: readWhole(row?.['QUERY PLAN'] ?? []) })
      return []
    })
    return Object.assign(asked, { values: () => asked })
  }
  const client = new Proxy(sql, {
    get: (target, key) => (key === 'unsafe' ? unsafe : Reflect.get(target, key)),
  })
  return {
    db: drizzle(client, { casing: 'snake_case' }),
    said: () => {
      const all = statements
      statements = []
      return all
    },
  }
}
