import { expect, test, vi } from 'vitest'
import { handleError } from '../src/index.ts'

test('of a statement that failed the log has the statement, and nothing that it was given', () => {
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const error = Object.assign(new Error('Failed query: select 1\nparams: canary@example.org'), {
    params: ['canary@example.org'],
  })
  const url = `https://send.example.gov.uk/confirm-email/${'x'.repeat(43)}?typed=canary`
  handleError(error, { request: new Request(url, { headers: { 'x-app-request-id': 'n-1' } }) })
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    id: 'n-1',
    path: '/confirm-email/…',
    name: 'Error',
    message: 'Failed query: select 1',
  })
  expect(said[0]).not.toContain('canary')
})

test('whoever went away is no error', () => {
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
  const gone = new AbortController()
  gone.abort()
  handleError(new Error('gone'), { request: new Request('https://a.example/', { signal: gone.signal }) })
  expect(said).toEqual([])
})
