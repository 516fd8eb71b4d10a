import type { ReportBlock, ReportRow, ReportTable } from '../../contract/index.ts'

export const heading = (text: string, id: string, level: 2 | 3 = 2): ReportBlock => ({
  kind: 'heading',
  level,
  text,
  id,
})

export const paragraph = (text: string, tone: 'lead' | 'plain' | 'note' = 'plain'): ReportBlock => ({
  kind: 'paragraph',
  text,
  tone,
})

export const list = (items: readonly string[]): ReportBlock => ({ kind: 'list', items })

/** Columns named with a leading `#` hold figures and stand to the right. */
export function table(caption: string, columns: readonly string[], rows: readonly ReportRow[]): ReportTable {
  return {
    kind: 'table',
    caption,
    columns: columns.map((text) => ({ text: text.replace(/^#/, ''), numeric: text.startsWith('#') })),
    rows,
  }
}
