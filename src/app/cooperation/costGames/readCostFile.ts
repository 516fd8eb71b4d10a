import { KEY_NAMES } from '../../../core/cooperation/index.ts'
import type { Issue } from '../../../core/evidence/index.ts'
import { type GameFile, readGame, readGameTable } from '../../../formats/game/index.ts'
import type { GameJson } from './costGame.ts'

/** A cost game from a file that somebody sent: JSON as `reihum share` reads it, or a table. Null = the issues say why. Throws an InputError for what is neither. */
export async function readCostFile(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly game: GameJson | null; readonly issues: readonly Issue[] }> {
  const text = new TextDecoder().decode(bytes)
  const isJson =
    /\.json$/i.test(name) ||
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .startsWith('{')
  const { game, issues } = isJson ? readGame(text, name) : await readGameTable(bytes, name)
  return { game: game && gameJsonOf(game), issues }
}

function gameJsonOf({ players, known, model, keys, mix, digits }: GameFile): GameJson {
  const euros = (units: number) => units / 10 ** digits
  const byName = (values: Float64Array, of: (value: number) => number = (value) => value) =>
    Object.fromEntries(players.map((name, i) => [name, of(values[i]!)]))
  const given = KEY_NAMES.filter((key) => keys[key])
  return {
    players,
    ...(model
      ? {
          model: {
            fixed: euros(model.fixed),
            own: byName(model.own, euros),
            ...(model.need ? { need: byName(model.need, euros) } : {}),
            ...(model.unitCost > 0
              ? { load: byName(model.load), unitCost: euros(model.unitCost), unitCapacity: model.unitCapacity }
              : {}),
          },
        }
      : {
          cost: Object.fromEntries(
            known.map(({ members, cost }) => [members.map((i) => players[i]!).join(','), euros(cost)]),
          ),
        }),
    ...(given.length > 0 ? { keys: Object.fromEntries(given.map((key) => [key, byName(keys[key]!)])) } : {}),
    ...(mix ? { mix } : {}),
  }
}
