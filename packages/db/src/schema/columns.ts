import { sql } from 'drizzle-orm'
import { customType, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/**
 * The authority is the first column of every key, join, unique constraint and foreign key, so that an authority
 * can one day be a shard. A test reads the catalogue and fails on a table that breaks this.
 */
export const authorityId = () => text().notNull()

/** A random id made by the application, so that it runs on any PostgreSQL. */
export const randomId = () => uuid().notNull().default(sql`gen_random_uuid()`)

/** An instant, to the millisecond that JavaScript can hold. */
export const moment = () => timestamp({ withTimezone: true, mode: 'date' })

/** A civil date in London, as 'YYYY-MM-DD': never turned into an instant on the way. */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => 'date' })
