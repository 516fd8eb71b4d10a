import { KEY_NAMES } from '../../../core/cooperation/index.ts'
import type { CostGameState } from './costGame.ts'
import { MOST_FORM_PARTNERS } from './readCostForm.ts'

/** What the fields of the form of a cost game hold (`readCostForm` reads them back); `write` writes a number as the reader does. */
export function costFormFields(state: CostGameState, write: (value: number) => string): Record<string, string> {
  const { title, project, why, municipalities, game } = state
  const { players, cost, model, keys, mix } = game
  const fields: Record<string, string> = { title, project: project ?? '', why, art: model ? 'model' : 'list' }
  const set = (name: string, value: number | undefined) => {
    if (value !== undefined) fields[name] = write(value)
  }
  const at = (of: Readonly<Record<string, number>> | undefined, name: string) =>
    of && Object.hasOwn(of, name) ? of[name] : undefined
  for (const [i, name] of players.entries()) {
    fields[`name.${i}`] = name
    fields[`ags.${i}`] = Object.hasOwn(municipalities, name) ? municipalities[name]! : ''
    for (const key of KEY_NAMES) set(`k.${key}.${i}`, at(keys?.[key], name))
    for (const part of ['own', 'load', 'need'] as const) set(`m.${part}.${i}`, at(model?.[part], name))
  }
  for (const [key, weight] of Object.entries(mix ?? {})) set(`x.${key}`, weight)
  for (const part of ['fixed', 'unitCost', 'unitCapacity'] as const) set(`m.${part}`, model?.[part])
  if (players.length > MOST_FORM_PARTNERS) return fields
  for (const [names, amount] of Object.entries(cost ?? {})) {
    const members = names.split(',').map((name) => players.indexOf(name.trim()))
    set(`c.${members.reduce((mask, i) => mask | (1 << i), 0)}`, amount)
  }
  return fields
}
