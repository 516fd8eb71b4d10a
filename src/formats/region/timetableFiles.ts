import type { Timetable } from '../../core/network/index.ts'
import { decodeTable } from '../arrow/index.ts'
import type { RegionLayout } from './tables.ts'
import { decodeTimetable, TIMETABLE_FILES } from './timetableTables.ts'

export { TIMETABLE_FILES }

/** The timetable alone, from bytes; null = a file is missing. */
export function decodeTimetableFiles(
  file: (name: string) => Uint8Array | undefined,
  layout: RegionLayout,
): Timetable | null {
  return decodeTimetable((name) => {
    const bytes = file(name)
    return bytes ? decodeTable(bytes) : null
  }, layout)
}
