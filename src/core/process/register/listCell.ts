import type { Scalar } from './recordKind.ts'

/** A list in one cell: `a; b; "c; d"`. Items with a semicolon, quotes or line breaks stand in quotes, quotes doubled. */
export function joinList(items: readonly Scalar[]): string {
  return items.map((item) => quoted(String(item))).join('; ')
}

const quoted = (item: string) => (/[;"\n]/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)

/** The items of such a cell, lines separate them too; null where a quote is not closed or something follows it. */
export function splitList(cell: string): string[] | null {
  const items: string[] = []
  let at = 0
  while (at < cell.length) {
    while (cell[at] === ' ' || cell[at] === '\t') at++
    if (cell[at] === '"') {
      const end = closingQuote(cell, at + 1)
      if (end < 0) return null
      items.push(cell.slice(at + 1, end).replaceAll('""', '"'))
      at = nextMark(cell, end + 1)
      if (cell.slice(end + 1, at).trim() !== '') return null
    } else {
      const end = nextMark(cell, at)
      items.push(cell.slice(at, end).trim())
      at = end
    }
    at++
  }
  return items.filter((item) => item !== '')
}

function closingQuote(cell: string, from: number): number {
  for (let at = cell.indexOf('"', from); at >= 0; at = cell.indexOf('"', at + 2)) if (cell[at + 1] !== '"') return at
  return -1
}

function nextMark(cell: string, from: number): number {
  for (let at = from; at < cell.length; at++) if (cell[at] === ';' || cell[at] === '\n') return at
  return cell.length
}
