import { describe, expect, test } from 'vitest'
import { findBrowser, WAYS, type Way } from './browser.ts'

const way = (name: string, answer: string | undefined | Error): Way => ({
  name,
  find: async () => {
    if (answer instanceof Error) throw answer
    return answer
  },
})

describe('finding a browser', () => {
  test('takes the first way that works, and does not stumble over one that fails', async () => {
    const tried: string[] = []
    const ways = [way('a', undefined), way('b', new Error('no network')), way('c', '/c'), way('d', '/d')]
    expect(await findBrowser(ways, (line) => tried.push(line))).toBe('/c')
    expect(tried).toHaveLength(2)
  })

  test('says what to do when there is none', async () => {
    await expect(findBrowser([way('a', undefined)])).rejects.toThrow('install Chromium')
  })

  test('prefers what is here, then the system’s, then a download, then a package', () => {
    expect(WAYS.map(({ name }) => name)).toEqual([
      'the one installed here',
      'Debian’s, by apt-get',
      'Playwright’s own download',
      'the one in an npm package',
    ])
  })
})
