import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ADAPTERS, type Options } from './adapters.tsx'
import { NOT_OFFERED, SKIPPED } from './skipped.ts'
import { treeOf } from './tree.ts'

type Fixture = { name: string; options: Options; html: string }

const ROOT = path.dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const fixturesOf = (component: string): Fixture[] =>
  JSON.parse(readFileSync(path.join(ROOT, 'dist/govuk/components', component, 'fixtures.json'), 'utf8'))
    .fixtures

/** Every name that a fixture's options use, at any depth: "items.conditional" as well as "items". */
function optionsUsed(options: unknown, prefix = ''): string[] {
  if (Array.isArray(options)) return options.flatMap((each) => optionsUsed(each, prefix))
  if (typeof options !== 'object' || options === null) return []
  return Object.entries(options).flatMap(([name, value]) => {
    const full = prefix ? `${prefix}.${name}` : name
    return [full, ...(name === 'attributes' ? [] : optionsUsed(value, full))]
  })
}

/** Why a fixture is not run: it uses something that we do not offer, or is named with its reason. */
function reason(component: string, fixture: Fixture): string | undefined {
  const named = SKIPPED[`${component}/${fixture.name}`]
  if (named) return named
  const used = optionsUsed(fixture.options)
  const missing =
    NOT_OFFERED[component]?.find((name) => used.includes(name)) ??
    used.find((name) => /(^|\.)\w*[hH]tml$/.test(name))
  return missing && `${missing} is not offered`
}

/** Our dates name their boxes after the field; without a prefix govuk-frontend calls them day, month and year. */
const expected = (component: string, options: Options, html: string): string =>
  component === 'date-input' && !options.namePrefix
    ? html.replace(/ name="(day|month|year)"/g, ` name="${options.id}-$1"`)
    : html

describe.each(Object.keys(ADAPTERS))('%s', (component) => {
  const all = fixturesOf(component)
  const run = all.filter((fixture) => !reason(component, fixture))

  test.each(run)('$name', ({ options, html }) => {
    const adapter = ADAPTERS[component]
    if (!adapter) throw new Error(`No adapter for ${component}`)
    expect(treeOf(renderToStaticMarkup(adapter(options)))).toBe(treeOf(expected(component, options, html)))
  })

  test('enough of its fixtures are run to mean something', () => {
    expect(run.length).toBeGreaterThanOrEqual(1)
  })
})

test('every skipped fixture still exists, and every option that is not offered is still one', () => {
  for (const name of Object.keys(SKIPPED)) {
    const [component = '', ...rest] = name.split('/')
    expect(fixturesOf(component).map((fixture) => fixture.name)).toContain(rest.join('/'))
  }
  for (const [component, options] of Object.entries(NOT_OFFERED)) {
    const used = new Set(fixturesOf(component).flatMap((fixture) => optionsUsed(fixture.options)))
    for (const option of options) expect(used, `${component}: ${option}`).toContain(option)
  }
})

test('most fixtures of our components are run', () => {
  const all = Object.keys(ADAPTERS).flatMap((component) =>
    fixturesOf(component).map((fixture) => reason(component, fixture)),
  )
  expect(all.filter((each) => each === undefined).length / all.length).toBeGreaterThan(0.5)
})
