import { type SharingProblem, sharingProblem } from '../../../core/cooperation/index.ts'
import type { Issue } from '../../../core/evidence/index.ts'
import { readGame } from '../../../formats/game/index.ts'

export const COST_GAME = 'cost-game'

/** Figures in euros by name; the same file as `reihum share` reads. */
export interface GameJson {
  readonly players: readonly string[]
  /** By names joined with commas. A group that is not there is not known. */
  readonly cost?: Readonly<Record<string, number>>
  readonly model?: {
    readonly fixed?: number
    readonly own?: Readonly<Record<string, number>>
    readonly load?: Readonly<Record<string, number>>
    readonly need?: Readonly<Record<string, number>>
    readonly unitCost?: number
    readonly unitCapacity?: number
  }
  readonly keys?: Readonly<Partial<Record<'per-head' | 'use' | 'tax-power', Readonly<Record<string, number>>>>>
  readonly mix?: Readonly<Record<string, number>>
}

/** What several would pay together and apart (state of a record of the kind `cost-game`). */
export interface CostGameState {
  readonly title: string
  /** Record of the kind `project`; null = none yet. */
  readonly project: string | null
  /** Where the figures come from, what was assumed. */
  readonly why: string
  /** AGS of the players that are municipalities, by name. */
  readonly municipalities: Readonly<Record<string, string>>
  readonly game: GameJson
}

/** The game of a record, as the rules take it; null = the issues say why not. */
export function problemOf({ title, game }: CostGameState): {
  problem: SharingProblem | null
  issues: readonly Issue[]
} {
  const read = readGame(JSON.stringify(game), title)
  return { problem: read.game && sharingProblem(read.game), issues: read.issues }
}
