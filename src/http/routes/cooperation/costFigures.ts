import { type CostGameState, KEY_NAMES, listCostGroups, type RulesCompared } from '../../../app/index.ts'
import type { CostFiguresView } from '../../../web/pages/index.ts'

const MOST_GROUPS = 63

/** The figures of a game as its page shows them. */
export function costFiguresOf({ game }: CostGameState, problem: RulesCompared['problem'] | null): CostFiguresView {
  const { players, model, keys = {} } = game
  const groups = problem && !model ? listCostGroups(problem) : []
  const each = { own: model?.own, load: model?.load, need: model?.need }
  const columns = [
    ...(['own', 'load', 'need'] as const).filter((part) => Object.keys(each[part] ?? {}).length > 0),
    ...KEY_NAMES.filter((key) => keys[key]),
  ]
  const of = (figures: Readonly<Record<string, number>> | undefined, name: string) =>
    figures && Object.hasOwn(figures, name) ? figures[name]! : null
  return {
    groups: groups.slice(0, MOST_GROUPS),
    left: Math.max(0, groups.length - MOST_GROUPS),
    model: model
      ? {
          fixed: model.fixed ?? 0,
          unitCost: model.unitCost ?? null,
          unitCapacity: model.unitCapacity ?? null,
          hasNeed: model.need !== undefined,
        }
      : null,
    partners: players.map((name) => ({
      name,
      figures: {
        own: of(each.own, name),
        load: of(each.load, name),
        need: of(each.need, name),
        ...Object.fromEntries(KEY_NAMES.map((key) => [key, of(keys[key], name)])),
      },
    })),
    columns,
    digits: problem?.digits ?? 2,
  }
}
