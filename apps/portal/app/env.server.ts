import { z } from 'zod'

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://send.example.gov.uk',
})

const Env = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z.string().startsWith('postgres', 'must be the address of a PostgreSQL database'),
  /** The address families see in their browser. */
  APP_ORIGIN: address.default('http://localhost:3000'),
  PORTAL_ORIGIN: address.default('http://localhost:3000'),
  STAFF_ORIGIN: address.default('http://localhost:3001'),
  /** Where files are kept when no object store is named. */
  FILES_DIR: z.string().min(1).default('files'),
  /** What GOV.UK Notify says to be believed when it reports on messages; without it there is no such address. */
  NOTIFY_CALLBACK_SECRET: z.string().min(20, 'must have at least 20 characters').optional(),
  AUTHORITY: z.string().min(1).default('shropshire'),
})

function read(): z.output<typeof Env> {
  const parsed = Env.safeParse(process.env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The portal cannot start. ${faults.join('; ')}.`)
}

/** The settings of this process. Nothing else reads the environment. */
export const env = read()
