import type { KeyName } from '../../core/cooperation/index.ts'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import { readNumber } from '../../core/process/index.ts'
import { foldText } from '../../core/search/index.ts'
import type { GameFile } from './gameFile.ts'
import type { LocatedJson, Member } from './locatedJson.ts'
import { checkGame } from './readGame.ts'

/** Headings of the columns with figures of keys. */
const KEY_HEADINGS: Readonly<Record<KeyName, readonly string[]>> = {
  'per-head': ['per-head', 'einwohner', 'people', 'residents'],
  use: ['use', 'nutzung'],
  'tax-power': ['tax-power', 'tax power', 'steuerkraft'],
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * A cost game from a table: a heading, then one row for each group: its names joined by `+`, its cost in euros; further columns (Einwohner, Nutzung, Steuerkraft) count in
 * the rows of one name. Who shares is who has a row of its own; an empty cost is not known. Semicolons, tabs or commas, German or English numbers.
 * Throws an InputError where there is no row.
 */
export function readGameTable(text: string, file: string): { game: GameFile | null; issues: Issue[] } {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const separator = [';', '\t', ','].find((mark) => lines[0]!.includes(mark)) ?? ';'
  const mark = separator === ',' ? '.' : ','
  const rows: Row[] = lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [{ line: i + 1, cells: line.split(separator).map(unquoted) }],
  )
  const [head, ...body] = rows
  if (!head || body.length === 0)
    throw new InputError({ code: 'game-table-empty', severity: 'error', file, params: {} })
  const number = (cell: string, line: number): LocatedJson => {
    const value = readNumber(cell, mark)
    return value === null ? { kind: 'string', line, value: cell } : { kind: 'number', line, value, text: cell }
  }
  const namesOf = (cell: string) => cell.split('+').map((name) => name.trim())
  const singles = body.filter(({ cells }) => namesOf(cells[0]!).length === 1)
  const cost = body.flatMap(({ line, cells }): Member[] => {
    const [group = '', amount = ''] = cells
    return amount === '' ? [] : [{ name: namesOf(group).join(','), line, value: number(amount, line) }]
  })
  const keys = (Object.keys(KEY_HEADINGS) as KeyName[]).flatMap((name): Member[] => {
    const column = head.cells.findIndex((cell) => KEY_HEADINGS[name].some((one) => foldText(one) === foldText(cell)))
    if (column < 2) return []
    const given = singles.filter(({ cells }) => (cells[column] ?? '') !== '')
    if (given.length === 0) return []
    const members = given.map(({ line, cells }) => ({ name: cells[0]!, line, value: number(cells[column]!, line) }))
    return [{ name, line: head.line, value: { kind: 'object', line: head.line, members } }]
  })
  const players: LocatedJson = {
    kind: 'array',
    line: head.line,
    items: singles.map(({ line, cells }) => ({ kind: 'string', line, value: cells[0]! })),
  }
  const object = (members: readonly Member[]): LocatedJson => ({ kind: 'object', line: head.line, members })
  const members: Member[] = [
    { name: 'players', line: head.line, value: players },
    { name: 'cost', line: head.line, value: object(cost) },
    ...(keys.length > 0 ? [{ name: 'keys', line: head.line, value: object(keys) }] : []),
  ]
  return checkGame({ kind: 'object', line: head.line, members }, file)
}

function unquoted(cell: string): string {
  const text = cell.trim()
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}
