import { expect, it } from 'vitest'
import { KeptAnswers } from './keptAnswers.ts'

it('computes an answer once for a region and a question, whatever the order of its words', () => {
  const kept = new KeptAnswers()
  const [a, b] = [{}, {}]
  let computed = 0
  const ask = (of: object, kind: string, question: unknown) => kept.get(of, kind, question, () => ({ n: ++computed }))
  const first = ask(a, 'reach', { service: 'pharmacy', mode: 'car' })
  expect(ask(a, 'reach', { mode: 'car', service: 'pharmacy' })).toBe(first)
  expect(ask(a, 'reach', { mode: 'walk', service: 'pharmacy' })).not.toBe(first)
  expect(ask(a, 'modes', { mode: 'car', service: 'pharmacy' })).not.toBe(first)
  expect(ask(b, 'reach', { mode: 'car', service: 'pharmacy' })).not.toBe(first)
  expect(computed).toBe(4)
})

it('forgets the one that was not asked for longest, and nothing that failed', () => {
  const kept = new KeptAnswers()
  const region = {}
  let computed = 0
  const ask = (n: number) => kept.get(region, 'reach', n, () => ++computed)
  for (let n = 0; n < 300; n++) ask(n)
  ask(0)
  ask(300)
  expect(computed).toBe(301)
  ask(0)
  expect(computed).toBe(301)
  ask(1)
  expect(computed).toBe(302)
  const fail = () =>
    kept.get(region, 'x', 1, () => {
      throw new Error('no')
    })
  expect(fail).toThrow('no')
  expect(kept.get(region, 'x', 1, () => 5)).toBe(5)
})
