import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COOKIES } from './cookies.ts'

const ROOT = new URL('../../', import.meta.url)
const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file) && !file.startsWith('pages/cookies/'),
)

test('the cookies page lists every cookie that the portal sets, and no other', () => {
  const named = SOURCES.flatMap((file) => [
    ...readFileSync(new URL(file, ROOT), 'utf8').matchAll(/['}](common-ground(?:-[a-z-]+)?)['`]/g),
  ]).map(([, name]) => name)
  expect([...new Set(named)].toSorted()).toEqual(COOKIES.map(({ name }) => name).toSorted())
})

test('nothing is kept in the browser but cookies', () => {
  const browser = new URL('../../../browser/', import.meta.url)
  for (const file of readdirSync(browser)) {
    expect(readFileSync(new URL(file, browser), 'utf8')).not.toMatch(
      /localStorage|sessionStorage|indexedDB|document\.cookie/,
    )
  }
})
