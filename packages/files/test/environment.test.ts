import { expect, test } from 'vitest'
import { scannerFromEnvironment, storeFromEnvironment } from '../src/index.ts'
import { freshFolder } from './helpers.ts'

const S3 = {
  FILES_S3_ENDPOINT: 'https://s3.example',
  FILES_S3_REGION: 'eu-west-2',
  FILES_S3_BUCKET: 'files',
  FILES_S3_ACCESS_KEY: 'key',
  FILES_S3_SECRET_KEY: 'hush',
}

test('with nothing set, files go into the folder', async () => {
  const dir = await freshFolder()
  const store = storeFromEnvironment({ FILES_S3_ENDPOINT: '' }, dir)
  expect(store.kind).toBe('folder')
  await store.put('a', Buffer.from('x'), { contentType: 'text/plain' })
  expect(await storeFromEnvironment({}, dir).read('a')).toEqual(new Uint8Array([120]))
})

test('with everything set, files go into the bucket', () =>
  expect(storeFromEnvironment(S3, '/nowhere').kind).toBe('s3'))

test.each(Object.keys(S3))('%s is missed when it is not there', (name) => {
  const read = () => storeFromEnvironment({ ...S3, [name]: '' }, '/nowhere')
  expect(read).toThrow(new RegExp(`^${name} is not set, but FILES_S3_[A-Z_]+ is\\.$`))
})

test.each(['s3.example', 'ftp://s3.example', 'https://'])('%s is no endpoint', (endpoint) => {
  const read = () => storeFromEnvironment({ ...S3, FILES_S3_ENDPOINT: endpoint }, '/nowhere')
  expect(read).toThrow('FILES_S3_ENDPOINT is not an address that starts with http:// or https://.')
})

test('the scanner is a socket, a port, or none', () => {
  expect(scannerFromEnvironment({})).toBeNull()
  expect(scannerFromEnvironment({ CLAMD_SOCKET: '/run/clamd' })).toEqual({ path: '/run/clamd' })
  const port = { CLAMD_HOST: 'scanner', CLAMD_PORT: '3310' }
  expect(scannerFromEnvironment(port)).toEqual({ host: 'scanner', port: 3310 })
})

test.each([
  [{ CLAMD_HOST: 'scanner' }, 'CLAMD_PORT is not set, but CLAMD_HOST is.'],
  [{ CLAMD_PORT: '3310' }, 'CLAMD_HOST is not set, but CLAMD_PORT is.'],
  [{ CLAMD_HOST: 'scanner', CLAMD_PORT: 'x' }, 'CLAMD_PORT is not a whole number from 1 to 65535.'],
  [{ CLAMD_HOST: 'scanner', CLAMD_PORT: '70000' }, 'CLAMD_PORT is not a whole number from 1 to 65535.'],
  [{ CLAMD_SOCKET: '/a', CLAMD_HOST: 'b' }, 'CLAMD_SOCKET is set together with CLAMD_HOST or CLAMD_PORT.'],
])('%j is told what is wrong', (env, message) => {
  expect(() => scannerFromEnvironment(env)).toThrow(message)
})
