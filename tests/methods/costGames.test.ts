import { describe, expect, it } from 'vitest'
import { shareCosts } from '../../src/app/index.ts'
import { gameOf, isShareRule, leastCore, sharingProblem } from '../../src/core/cooperation/index.ts'
import { readGame } from '../../src/formats/game/index.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('cost-games')
const file = /```json\n([\s\S]*?)```/.exec(page)![1]!

describe('docs/methods/cost-games.md', () => {
  const { game, issues } = readGame(file, 'page.json')

  it('shows a file that can be read', () => {
    expect(issues).toEqual([])
  })

  const rows = [...tableOf(page, 'rule | Adorf')]
  it.each(rows)('the worked example, %s', (rule, shares) => {
    if (!isShareRule(rule)) throw new Error(`the page names the rule ${rule}`)
    const { answer } = shareCosts(sharingProblem(game!), rule)
    expect(answer!.players.map(({ share }) => share.toFixed(2))).toEqual(shares)
    if (rule === 'nucleolus') expect(answer!.certificate).toMatchObject({ holds: true, levels: 2 })
  })

  it('covers every rule that the example allows', () => {
    expect(rows).toHaveLength(9)
  })

  it('says who would pay more than alone under the usual key', () => {
    const { answer } = shareCosts(sharingProblem(game!), 'shapley')
    expect(answer!.usual).toBe('per-head')
    expect(answer!.players.filter(({ usual, alone }) => usual! > alone!).map(({ player }) => player)).toEqual([
      'Bstadt',
    ])
  })

  it('the proof of an empty core', () => {
    const { epsilon, collectionCost } = leastCore(gameOf(60, 60, 70, 60, 70, 70, 110))
    const result = (name: string) => Number(tableOf(page, 'proof').get(name)![0])
    expect(collectionCost).toBeCloseTo(result('collection'), 6)
    expect(epsilon).toBeCloseTo(result('epsilon'), 4)
  })
})
