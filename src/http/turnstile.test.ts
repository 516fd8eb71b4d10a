import { expect, it } from 'vitest'
import { Turnstile } from './turnstile.ts'

it('lets one in with each turn, changes and questions by turns, and forgets nobody', async () => {
  const turnstile = new Turnstile()
  const order: string[] = []
  let turns = 0
  let isDone = false
  const count = () => {
    turns++
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  const enter = async (name: string, isChange: boolean) => {
    await turnstile.enter(isChange)
    order.push(name)
  }
  await Promise.all([enter('a', false), enter('b', false), enter('x', true), enter('c', false), enter('y', true)])
  isDone = true
  expect(order).toEqual(['x', 'a', 'y', 'b', 'c'])
  expect(turns).toBeGreaterThanOrEqual(4)
  await enter('later', false)
  expect(order.at(-1)).toBe('later')
})
