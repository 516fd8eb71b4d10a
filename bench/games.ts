import {
  divide,
  type ProblemParts,
  type SharingProblem,
  shapley,
  sharingProblem,
} from '../src/core/cooperation/index.ts'
import type { Figure } from './figure.ts'
import { measure } from './measure.ts'
import { createRandom } from './random.ts'

const PLAYERS = 16
const ON = 'Cost games'

/** Machines of one size for added hours, beside a depot: an empty core and many ties, which are hard for the nucleolus. */
function machines(): SharingProblem {
  const random = createRandom(5)
  const load = Float64Array.from({ length: PLAYERS }, () => 100 + Math.floor(random() * 900))
  const model: ProblemParts['model'] = {
    fixed: 4_000_000,
    own: load.map((hours) => 1500 * hours),
    load,
    unitCost: 7_000_000,
    unitCapacity: 900,
  }
  return sharingProblem({ players: Array.from(load, (_, i) => `P${i}`), model })
}

/** Every rule that looks at all 65,536 groups of sixteen partners. */
export async function measureGames(rounds: number): Promise<Figure[]> {
  const problem = machines()
  const game = problem.game!
  const bytes = game.cost.byteLength
  const figure = async (id: string, what: string, work: () => number): Promise<Figure> => ({
    on: ON,
    id,
    what: `${what}, 16 partners, 65,536 groups`,
    times: await measure({ rounds }, work),
    targetMs: 2000,
    bytes,
  })
  return [
    await figure('game-shapley', 'Shapley value', () => shapley(game)[0]!),
    await figure('game-nucleolus', 'nucleolus with its certificate', () => {
      const { shares, certificate } = divide(problem, 'nucleolus')
      if (!certificate!.holds) throw new Error('the nucleolus is not certified')
      return shares[0]!
    }),
    await figure(
      'game-least-core',
      'least core, nearest to equal shares',
      () => divide(problem, 'least-core').shares[0]!,
    ),
    await figure('game-epm', 'equal profit method', () => divide(problem, 'epm').shares[0]!),
  ]
}
