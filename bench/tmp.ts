import { writeFileSync } from 'node:fs'
import { PAGES } from './growth/pages.ts'
import { asked } from './growth/statements.ts'
import { serve } from './growth/world.ts'
import { PORTS, ROOT } from './world.ts'
import { demonstrationSignIns } from '../scripts/seed.ts'
import { readFileSync } from 'node:fs'
const pass = readFileSync('.data/growth/password', 'utf8').trim()
const url = `postgres://postgres:${pass}@127.0.0.1:4703/growth_1000000_153`
const served = await serve(url, Number(process.argv[2] ?? 0), PORTS.staff, demonstrationSignIns[0]!.password)
for (const page of PAGES) {
  const get = () => fetch(served.origin + page.path(served.seen), { headers: { cookie: served.cookie } }).then((r) => r.text())
  await get()
  const st = await asked(served.sql, '.data/growth/postgres.log', get)
  writeFileSync(`/tmp/h/sql/${page.name.replaceAll(/[ ,]+/g, '-')}.sql`, st.map((s) => `explain (analyze, buffers, costs off, summary) ${s};\n`).join('\n'))
}
await served.stop()
process.exit(0)
