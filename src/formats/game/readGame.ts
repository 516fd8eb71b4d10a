import type { CostModel, KeyName } from '../../core/cooperation/index.ts'
import { KEY_NAMES } from '../../core/cooperation/index.ts'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import { AmountReader } from './amounts.ts'
import type { GameFile } from './gameFile.ts'
import { JsonFault, type LocatedJson, type Member, readLocatedJson } from './locatedJson.ts'

/** Issues that are told; the rest of a broken file is of the same kind. */
const MOST_ISSUES = 50
export const MOST_PLAYERS = 200
const FIELDS = ['players', 'cost', 'model', 'keys', 'mix', 'name', 'source']
const MODEL_FIELDS = ['fixed', 'own', 'load', 'need', 'unitCost', 'unitCapacity']

/**
 * A cost game from JSON: `{players: ["A", "B"], cost: {"A": 1, "B": 2, "A,B": 2.5}}`, costs in euros by coalition, names joined by commas in any order;
 * or a `model` instead of `cost` (`CostModel`). `keys`: `{"per-head": {"A": 1200, …}, "use": …, "tax-power": …}`, `mix`: `{"per-head": 2, "use": 1}`.
 * Throws an InputError where the text is no JSON object; everything else is an issue, and a game that has an error among them is null.
 */
export function readGame(text: string, file: string): { game: GameFile | null; issues: Issue[] } {
  return checkGame(parse(text.replace(/^\uFEFF/, ''), file), file)
}

/** The same for values that were read from another form of file. */
export function checkGame(
  root: Extract<LocatedJson, { kind: 'object' }>,
  file: string,
): { game: GameFile | null; issues: Issue[] } {
  const issues: Issue[] = []
  const report = (code: string, line: number, params: Issue['params'] = {}, severity: Issue['severity'] = 'error') => {
    if (issues.length < MOST_ISSUES) issues.push({ code, severity, file, line, params })
  }
  const fields = membersOnce(root.members, (member) => report('game-field-twice', member.line, { field: member.name }))
  for (const { name, line } of fields.values())
    if (!FIELDS.includes(name)) report('game-unknown-field', line, { name, known: FIELDS.join(', ') }, 'warning')

  const players = readPlayers(fields.get('players'), root.line, report)
  // Where names are not sure, every cost would be a fault of its own.
  if (issues.some(({ severity }) => severity === 'error')) return { game: null, issues }
  const index = new Map(players.map((name, i) => [name, i]))
  const amounts = new AmountReader(report)
  const [cost, model] = [fields.get('cost'), fields.get('model')]
  if (!cost === !model) report(cost ? 'game-cost-and-model' : 'game-cost-missing', (model ?? root).line)
  const known = cost ? readCosts(cost, index, amounts, report) : []
  const modelParts = model ? readModel(model, index, amounts, report) : null
  const keys = readKeys(fields.get('keys'), index, report)
  const mix = readMix(fields.get('mix'), report)
  if (issues.some(({ severity }) => severity === 'error')) return { game: null, issues }
  const whole = (amount: number) => amounts.whole(amount)
  return {
    issues,
    game: {
      players,
      known: known.map(({ members, amount }) => ({ members, cost: whole(amount) })),
      model: modelParts && {
        ...modelParts,
        fixed: whole(modelParts.fixed),
        own: modelParts.own.map(whole),
        ...(modelParts.need ? { need: modelParts.need.map(whole) } : {}),
        unitCost: whole(modelParts.unitCost),
      },
      keys,
      mix,
      digits: amounts.digits,
    },
  }
}

export type Report = (code: string, line: number, params?: Issue['params'], severity?: Issue['severity']) => void
type Index = ReadonlyMap<string, number>

function parse(text: string, file: string): Extract<LocatedJson, { kind: 'object' }> {
  let root: LocatedJson
  try {
    root = readLocatedJson(text)
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error
    const { line, column, found } = error
    throw new InputError({ code: 'game-not-json', severity: 'error', file, line, params: { column, found } })
  }
  if (root.kind !== 'object')
    throw new InputError({ code: 'game-not-object', severity: 'error', file, line: root.line, params: {} })
  return root
}

function membersOnce(members: readonly Member[], twice: (member: Member) => void): Map<string, Member> {
  const once = new Map<string, Member>()
  for (const member of members) {
    if (once.has(member.name)) twice(member)
    else once.set(member.name, member)
  }
  return once
}

function readPlayers(field: Member | undefined, line: number, report: Report): string[] {
  if (field?.value.kind !== 'array' || field.value.items.length === 0) {
    report('game-players-missing', field?.line ?? line)
    return []
  }
  const names: string[] = []
  for (const item of field.value.items) {
    const name = item.kind === 'string' ? item.value.trim() : ''
    if (name === '' || name.includes(',')) report('game-player-name', item.line, { name })
    else if (names.includes(name)) report('game-player-twice', item.line, { name })
    else names.push(name)
  }
  if (names.length > MOST_PLAYERS)
    report('game-too-many-players', field.line, { players: names.length, most: MOST_PLAYERS })
  return names
}

function readCosts(field: Member, index: Index, amounts: AmountReader, report: Report) {
  if (field.value.kind !== 'object') {
    report('game-cost-missing', field.line)
    return []
  }
  const known: { members: number[]; amount: number }[] = []
  const seen = new Map<string, number>()
  for (const { name, line, value } of field.value.members) {
    const names = name.split(',').map((part) => part.trim())
    if (name.trim() === '') {
      if (value.kind !== 'number' || value.value !== 0) report('game-empty-coalition', line)
      continue
    }
    const unknown = names.find((one) => !index.has(one))
    if (unknown !== undefined) {
      report('game-unknown-player', line, { name: unknown, coalition: name, known: some([...index.keys()]) })
      continue
    }
    const members = [...new Set(names.map((one) => index.get(one)!))].sort((a, b) => a - b)
    if (members.length < names.length) {
      report('game-member-twice', line, { coalition: name })
      continue
    }
    const key = members.join()
    const before = seen.get(key)
    if (before !== undefined) {
      report('game-coalition-twice', line, { coalition: name, before })
      continue
    }
    seen.set(key, line)
    const amount = amounts.read(value, name)
    if (amount !== null) known.push({ members, amount })
  }
  return known
}

/** What stands in `model`; what a player has no figure for is 0. */
function readModel(field: Member, index: Index, amounts: AmountReader, report: Report): CostModel {
  const nothing = () => new Float64Array(index.size)
  const model = { fixed: 0, own: nothing(), load: nothing(), unitCost: 0, unitCapacity: 1 }
  if (field.value.kind !== 'object') {
    report('game-model', field.line)
    return model
  }
  const parts = membersOnce(field.value.members, (member) =>
    report('game-field-twice', member.line, { field: member.name }),
  )
  for (const { name, line } of parts.values())
    if (!MODEL_FIELDS.includes(name))
      report('game-unknown-field', line, { name, known: MODEL_FIELDS.join(', ') }, 'warning')
  const amount = (name: string) => {
    const part = parts.get(name)
    return part ? (amounts.read(part.value, name) ?? 0) : 0
  }
  const load = parts.get('load')
  const capacity = parts.get('unitCapacity')
  if (!load !== !capacity || !load !== !parts.get('unitCost')) report('game-model-unit', field.line)
  const own = parts.get('own')
  const need = parts.get('need')
  if (capacity && !(capacity.value.kind === 'number' && capacity.value.value > 0))
    report('game-model-capacity', capacity.line)
  return {
    fixed: amount('fixed'),
    unitCost: amount('unitCost'),
    unitCapacity: capacity?.value.kind === 'number' ? capacity.value.value : 1,
    own: own ? figuresOf(own, index, report, (value, name) => amounts.read(value, name)) : nothing(),
    load: load ? figuresOf(load, index, report, (value, name, line) => figure(value, name, line, report)) : nothing(),
    ...(need ? { need: figuresOf(need, index, report, (value, name) => amounts.read(value, name)) } : {}),
  }
}

function readKeys(field: Member | undefined, index: Index, report: Report): GameFile['keys'] {
  if (!field) return {}
  if (field.value.kind !== 'object') {
    report('game-keys', field.line, { known: KEY_NAMES.join(', ') })
    return {}
  }
  const keys: Partial<Record<KeyName, Float64Array>> = {}
  for (const key of field.value.members) {
    if (!isKeyName(key.name)) report('game-unknown-key', key.line, { name: key.name, known: KEY_NAMES.join(', ') })
    else if (keys[key.name]) report('game-field-twice', key.line, { field: key.name })
    else {
      keys[key.name] = figuresOf(key, index, report, (value, name, line) => figure(value, name, line, report))
      if (key.value.kind !== 'object') continue
      const given = new Set(key.value.members.map(({ name }) => name.trim()))
      const lacking = [...index.keys()].filter((name) => !given.has(name))
      if (lacking.length > 0) report('game-key-lacks', key.line, { rule: key.name, players: some(lacking) })
    }
  }
  return keys
}

function readMix(field: Member | undefined, report: Report): GameFile['mix'] {
  if (!field) return null
  if (field.value.kind !== 'object') {
    report('game-mix', field.line)
    return null
  }
  const mix: Partial<Record<KeyName | 'equal', number>> = {}
  for (const { name, line, value } of field.value.members) {
    if (name !== 'equal' && !isKeyName(name))
      report('game-unknown-key', line, { name, known: ['equal', ...KEY_NAMES].join(', ') })
    else if (mix[name] !== undefined) report('game-field-twice', line, { field: name })
    else if (value.kind !== 'number' || !(value.value > 0)) report('game-mix', line)
    else mix[name] = value.value
  }
  return mix
}

const isKeyName = (name: string): name is KeyName => (KEY_NAMES as readonly string[]).includes(name)

function figure(value: LocatedJson, name: string, line: number, report: Report): number | null {
  if (value.kind === 'number' && value.value >= 0 && Number.isFinite(value.value)) return value.value
  report('game-figure', line, { name })
  return null
}

/** One figure for each player that is named. */
function figuresOf(
  field: Member,
  index: Index,
  report: Report,
  read: (value: LocatedJson, name: string, line: number) => number | null,
): Float64Array {
  const figures = new Float64Array(index.size)
  if (field.value.kind !== 'object') {
    report('game-figures', field.line, { field: field.name })
    return figures
  }
  const seen = new Set<string>()
  for (const member of field.value.members) {
    const name = member.name.trim()
    const player = index.get(name)
    if (player === undefined)
      report('game-unknown-player', member.line, { name, coalition: field.name, known: some([...index.keys()]) })
    else if (seen.has(name)) report('game-field-twice', member.line, { field: name })
    else figures[player] = read(member.value, name, member.line) ?? 0
    seen.add(name)
  }
  return figures
}

const MOST_NAMES = 12
const some = (names: readonly string[]) =>
  names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} …` : names.join(', ')
