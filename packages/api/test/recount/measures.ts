import { CONTACT } from './contact.sql.ts'
import { LEARNING } from './learning.sql.ts'
import { PROMISES } from './promises.sql.ts'
import { ROUTE } from './route.sql.ts'
import { SERVICE } from './service.sql.ts'
import { TEAM } from './team.sql.ts'

/** Every measure as docs/process/measures.md defines it: a statement over the events, a row for each thing counted. */
export const MEASURES: Readonly<Record<string, string>> = {
  ...SERVICE,
  ...CONTACT,
  ...TEAM,
  ...PROMISES,
  ...ROUTE,
  ...LEARNING,
}

/** What stands now has no months. */
export const STOCK: ReadonlySet<string> = new Set(['waiting-on-us', 'changes-of-officer', 'supporter'])
/** Told in bands of how long it has stood. */
export const BANDED: ReadonlySet<string> = new Set(['waiting-on-us'])
