import { hostname } from 'node:os'
import { z } from 'zod'
import { LEASE_MS } from './deliver/send.ts'
import { readFault } from './faults.ts'
import { faultsBetween, ProvidersEnv } from './providers-env.ts'

const address = z.url({
  protocol: /^https?$/,
  error: 'must be an address such as https://send.example.gov.uk',
})

const Env = z.object({
  DATABASE_URL: z.string().startsWith('postgres', 'must be the address of a PostgreSQL database'),
  AUTHORITY: z.string().min(1).default('shropshire'),
  PORTAL_ORIGIN: address.default('http://localhost:3000'),
  STAFF_ORIGIN: address.default('http://localhost:3001'),
  /** Where files are kept when no object store is named. */
  FILES_DIR: z.string().min(1).default('files'),
  /** Where messages are kept when no provider is named. */
  MAILBOX_DIR: z.string().min(1).default('mailbox'),
  /** Whether messages that go into the mailbox are printed as well. */
  PRINT_MESSAGES: z.stringbool().default(false),
  /** For how long nobody else takes what this worker has in hand, in milliseconds: longer than any provider may take. */
  LEASE_MS: z.coerce.number().int().min(500).max(3_600_000).default(LEASE_MS),
  /** For tests: at which moment of a sending this process is to be lost. */
  FAULTS: z
    .string()
    .transform((setting, ctx) => {
      const fault = readFault(setting)
      if (!fault) ctx.addIssue('must name a moment, which passing of it, and a file: accepted@12:/a/file')
      return fault
    })
    .optional(),
  WORKER_NAME: z.string().min(1).default(`${hostname()}-${process.pid}`),
  ...ProvidersEnv.shape,
})

/** The settings of this process, from the environment. */
export type WorkerEnv = z.output<typeof Env> & { readonly environment: NodeJS.ProcessEnv }

/**
 * Reads the settings. Nothing else reads the environment.
 * @throws Error with every fault in one sentence.
 */
export function readEnv(from: NodeJS.ProcessEnv): WorkerEnv {
  const parsed = Env.safeParse(from)
  const faults = parsed.success
    ? faultsBetween(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  if (parsed.success && faults.length === 0) return { ...parsed.data, environment: from }
  throw new Error(`The worker cannot start. ${faults.join('; ')}.`)
}
