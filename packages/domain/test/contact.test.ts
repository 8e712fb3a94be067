import { expect, test } from 'vitest'
import { readsContact } from '../src/index.ts'

test('how to reach somebody is theirs, and others’ only as they say', () => {
  expect(readsContact('a', { with: 'council' }, 'a')).toBe(true)
  expect(readsContact('a', { with: 'council' }, 'b')).toBe(false)
  expect(readsContact('a', { with: 'everyone', except: ['c'] }, 'b')).toBe(true)
  expect(readsContact('a', { with: 'everyone', except: ['c'] }, 'c')).toBe(false)
})
