import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { Keyboard } from './keyboard.ts'

const FILE = path.join(import.meta.dirname, '..', '..', 'docs', 'process', 'task-budgets.md')

/** Whether the page that comes last is what somebody came for, or only says that it is done. */
type Ends = 'with the answer' | 'with being done'

/**
 * Counts what a task takes: the pages seen, and the fields that had to be filled in. It must be what
 * docs/process/task-budgets.md says: a page or a field more is a failure, and one fewer is written down.
 * `KEEP_BUDGETS=1` writes the numbers down anew.
 *
 * @param task the row of the table.
 */
export async function measured(
  keys: Keyboard,
  task: string,
  ends: Ends,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = { screens: keys.screens, fields: keys.fields }
  await work()
  const took = {
    screens: keys.screens - before.screens - (ends === 'with being done' ? 1 : 0),
    fields: keys.fields - before.fields,
  }
  const lines = readFileSync(FILE, 'utf8').split('\n')
  const at = lines.findIndex((line) => line.startsWith(`| ${task} `))
  expect(at, `“${task}” stands in docs/process/task-budgets.md`).toBeGreaterThan(-1)
  const cells = (lines[at] ?? '').split('|').map((cell) => cell.trim())
  if (process.env.KEEP_BUDGETS) {
    lines[at] = ['', ...cells.slice(1, 4), `${took.screens}`, `${took.fields}`, ...cells.slice(6, -1), '']
      .join(' | ')
      .trim()
    writeFileSync(FILE, lines.join('\n'))
    test.info().annotations.push({ type: 'budget', description: `${task}: ${JSON.stringify(took)}` })
    return
  }
  expect({ screens: cells[4], fields: cells[5] }, `what “${task}” takes`).toEqual({
    screens: String(took.screens),
    fields: String(took.fields),
  })
}
