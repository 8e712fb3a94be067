import type { LocalDate, RetentionSchedule } from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import { boolean, check, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { authorityId } from './columns.ts'

/** What an authority tells families: who to ring, and what is not known yet. Nothing here is a literal in code. */
export type AuthoritySettings = {
  readonly senTeam: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  readonly iass: {
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
    readonly website: string | null
  }
  readonly icbName: string
  readonly openingHours: string | null
  /** Who answers for how information is looked after, where it is known. */
  readonly dataProtectionOfficer?: {
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
  } | null
  /**
   * For how long each class of records is kept, as the service was set up; left out, as the product brings it. What a
   * manager has changed since counts before it.
   */
  readonly retention?: Partial<RetentionSchedule>
  /** Where somebody tells of a weakness in the service: an e-mail address. */
  readonly securityContact?: string | null
  /** Promises of the authority's own, in working days. */
  readonly promises: {
    readonly firstContact: number
    readonly reply: number
    readonly reconsideration: number
  }
  /**
   * Whether staff who sign in with a password must have a second step, or may. Left out, a demonstration offers it and
   * everybody else requires it.
   */
  readonly staffSecondStep?: 'required' | 'offered' | undefined
  /** The most that one person sends in for one case. Left out, the product's own limits hold. */
  readonly filesFromOne?: { readonly files: number; readonly megabytes: number }
  /**
   * Days that nobody here works besides the bank holidays that are known, as YYYY-MM-DD: one that was proclaimed after
   * this version was made, or a day of the council's own. Messages and reminders keep to them; no time limit is
   * counted by them.
   */
  readonly holidays?: readonly LocalDate[]
}

/** A council. One deployment serves one or many. */
export const authorities = pgTable(
  'authorities',
  {
    authorityId: authorityId(),
    name: text().notNull(),
    shortName: text().notNull(),
    laNumber: text().notNull(),
    demonstration: boolean().notNull().default(false),
    settings: jsonb().$type<AuthoritySettings>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId] }),
    check(
      'authorities_holidays',
      sql`jsonb_typeof(coalesce(${t.settings} -> 'holidays', '[]')) = 'array' and not jsonb_path_exists(${t.settings},
        '$.holidays[*] ? (@.type() != "string" || !(@ like_regex "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"))')`,
    ),
  ],
)

/** A team of case officers. */
export const teams = pgTable(
  'teams',
  { authorityId: authorityId(), id: text().notNull(), name: text().notNull() },
  (t) => [primaryKey({ columns: [t.authorityId, t.id] })],
)

/** Independent organisations that run mediation or disagreement resolution for the authority. */
export const providers = pgTable(
  'providers',
  {
    authorityId: authorityId(),
    id: text().notNull(),
    name: text().notNull(),
    services: text().array().$type<('mediation' | 'disagreementResolution')[]>().notNull(),
    phone: text(),
    email: text(),
    website: text(),
    active: boolean().notNull().default(true),
  },
  (t) => [primaryKey({ columns: [t.authorityId, t.id] })],
)
