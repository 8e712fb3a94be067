/**
 * Adds an authority with its teams, providers and first members of staff: `node scripts/add-authority.ts FILE.json`.
 * docs/how-to/add-an-authority.md says what goes in the file. Adds everything or nothing.
 */
import { readFileSync } from 'node:fs'
import { hashPassword, passwordRefusal } from '@common-ground/auth'
import { authorities, connect, migrate, providers, teams, users } from '@common-ground/db'
import {
  localDate,
  RECORD_CLASSES,
  type RetentionSchedule,
  ROLES,
  soundSchedule,
} from '@common-ground/domain'
import { z } from 'zod'
import { databaseUrl } from './lib/database-url.ts'
import { explain, Stopped } from './lib/stopped.ts'

const name = z.string().trim().min(1).max(200)
const maybe = z.string().trim().min(1).max(200).nullable().default(null)
const id = z.string().regex(/^[a-z0-9-]{1,40}$/, 'use small letters, numbers and hyphens')
const contact = { name, phone: maybe, email: maybe }
const days = z.number().int().min(1).max(60)

const Authority = z.strictObject({
  id,
  name,
  shortName: name,
  laNumber: z.string().regex(/^\d{3}$/, 'three numbers'),
  senTeam: z.strictObject(contact),
  iass: z.strictObject({ ...contact, website: maybe }),
  icbName: name,
  openingHours: maybe,
  dataProtectionOfficer: z.strictObject(contact).nullable().default(null),
  /** For how long each class of records is kept, where that is not what the product brings. */
  retention: z
    .strictObject({
      ...Object.fromEntries(RECORD_CLASSES.map((each) => [each, z.number().int().optional()])),
      untilAge: z.number().int().nullable().optional(),
    })
    .refine(
      (said) => soundSchedule(said as Partial<RetentionSchedule>) !== null,
      'a period is outside its bounds',
    )
    .transform((said) => said as Partial<RetentionSchedule>)
    .default({}),
  securityContact: z.email().nullable().default(null),
  /** Whether staff with a password must have a second step: left out, they must. */
  staffSecondStep: z.enum(['required', 'offered']).optional(),
  /** Promises of the authority's own, in working days. */
  promises: z.strictObject({ firstContact: days, reply: days, reconsideration: days }),
  /** Days that nobody here works besides the bank holidays. */
  holidays: z.array(z.iso.date().transform(localDate)).max(100).default([]),
  teams: z.array(z.strictObject({ id, name })),
  providers: z.array(
    z.strictObject({
      id,
      name,
      services: z.array(z.enum(['mediation', 'disagreementResolution'])).min(1),
      phone: maybe,
      email: maybe,
      website: maybe,
    }),
  ),
  staff: z
    .array(
      z.strictObject({
        fullName: name,
        email: z.email().toLowerCase(),
        roles: z.array(z.enum(ROLES).exclude(['family', 'outside'])).min(1),
        team: id.nullable().default(null),
        password: z.string(),
      }),
    )
    .min(1),
})

function read(file: string | undefined): z.output<typeof Authority> {
  if (!file) throw new Stopped('Say which file: node scripts/add-authority.ts FILE.json')
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Stopped(`${file} cannot be read as JSON.`)
  }
  const parsed = Authority.safeParse(json)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Stopped(`${file} does not fit. ${faults.join('; ')}.`)
  }
  for (const { email, fullName, password } of parsed.data.staff) {
    const refusal = passwordRefusal(password, { email, fullName })
    if (refusal) throw new Stopped(`The password for ${email} will not do: ${refusal.text}.`)
  }
  return parsed.data
}

async function add(): Promise<void> {
  const { staff, teams: teamRows, providers: providerRows, ...authority } = read(process.argv[2])
  const url = await databaseUrl()
  await migrate(url)
  const { db, end } = connect(url, { as: 'owner', max: 1 })
  const { id: authorityId, name, shortName, laNumber, ...settings } = authority
  const now = new Date()
  const people = await Promise.all(
    staff.map(async ({ password, team, ...person }) => ({
      ...person,
      authorityId,
      world: 'staff' as const,
      teamId: team,
      passwordHash: await hashPassword(password),
      emailConfirmedAt: now,
      createdAt: now,
    })),
  )
  try {
    await db.transaction(async (tx) => {
      await tx.insert(authorities).values({ authorityId, name, shortName, laNumber, settings })
      if (teamRows.length > 0) await tx.insert(teams).values(teamRows.map((row) => ({ authorityId, ...row })))
      if (providerRows.length > 0) {
        await tx.insert(providers).values(providerRows.map((row) => ({ authorityId, ...row })))
      }
      await tx.insert(users).values(people)
    })
    console.log(
      `${name} was added, with ${people.length} members of staff. Start it with AUTHORITY=${authorityId} npm start`,
    )
  } finally {
    await end()
  }
}

try {
  await add()
} catch (error) {
  explain(error)
  process.exitCode = 1
}
