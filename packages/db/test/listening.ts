import { drizzle } from 'drizzle-orm/postgres-js'
import type { Connection, Db } from '../src/index.ts'

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
