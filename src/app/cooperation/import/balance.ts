import { checkCostGame } from '../costGames/checkCostGame.ts'
import { COST_GAME, type CostGameState } from '../costGames/costGame.ts'
import { eurosOf, type ImportSection, idsOf } from './section.ts'

const readiness: ImportSection = {
  key: 'readiness',
  records: (item, idOf) =>
    // Who says nothing has no entry.
    item.state === 'silent'
      ? []
      : [
          {
            kind: 'readiness',
            id: `bereitschaft-${item.ags}`,
            state: {
              municipality: { ags: item.ags },
              state: item.state,
              fields: idsOf(item.fields, idOf),
              reason: Array.isArray(item.reasons) ? item.reasons.join(' ') : item.reasons,
              condition: item.condition,
              joinsFrom: item.joinsFrom,
            },
          },
        ],
}

const balances: ImportSection = {
  key: 'balances',
  records: (item) => [
    {
      kind: 'balance-entry',
      id: `bilanz-${item.year}-${item.ags}`,
      state: {
        municipality: { ags: item.ags },
        year: item.year,
        paid: eurosOf(item.paidCents),
        saved: eurosOf(item.savedCents),
        hoursGiven: item.hoursGiven,
        hoursReceived: item.hoursReceived,
        relief: item.relief,
      },
    },
  ],
}

const costGames: ImportSection = {
  key: 'costGames',
  records: (item, idOf) => {
    const { title, why, municipalities, game } = item as unknown as CostGameState
    const state: CostGameState = { title, why, municipalities, game, project: null }
    return isGame(state) ? [{ kind: COST_GAME, plain: idOf(item.id), state }] : []
  },
}

function isGame(state: CostGameState): boolean {
  try {
    return checkCostGame(state).length === 0
  } catch {
    return false
  }
}

export const BALANCE: readonly ImportSection[] = [readiness, balances, costGames]
