import type { Start } from './startOutcome.ts'

/** One more wave of players. */
export interface JoiningStep {
  readonly joined: readonly number[]
  readonly start: Start
  /** By player that was in before: what it pays less (< 0) or more from now on, in the unit of the problem; [] at the first step. */
  readonly change: readonly { readonly player: number; readonly by: number }[]
}

/** Joining later, wave after wave: what each step costs each, and what those who were in before gain or lose by it. `startWith`: a start with these players. */
export function joiningSteps(
  waves: readonly (readonly number[])[],
  startWith: (members: readonly number[]) => Start,
): JoiningStep[] {
  const steps: JoiningStep[] = []
  let members: readonly number[] = []
  let before: Start | null = null
  for (const joined of waves) {
    if (joined.length === 0) continue
    const grown: readonly number[] = [...members, ...joined].sort((a, b) => a - b)
    const start: Start = startWith(grown)
    const [old, now] = [before?.outcome?.pays, start.outcome?.pays]
    const change =
      old && now
        ? members.flatMap((player) => {
            const [a, b] = [old[player]!, now[player]!]
            return a === null || b === null ? [] : [{ player, by: b - a }]
          })
        : []
    steps.push({ joined, start, change })
    members = grown
    before = start
  }
  return steps
}
