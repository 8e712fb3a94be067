import { z } from 'zod'
import { words } from './fields.ts'

/** A note that the council writes for itself. */
export const CaseNote = z.strictObject({ body: words('Write the note', 4_000) })
