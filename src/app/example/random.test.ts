import { expect, it } from 'vitest'
import { createRandom, noise } from './random.ts'

it('repeats itself for the same seeds and differs for others', () => {
  const draw = (...seeds: number[]) => {
    const random = createRandom(...seeds)
    return Array.from({ length: 5 }, () => random.next())
  }
  expect(draw(1, 2)).toEqual(draw(1, 2))
  expect(draw(1, 2)).not.toEqual(draw(2, 1))
})

it('spreads evenly', () => {
  const random = createRandom(7)
  const counts = new Array(10).fill(0)
  for (let i = 0; i < 100_000; i++) counts[random.below(10)]++
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

it('makes noise without jumps between −1 and 1', () => {
  let before = noise(3, 0, 50, 100)
  for (let x = 1; x < 5000; x++) {
    const here = noise(3, x, 50, 100)
    expect(Math.abs(here)).toBeLessThanOrEqual(1)
    expect(Math.abs(here - before)).toBeLessThan(0.04)
    before = here
  }
})
