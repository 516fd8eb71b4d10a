import { type SharingProblem, sharingProblem, subproblem } from '../game/index.ts'

/** The same question among some of the players only (indices, rising, at least one); null = their costs are not known. */
export function problemAmong(problem: SharingProblem, members: readonly number[]): SharingProblem | null {
  const { game, costOf, players, mix, digits } = problem
  if (members.length === players.length) return problem
  if (game)
    return subproblem(
      problem,
      game,
      members.reduce((mask, i) => mask | (1 << i), 0),
    )
  if (!costOf) return null
  const isMember = new Uint8Array(players.length)
  const only = (figures: Float64Array) => Float64Array.from(members, (i) => figures[i]!)
  return sharingProblem({
    players: members.map((i) => players[i]!),
    keys: Object.fromEntries(Object.entries(problem.keys).map(([name, figures]) => [name, only(figures)])),
    mix,
    digits,
    costOf: (chosen) => {
      isMember.fill(0)
      for (const [k, i] of members.entries()) isMember[i] = chosen[k]!
      return costOf(isMember)
    },
  })
}
