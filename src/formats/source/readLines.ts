import { InputError } from '../../core/evidence/index.ts'
import { readText } from './readText.ts'
import type { SourceEntry } from './source.ts'

/** Longer lines do not occur in tables; a file without line ends is something else. */
const MAX_LINE_LENGTH = 8 * 1024 ** 2

/** Lines without their ends (LF, CRLF or CR), in batches of about one chunk; no line for the end of the last one. */
export async function* readLineBatches(entry: SourceEntry): AsyncGenerator<string[]> {
  let rest = ''
  for await (const text of readText(entry)) {
    let block = rest === '' ? text : rest + text
    // A CR at the very end may be half of a CRLF.
    const held = block.endsWith('\r') ? '\r' : ''
    if (held) block = block.slice(0, -1)
    const lines = block.includes('\r') ? block.split(/\r\n|\n|\r/) : block.split('\n')
    rest = lines.pop()! + held
    if (rest.length > MAX_LINE_LENGTH)
      throw new InputError({ code: 'file-not-text', severity: 'error', file: entry.name })
    if (lines.length > 0) yield lines
  }
  if (rest !== '') yield [rest.replace(/\r$/, '')]
}

export async function* readLines(entry: SourceEntry): AsyncGenerator<string> {
  for await (const lines of readLineBatches(entry)) yield* lines
}
