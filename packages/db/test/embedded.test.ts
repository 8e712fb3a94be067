import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, test } from 'vitest'
import { startEmbedded } from '../src/embedded/index.ts'
import { migrate } from '../src/index.ts'

const dir = mkdtempSync(path.join(tmpdir(), 'common-ground-embedded-'))
const started: { stop: () => Promise<void> }[] = []
afterAll(async () => {
  await started.at(-1)?.stop()
  rmSync(dir, { recursive: true, force: true })
})
async function start() {
  const server = await startEmbedded({ dir })
  started.push(server)
  return server
}
const ask = async <T extends object>(url: string, query: string): Promise<readonly T[]> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  return sql.unsafe<T[]>(query).finally(() => sql.end())
}

describe('the database that the product brings along', () => {
  test('starts from nothing, is found again, and keeps its data through a stop and a kill', async () => {
    const first = await start()
    expect(first.reused).toBe(false)
    await ask(first.url, 'create table kept (n int); insert into kept values (1)')
    const second = await start()
    expect([second.reused, second.url]).toEqual([true, first.url])

    await second.stop()
    const third = await start()
    expect([third.reused, third.url]).toEqual([false, first.url])
    await ask(third.url, 'insert into kept values (2)')

    const pid = Number(readFileSync(path.join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    process.kill(pid, 'SIGKILL')
    const fourth = await start()
    expect(fourth.reused).toBe(false)
    expect(await ask(fourth.url, 'select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }])
    expect(await ask(fourth.url, 'show fsync')).toEqual([{ fsync: 'on' }])
  })

  test('lets nobody in without its password, which only its owner can read', async () => {
    const { url } = await start()
    const stranger = new URL(url)
    stranger.password = 'guess'
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed')
    expect(statSync(path.join(dir, 'password')).mode & 0o077).toBe(0)
  })

  test('says in one sentence that its port is taken, and how to choose another', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const other = mkdtempSync(path.join(tmpdir(), 'common-ground-embedded-'))
    await expect(startEmbedded({ dir: other, port })).rejects.toThrow(`Port ${port} is in use`)
    taken.close()
    rmSync(other, { recursive: true, force: true })
  })

  test('is brought up to date by two at once, and again, without harm', async () => {
    const { url } = await start()
    await Promise.all([migrate(url), migrate(url)])
    await migrate(url)
    expect(await ask(url, 'select count(*)::int as n from cases')).toEqual([{ n: 0 }])
  })
})
