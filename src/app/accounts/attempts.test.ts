import { expect, it } from 'vitest'
import { Attempts } from './attempts.ts'

it('lets through as many as allowed, tells how long to wait, and forgets in time and on success', () => {
  let now = 0
  const attempts = new Attempts(() => now)
  for (let i = 0; i < 10; i++) expect(attempts.take('sign-in-account', 'a')).toBe(0)
  now = 300_000
  expect(attempts.take('sign-in-account', 'a')).toBe(600)
  expect(attempts.take('sign-in-account', 'b')).toBe(0)
  expect(attempts.take('reset-account', 'a')).toBe(0)
  now = 900_000
  expect(attempts.take('sign-in-account', 'a')).toBe(0)
  for (let i = 0; i < 12; i++) attempts.take('sign-in-account', 'a')
  attempts.clear('sign-in-account', 'a')
  expect(attempts.take('sign-in-account', 'a')).toBe(0)
})

it('an attempt that succeeded is given back', () => {
  const attempts = new Attempts(() => 0)
  for (let i = 0; i < 100; i++) {
    expect(attempts.take('link-address', 'office')).toBe(0)
    attempts.giveBack('link-address', 'office')
  }
})

it('somebody with very many names fills no memory', () => {
  const attempts = new Attempts(() => 0)
  for (let i = 0; i < 60_000; i++) attempts.take('sign-in-address', String(i))
  for (let i = 0; i < 40; i++) attempts.take('sign-in-address', 'last')
  expect(attempts.take('sign-in-address', 'last')).toBeGreaterThan(0)
})
