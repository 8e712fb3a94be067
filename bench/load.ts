import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** What a page was found to do under load. Times in milliseconds, processor time in microseconds a request. */
export type Measured = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
  readonly failed: number
}

/** Clock ticks a process has used, of its own and for it in the kernel (Linux: 100 a second). */
function ticks(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}

type Load = {
  readonly url: string
  readonly pid: number
  readonly seconds: number
  readonly connections: number
  readonly headers?: Record<string, string>
  /** How many requests are made a second in all; without it as many as are answered. */
  readonly aSecond?: number
  /** Makes each request in turn; without it every request is a GET of `url`. Ends the run when it has no more. */
  readonly requests?: readonly { path: string; body: string }[]
}

/** Loads a page from a number of connections for some seconds, after a short warm-up. */
export async function measure(load: Load): Promise<Measured> {
  const { url, pid, connections } = load
  const headers = load.headers ?? {}
  if (!load.requests) await autocannon({ url, connections, duration: 2, headers })
  const before = ticks(pid)
  let next = 0
  const posts = load.requests
  const result = await autocannon({
    url,
    connections,
    headers,
    ...(posts
      ? {
          amount: posts.length,
          requests: [
            {
              method: 'POST',
              setupRequest: (request) => {
                const post = posts[next % posts.length]
                next += 1
                return post ? { ...request, path: post.path, body: post.body } : request
              },
            },
          ],
        }
      : { duration: load.seconds, ...(load.aSecond && { overallRate: load.aSecond }) }),
  })
  const done = result.requests.total
  const bad = posts ? done - result['3xx'] : result.non2xx
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: ((ticks(pid) - before) * 10_000) / Math.max(done, 1),
    failed: bad + result.errors,
  }
}
