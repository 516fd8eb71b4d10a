import type { ReportRow, ReportTable } from '../../contract/index.ts'
import { type ColumnNeed, columnWidths } from './columnWidths.ts'
import { INK, LINE, PAGE, SIZE } from './paper.ts'
import type { Writer } from './writer.ts'

const PAD_X = 4
const PAD_Y = 2.6
const SIZES = [SIZE.table, SIZE.table - 1, SIZE.table - 2]

/** A table whose rows never break and whose head stands on every page. */
export function drawTable(writer: Writer, table: ReportTable): void {
  const { pdf } = writer
  const { size, widths } = layOut(writer, table)
  const head: ReportRow = { cells: table.columns.map(({ text }) => text), emphasis: true }
  const headHeight = rowHeight(writer, head, widths, size)
  const first = table.rows[0] ? rowHeight(writer, table.rows[0], widths, size) : 0
  const second = table.rows[1] ? rowHeight(writer, table.rows[1], widths, size) : 0
  const caption = writer.height(table.caption, 'regular', SIZE.note, LINE)
  writer.need(caption + headHeight + first + second + 8)
  writer.group('Table', (element) => {
    writer.tag('Caption', () => writer.text(table.caption, 'regular', SIZE.note, INK.soft), element)
    pdf.y += 3
    const drawHead = (isRepeated: boolean) => {
      const draw = () => drawRow(writer, table, head, widths, size, headHeight, null)
      if (isRepeated) writer.decorate(draw)
      else
        writer.group(
          'TR',
          (row) => drawRow(writer, table, head, widths, size, headHeight, (_, cell) => writer.tag('TH', cell, row)),
          element,
        )
      rule(writer, INK.text, 0.8)
    }
    drawHead(false)
    for (const row of table.rows) {
      const height = rowHeight(writer, row, widths, size)
      if (writer.room < height) {
        pdf.addPage()
        drawHead(true)
      }
      if (row.cells.length === 1) fill(writer, height)
      writer.group(
        'TR',
        (tr) =>
          drawRow(writer, table, row, widths, size, height, (k, cell) => writer.tag(k === 0 ? 'TH' : 'TD', cell, tr)),
        element,
      )
      rule(writer, INK.line, 0.4)
    }
  })
  pdf.y += 6
}

/** The largest type in which no word has to break. */
function layOut(writer: Writer, table: ReportTable): { size: number; widths: number[] } {
  for (const size of SIZES) {
    const needs = table.columns.map((_, k) => needOf(writer, table, k, size))
    const isLast = size === SIZES.at(-1)
    if (isLast || needs.reduce((sum, { least }) => sum + least, 0) <= LINE)
      return { size, widths: columnWidths(needs, LINE) }
  }
  throw new Error('no size of type')
}

function needOf(writer: Writer, table: ReportTable, k: number, size: number): ColumnNeed {
  let natural = 0
  let least = 0
  const see = (text: string, style: 'regular' | 'strong') => {
    writer.font(style, size)
    natural = Math.max(natural, writer.pdf.widthOfString(text))
    for (const word of text.split(/[ ­]/)) least = Math.max(least, writer.pdf.widthOfString(word))
  }
  see(table.columns[k]!.text, 'strong')
  // The head of a column of figures may break between words; its figures may not.
  if (table.columns[k]!.numeric) natural = least
  for (const row of table.rows) if (row.cells.length > 1) see(row.cells[k]!, row.emphasis ? 'strong' : 'regular')
  if (table.columns[k]!.numeric) least = Math.max(least, Math.min(natural, 60))
  const room = 2 * PAD_X + 0.5
  return { least: Math.min(least, LINE / 3) + room, natural: natural + room }
}

const styleOf = (row: ReportRow): 'regular' | 'strong' => (row.emphasis ? 'strong' : 'regular')

function rowHeight(writer: Writer, row: ReportRow, widths: readonly number[], size: number): number {
  const spans = row.cells.length === 1 ? [LINE] : widths
  return (
    Math.max(...row.cells.map((text, k) => writer.height(text || ' ', styleOf(row), size, spans[k]! - 2 * PAD_X))) +
    2 * PAD_Y
  )
}

function drawRow(
  writer: Writer,
  table: ReportTable,
  row: ReportRow,
  widths: readonly number[],
  size: number,
  height: number,
  tag: ((column: number, draw: () => void) => void) | null,
): void {
  const { pdf } = writer
  const top = pdf.y
  const spans = row.cells.length === 1 ? [LINE] : widths
  let x: number = PAGE.left
  row.cells.forEach((text, k) => {
    const left = x
    const draw = () =>
      writer.font(styleOf(row), size).text(text, left + PAD_X, top + PAD_Y, {
        width: spans[k]! - 2 * PAD_X,
        lineGap: size * 0.22,
        align: table.columns[k]!.numeric && row.cells.length > 1 ? 'right' : 'left',
      })
    if (tag) tag(k, draw)
    else draw()
    x += spans[k]!
  })
  pdf.x = PAGE.left
  pdf.y = top + height
}

function rule(writer: Writer, colour: string, width: number): void {
  const { pdf } = writer
  writer.decorate(() =>
    pdf
      .moveTo(PAGE.left, pdf.y)
      .lineTo(PAGE.left + LINE, pdf.y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke(),
  )
}

function fill(writer: Writer, height: number): void {
  const { pdf } = writer
  writer.decorate(() => pdf.rect(PAGE.left, pdf.y, LINE, height).fill(INK.fill))
}
