import { isMap, isPair, isScalar, isSeq, parseDocument, stringify } from 'yaml'
import { InputError } from '../../core/evidence/index.ts'

const HEAD = (region: string) => `region: ${stringify(region).trim()}
entries:
`

/**
 * The text of a decisions file with one entry more at its end; everything before it stays byte for byte. A file without entries gets its
 * list, no text at all a whole file. Throws an InputError where the end of the list cannot be told.
 */
export function appendEntry(
  text: string,
  region: string,
  entry: Readonly<Record<string, unknown>>,
  file: string,
): string {
  if (text.trim() === '') return HEAD(region) + item(entry, 2)
  const document = parseDocument(text)
  const refuse = () => new InputError({ code: 'decisions-cannot-append', severity: 'error', file })
  if (document.errors.length > 0 || !isMap(document.contents)) throw refuse()
  const pairs = document.contents.items
  const last = pairs.at(-1)
  if (!isPair(last) || !isScalar(last.key) || last.key.value !== 'entries') throw refuse()
  const list = last.value
  if (list === null || (isScalar(list) && list.value === null)) return `${ended(text)}${item(entry, 2)}`
  if (!isSeq(list) || list.flow === true) {
    if (!isSeq(list) || list.items.length > 0) throw refuse()
    // `entries: []`: the only form that has to give way to a list.
    const [from, to] = list.range!
    return ended(`${text.slice(0, from).trimEnd()}${text.slice(to)}`) + item(entry, 2)
  }
  // Lists may stand at the margin or be indented: as the first entry does.
  const first = list.range![0]
  return ended(text) + item(entry, first - (text.lastIndexOf('\n', first - 1) + 1))
}

const ended = (text: string) => `${text.trimEnd()}\n`

function item(entry: Readonly<Record<string, unknown>>, indent: number): string {
  const lines = stringify([entry], { lineWidth: 0 }).trimEnd().split('\n')
  return `${lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')}\n`
}
