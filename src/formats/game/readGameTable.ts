import type { KeyName } from '../../core/cooperation/index.ts'
import { ImportLog, InputError, type Issue } from '../../core/evidence/index.ts'
import { readNumber } from '../../core/process/index.ts'
import { foldText } from '../../core/search/index.ts'
import { collect, memoryEntry, readCsv, readLines, type SourceEntry } from '../source/index.ts'
import type { GameFile } from './gameFile.ts'
import type { LocatedJson, Member } from './locatedJson.ts'
import { checkGame } from './readGame.ts'

/** Headings of the columns with figures of keys. */
const KEY_HEADINGS: Readonly<Record<KeyName, readonly string[]>> = {
  'per-head': ['per-head', 'einwohner', 'people', 'residents'],
  use: ['use', 'nutzung'],
  'tax-power': ['tax-power', 'tax power', 'steuerkraft'],
}

/**
 * A cost game from a table: a heading, then one row for each group: its names joined by `+`, its cost in euros; further columns (Einwohner, Nutzung, Steuerkraft) count in
 * the rows of one name. Who shares is who has a row of its own; an empty cost is not known. Semicolons, tabs or commas, German or English numbers.
 * Throws an InputError where there is no row, or no text.
 */
export async function readGameTable(
  bytes: Uint8Array,
  file: string,
): Promise<{ game: GameFile | null; issues: Issue[] }> {
  const log = new ImportLog()
  const entry = memoryEntry(bytes, { name: file, log })
  const separator = await separatorOf(entry)
  const mark = separator === ',' ? '.' : ','
  const rows = (await collect(readCsv(entry, { delimiter: separator })))
    .map(({ line, fields }) => ({ line, cells: fields.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
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
  const { game, issues } = checkGame({ kind: 'object', line: head.line, members }, file)
  return { game, issues: [...log.report().issues, ...issues] }
}

/** Of the heading alone: figures may hold commas too. */
async function separatorOf(entry: SourceEntry): Promise<string> {
  for await (const line of readLines(entry))
    if (line.trim() !== '') return [';', '\t', ','].find((one) => line.includes(one)) ?? ';'
  return ';'
}
