import type { Issue } from '../../../core/evidence/index.ts'
import { type CostGameState, problemOf } from './costGame.ts'

export const MOST_GAME_TITLE = 200
export const MOST_GAME_WHY = 5000
/** Of the JSON; a list of the costs of all groups of 12 has about 300 kB. */
export const MOST_GAME_BYTES = 2_000_000

/** What is wrong with a cost game before it is kept; [] = nothing. Costs of groups may be missing: the page says which rules need them. */
export function checkCostGame(state: CostGameState): readonly Issue[] {
  const issues: Issue[] = []
  const complain = (code: string, params: Issue['params'] = {}) => issues.push({ code, severity: 'error', params })
  const { title, why, game } = state
  if (title.trim() === '') complain('cost-game-title')
  if (title.length > MOST_GAME_TITLE) complain('cost-game-long', { most: MOST_GAME_TITLE })
  if (why.length > MOST_GAME_WHY) complain('cost-game-long', { most: MOST_GAME_WHY })
  if (JSON.stringify(game).length > MOST_GAME_BYTES) complain('cost-game-large', { megabytes: MOST_GAME_BYTES / 1e6 })
  if (game.players.length < 2) complain('cost-game-alone')
  if (issues.length > 0) return issues
  return problemOf(state).issues.filter(({ severity }) => severity === 'error')
}
