/** What a page asks the database, to be asked again by a client that does nothing else. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'

/** How the server writes its log, so that the statements of one app can be told from all others. */
const PREFIX = '%m [%p] <%a|%d> '
const ENTRY = /^\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] <([^|]*)\|([^>]*)> (\w+): {2}/
const STATEMENT = /^(?:execute [^:]*|statement): ([\s\S]*)$/
const PARAMETER = /\$(\d+) = (NULL|'(?:[^']|'')*')/g

type Entry = {
  readonly app: string
  readonly database: string
  readonly level: string
  readonly text: string
}

/** The entries of a log; a line that begins with no prefix goes on with the entry before it. */
function entriesOf(log: string): readonly Entry[] {
  const entries: { app: string; database: string; level: string; text: string }[] = []
  for (const line of log.split('\n')) {
    const found = ENTRY.exec(line)
    const last = entries.at(-1)
    if (found) {
      const [whole, app = '', database = '', level = ''] = found
      entries.push({ app, database, level, text: line.slice(whole.length) })
    } else if (last) last.text += `\n${line}`
  }
  return entries
}

/** A statement with its values in it. */
function filledIn(statement: string, details: string | undefined): string {
  const values = new Map<string, string>()
  for (const [, number = '', value = ''] of details?.matchAll(PARAMETER) ?? []) values.set(number, value)
  return statement.replace(/\$(\d+)/g, (mark, number: string) => values.get(number) ?? mark)
}

/** What apps read in a database, as a log has it, in the order in which they asked. */
export function readingsIn(log: string, database: string): readonly string[] {
  const entries = entriesOf(log)
  return entries.flatMap((entry, at) => {
    const statement = STATEMENT.exec(entry.text)?.[1]
    if (entry.app !== 'common-ground' || entry.database !== database || !statement) return []
    const next = entries[at + 1]
    const details = next?.level === 'DETAIL' ? next.text : undefined
    // A page may write down that somebody looked at it; that is done once, and not again by who measures it.
    return /^[\s(]*(select|with)\b/i.test(statement) ? [filledIn(statement, details)] : []
  })
}

/**
 * What the app on a database asks it while something is done.
 *
 * @param sql an owner's connection to that database
 * @param log the file that the server writes its log to
 */
export async function asked(
  sql: postgres.Sql,
  log: string,
  doing: () => Promise<unknown>,
): Promise<readonly string[]> {
  const from = statSync(log).size
  const settle = async () => {
    await sql`select pg_reload_conf()`
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  await sql.unsafe(`alter system set log_line_prefix = '${PREFIX}'`)
  await sql.unsafe(`alter system set log_statement = 'all'`)
  await settle()
  try {
    await doing()
  } finally {
    await sql.unsafe('alter system reset log_statement')
    await settle()
  }
  return readingsIn(readFileSync(log).subarray(from).toString(), sql.options.database)
}

/**
 * Milliseconds that a bare client waits for statements one after the other, on average, by pgbench; null where that is not
 * installed.
 *
 * @throws where one of them is refused
 */
export function bareMs(url: string, statements: readonly string[], seconds: number): number | null {
  const dir = mkdtempSync(join(tmpdir(), 'growth-'))
  const file = join(dir, 'bare.sql')
  writeFileSync(file, statements.map((each) => `${each};\n`).join(''))
  const options = ['-n', '-c', '1', '-T', String(seconds), '-f', file, url]
  const { status, stdout, stderr, error } = spawnSync('pgbench', options, { encoding: 'utf8' })
  rmSync(dir, { recursive: true })
  if (error) return null
  const average = /latency average = ([\d.]+) ms/.exec(stdout)?.[1]
  if (status !== 0 || !average) throw new Error(`pgbench ended with ${status}: ${stderr}`)
  return Number(average)
}
