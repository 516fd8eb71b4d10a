import { compareRules } from '../../src/app/index.ts'
import { HOSTILE_NAME } from './exampleNames.ts'

const compared = (players: readonly string[], cost: Record<string, number>, people: readonly number[]) => {
  const keys = { 'per-head': Object.fromEntries(players.map((name, i) => [name, people[i]!])) }
  const state = { title: 'x', project: null, why: '', municipalities: {}, game: { players, cost, keys } }
  const result = compareRules({ id: players.join(), version: 1, updatedAt: '', state }, { mix: null, seed: 1 })
  if (!result.problem) throw new Error('not read')
  return result
}

/** Cost games with all rules, as the tables and charts of shares show them. */
export const exampleShares = {
  'one pays more than alone': compared(['A', 'B'], { A: 100, B: 30, 'A,B': 110 }, [100, 900]),
  'a cost is missing': compared(['A', 'B', 'C'], { A: 1, B: 2, C: 3, 'A,B,C': 4.01 }, [1, 1, 1]),
  'dearer together': compared(['A', 'B'], { A: 1, B: 2, 'A,B': 9 }, [1, 1]),
  'hostile names': compared([HOSTILE_NAME.replaceAll(',', ''), 'B'], { B: 2 }, [1, 1]),
}
