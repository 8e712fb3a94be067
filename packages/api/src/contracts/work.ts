import { z } from 'zod'
import { CaseloadQuery, PAGE_SIZE } from './caseload.ts'
import { handOver } from './commands.ts'
import { date } from './fields.ts'

const name = z
  .string({ error: 'Give the list a name' })
  .trim()
  .min(1, 'Give the list a name')
  .max(60, 'Name must be 60 characters or fewer')

/** A list somebody wants to come back to. */
export const NewView = z.strictObject({ name, query: CaseloadQuery })
export const RenamedView = z.strictObject({ id: z.uuid(), name })
export const OfId = z.strictObject({ id: z.uuid() })

/** Who does an officer's work while they are away, both days included. */
export const NewCover = z
  .strictObject({
    deputyId: z.uuid({ error: 'Choose who covers for you' }),
    from: date('Enter the first day you are away'),
    until: date('Enter the last day you are away'),
  })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: 'The last day must be the first day or later',
  })

/** A case as it stood in the list that somebody ticked it in. */
export const TickedCase = z.strictObject({
  reference: z.string().min(1).max(20),
  version: z.coerce.number().int().min(1).max(1_000_000),
})

/** Giving several cases to one officer. Each is a step of its own: one that is refused stops no other. */
export const HandOverMany = z.strictObject({
  ...handOver,
  cases: z
    .array(TickedCase)
    .min(1, 'Tick at least one case')
    .max(PAGE_SIZE, `Tick ${PAGE_SIZE} cases or fewer`),
  idempotencyKey: z.string().min(8).max(40),
})

/** The moment a page was made, for it to hear what has happened since. */
export const Since = z.strictObject({ since: z.iso.datetime() })
