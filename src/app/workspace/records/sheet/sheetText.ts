import { z } from 'zod'
import { InputError } from '../../../../core/evidence/index.ts'
import { MOST_ROWS, type SheetRows } from './readSheetRows.ts'

const schema = z.object({
  file: z.string().max(300),
  columns: z.array(z.string().max(400)).max(300),
  decimalMark: z.enum(['.', ',']),
  rows: z
    .array(z.object({ line: z.number().int().min(1), cells: z.array(z.string().max(40_000)).max(300) }))
    .max(MOST_ROWS),
})

/** A sheet that was read as one line of text, so that a page can hand it back for applying: nothing of it is kept on the server meanwhile. */
export const sheetToText = (sheet: SheetRows): string => JSON.stringify(sheet)

/** Reads it back; it comes from a browser and may be anything. Throws InputError. */
export function sheetFromText(text: string): SheetRows {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    throw new InputError({ code: 'sheet-lost', severity: 'error' })
  }
}
