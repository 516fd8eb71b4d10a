import { writeFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'

/** Every entry carries this time, so that the same texts give the same bytes. */
const ENTRY_TIME = new Date(2026, 0, 1)

/** Writes texts as the entries of a zip file. */
export function writeZip(path: string, entries: Readonly<Record<string, string>>): void {
  const files = Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))
  writeFileSync(path, zipSync(files, { mtime: ENTRY_TIME, level: 6 }))
}
