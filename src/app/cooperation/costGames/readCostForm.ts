import { KEY_NAMES, type KeyName } from '../../../core/cooperation/index.ts'
import type { Issue } from '../../../core/evidence/index.ts'
import { type DecimalMark, readNumber } from '../../../core/process/index.ts'
import type { CostGameState, GameJson } from './costGame.ts'

/** With more partners the groups are too many for a form. */
export const MOST_FORM_PARTNERS = 5
const MOST_EUROS = 1e9
const MIX_KEYS = ['equal', ...KEY_NAMES] as const

/** What was typed; '' = nothing. */
export interface TypedFields {
  text(name: string): string
}

export interface CostFormRead {
  readonly state: CostGameState
  /** What is wrong, with the field of the form. */
  readonly faults: readonly { readonly field: string; readonly issue: Issue }[]
}

/**
 * A cost game from the fields of its form: `name.I`, `ags.I`, `c.MASK` (cost of a group), `m.fixed`, `m.own.I` … (model), `k.KEY.I` (figures), `x.KEY` (weights).
 * An empty cost is not known. `before`: costs that the form does not show, of a list that was too long for it.
 */
export function readCostForm(form: TypedFields, mark: DecimalMark, before: GameJson | null): CostFormRead {
  const faults: { field: string; issue: Issue }[] = []
  const complain = (field: string, code: string, params: Issue['params'] = {}) =>
    faults.push({ field, issue: { code, severity: 'error', params } })
  const number = (field: string, of: string, digits = 2): number | null => {
    const typed = form.text(field)
    if (typed === '') return null
    const value = readNumber(typed.replace(/\s*€$/, ''), mark)
    if (value === null || value < 0 || value > MOST_EUROS) complain(field, 'cost-game-number', { of, found: typed })
    else if (Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) > 1e-6)
      complain(field, 'cost-game-fine', { of, digits })
    else return value
    return null
  }
  const players = namesOf(form)
  for (const [i, name] of players.entries())
    if (name.includes(',')) complain(`name.${i}`, 'cost-game-name', { name })
    else if (players.indexOf(name) < i) complain(`name.${i}`, 'cost-game-name-twice', { name })
  const byName = (prefix: string, digits?: number) => {
    const given = players.flatMap((name, i) => {
      const value = number(`${prefix}.${i}`, name, digits)
      return value === null ? [] : [[name, value] as const]
    })
    return given.length > 0 ? Object.fromEntries(given) : undefined
  }

  const keys: Partial<Record<KeyName, Record<string, number>>> = {}
  for (const key of KEY_NAMES) {
    const figures = byName(`k.${key}`)
    if (!figures) continue
    keys[key] = figures
    for (const [i, name] of players.entries())
      if (form.text(`k.${key}.${i}`) === '') complain(`k.${key}.${i}`, 'cost-game-key-gap', { of: name })
  }
  const mix = Object.fromEntries(
    MIX_KEYS.flatMap((key) => {
      const weight = number(`x.${key}`, key)
      return weight ? [[key, weight] as const] : []
    }),
  )
  const more = {
    ...(Object.keys(keys).length > 0 ? { keys } : {}),
    ...(Object.keys(mix).length > 0 ? { mix } : {}),
  }
  const game: GameJson =
    form.text('art') === 'model' ? { players, model: modelOf(), ...more } : { players, cost: costsOf(), ...more }
  const municipalities = players.flatMap((name, i) => {
    const ags = form.text(`ags.${i}`)
    return ags === '' ? [] : [[name, ags] as const]
  })
  if (form.text('title') === '') complain('title', 'cost-game-title')
  return {
    state: {
      title: form.text('title'),
      project: form.text('project') || null,
      why: form.text('why'),
      municipalities: Object.fromEntries(municipalities),
      game,
    },
    faults,
  }

  function costsOf(): Record<string, number> {
    if (players.length > MOST_FORM_PARTNERS) return { ...before?.cost }
    const costs: Record<string, number> = {}
    for (let mask = 1; mask < 2 ** players.length; mask++) {
      const members = players.filter((_, i) => (mask >> i) & 1)
      const value = number(`c.${mask}`, members.join(' + '))
      if (value !== null) costs[members.join(',')] = value
    }
    return costs
  }

  function modelOf(): GameJson['model'] {
    const [fixed, unitCost, unitCapacity] = ['fixed', 'unitCost', 'unitCapacity'].map((part) =>
      number(`m.${part}`, part),
    )
    const [own, load, need] = ['own', 'load', 'need'].map((part) => byName(`m.${part}`))
    if (load || unitCost !== null || unitCapacity !== null) {
      if (unitCost === null) complain('m.unitCost', 'cost-game-unit')
      if (!unitCapacity) complain('m.unitCapacity', 'cost-game-unit')
      if (!load) complain('m.load.0', 'cost-game-unit')
    }
    if (fixed === null && unitCost === null && !own && !need) complain('m.fixed', 'cost-game-nothing')
    return {
      ...(fixed === null ? {} : { fixed }),
      ...(own ? { own } : {}),
      ...(need ? { need } : {}),
      ...(load && unitCost !== null && unitCapacity ? { load, unitCost, unitCapacity } : {}),
    }
  }
}

const MOST_PARTNERS = 200

/** Names of the partners as the form numbers them. */
function namesOf(form: TypedFields): string[] {
  const names: string[] = []
  for (let i = 0; i < MOST_PARTNERS && form.text(`name.${i}`) !== ''; i++) names.push(form.text(`name.${i}`))
  return names
}
