import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { precompress } from '../src/server/precompress.ts'

test('texts of a build go over the wire small, and pictures and small files as they are', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'common-ground-assets-'))
  const css = '.app-written { padding: 15px; border-left: 4px solid #a9c6c2 }\n'.repeat(200)
  mkdirSync(path.join(folder, 'assets'))
  const at = (name: string) => path.join(folder, 'assets', name)
  writeFileSync(at('portal.css'), css)
  writeFileSync(at('photo.png'), css)
  writeFileSync(at('small.js'), 'go()')
  precompress(folder)
  expect(brotliDecompressSync(readFileSync(at('portal.css.br'))).toString()).toBe(css)
  expect(gunzipSync(readFileSync(at('portal.css.gz'))).toString()).toBe(css)
  expect(readFileSync(at('portal.css.br')).length).toBeLessThan(css.length / 10)
  for (const name of ['photo.png.br', 'small.js.br']) expect(existsSync(at(name))).toBe(false)
  // Again, as when a build is made twice: what is compressed is not compressed once more.
  precompress(folder)
  expect(existsSync(at('portal.css.br.br'))).toBe(false)
})
