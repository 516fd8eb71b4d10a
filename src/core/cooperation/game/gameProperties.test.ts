import fc from 'fast-check'
import { expect, it } from 'vitest'
import { someGame } from '../../../../tests/games/games.ts'
import { gameOf } from './costGame.ts'
import { gameProperties } from './gameProperties.ts'

it('agrees with the definitions over all pairs of coalitions', () => {
  fc.assert(
    fc.property(someGame(1, 5), (game) => {
      const { cost } = game
      const worst = { monotone: 0, subadditive: 0, concave: 0 }
      for (let s = 0; s < cost.length; s++)
        for (let t = 0; t < cost.length; t++) {
          if ((s & t) === s) worst.monotone = Math.max(worst.monotone, cost[s]! - cost[t]!)
          if ((s & t) === 0) worst.subadditive = Math.max(worst.subadditive, cost[s | t]! - cost[s]! - cost[t]!)
          worst.concave = Math.max(worst.concave, cost[s | t]! + cost[s & t]! - cost[s]! - cost[t]!)
        }
      const found = gameProperties(game)
      expect(found.monotone !== null).toBe(worst.monotone > 0)
      expect(found.subadditive?.by ?? 0).toBe(worst.subadditive)
      expect(found.concave !== null).toBe(worst.concave > 0)
    }),
    { numRuns: 200 },
  )
})

it('names the groups at which a property fails', () => {
  const { monotone, subadditive, concave, essential, saving } = gameProperties(gameOf(10, 20, 35, 30, 25, 60, 70))
  expect(monotone).toEqual({ a: 4, b: 5, by: 5 })
  // {3} with {2}: 60 instead of 50; {2} with {1, 3}: 70 instead of 45.
  expect(subadditive).toEqual({ a: 5, b: 2, by: 25 })
  expect(concave).not.toBeNull()
  expect({ essential, saving }).toEqual({ essential: false, saving: -10 })
})
