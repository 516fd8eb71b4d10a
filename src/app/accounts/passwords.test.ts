import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

it('a hash says how it was made, is salted, and fits its password in any Unicode form', async () => {
  const [one, two] = await Promise.all([hashPassword('drei Kühe im Nebel'), hashPassword('drei Kühe im Nebel')])
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword('drei Ku\u0308he im Nebel', one)).toEqual({ isRight: true, isOutdated: false })
  expect(await verifyPassword('drei kühe im Nebel', one)).toMatchObject({ isRight: false })
})

it('a hash of lower cost is right and outdated', async () => {
  const cheap = await hashPassword('drei Kühe im Nebel', { memory: 1024, passes: 1, parallelism: 1 })
  expect(await verifyPassword('drei Kühe im Nebel', cheap)).toEqual({ isRight: true, isOutdated: true })
})

it('without a hash nothing is right, and a hash that is none is told', async () => {
  expect(await verifyPassword('', null)).toMatchObject({ isRight: false })
  await expect(verifyPassword('x', '$2b$10$abc')).rejects.toThrow('cannot be read')
})

// The vector of RFC 9106, section 5.3, has a secret and associated data; this one is of the reference implementation (argon2 -id, test.c).
it('agrees with the reference implementation', async () => {
  const { argon2Sync } = await import('node:crypto')
  const hash = argon2Sync('argon2id', {
    message: 'password',
    nonce: 'somesalt',
    memory: 65_536,
    passes: 2,
    parallelism: 1,
    tagLength: 32,
  })
  expect(hash.toString('hex')).toBe('09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7')
})
