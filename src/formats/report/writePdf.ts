import type { ReportBars, ReportBlock, ReportDocument } from '../../contract/index.ts'
import { drawTable } from './drawTable.ts'
import { loadFonts } from './fonts.ts'
import { INK, LINE, PAGE, SIZE } from './paper.ts'
import { Writer } from './writer.ts'

export interface PdfWords {
  /** “Seite 1 von 8”. */
  page(page: number, pages: number): string
}

/**
 * A report as PDF 1.7 on A4: real text in an embedded font, tagged, with bookmarks and page numbers. The same document gives the same bytes.
 */
export async function writePdf(document: ReportDocument, words: PdfWords): Promise<Uint8Array> {
  const writer = new Writer(document, await loadFonts())
  writer.tag('H1', () => writer.text(document.title, 'strong', SIZE.title))
  writer.tag('P', () => writer.text(document.subtitle, 'regular', SIZE.subtitle, INK.soft))
  writer.space(6)
  drawFacts(writer, document.facts)
  let chapter = writer.pdf.outline
  const under = new Map<2 | 3, typeof chapter>()
  document.blocks.forEach((block, k) => {
    if (block.kind === 'heading') {
      writer.space(block.level === 2 ? 12 : 7)
      // A heading stays with what follows it.
      if (block.newPage) writer.newPage()
      else writer.need(block.level === 2 ? 90 : 70)
      chapter = (block.level === 3 ? under.get(2) : null) ?? writer.pdf.outline
      under.set(block.level, chapter.addItem(sectionText(block)) as typeof chapter)
    }
    drawBlock(writer, block, document.blocks[k - 1])
  })
  return writer.end(document.footer, words.page)
}

const sectionText = ({ text, number }: ReportBlock & { kind: 'heading' }) =>
  number === undefined ? text : `§ ${number} ${text}`

function drawFacts(writer: Writer, facts: ReportDocument['facts']): void {
  const width = Math.max(...facts.map(([name]) => writer.font('regular', SIZE.plain).widthOfString(name))) + 14
  writer.group('L', (element) => {
    for (const [name, value] of facts)
      writer.tag(
        'LI',
        () => {
          const top = writer.pdf.y
          writer.font('regular', SIZE.plain, INK.soft).text(name, PAGE.left, top, { width })
          writer.font('strong', SIZE.plain).text(value, PAGE.left + width, top, { width: LINE - width, lineGap: 2 })
        },
        element,
      )
  })
  writer.pdf.x = PAGE.left
}

function drawBlock(writer: Writer, block: ReportBlock, before: ReportBlock | undefined): void {
  switch (block.kind) {
    case 'heading':
      writer.tag(`H${block.level}`, () =>
        writer.text(sectionText(block), 'strong', block.level === 2 ? SIZE.h2 : SIZE.h3, INK.text),
      )
      writer.space(3)
      return
    case 'paragraph': {
      const size = SIZE[block.tone]
      const text = block.number === undefined ? block.text : `(${block.number}) ${block.text}`
      writer.need(Math.min(60, writer.height(text, 'regular', size, LINE)))
      writer.tag('P', () =>
        writer.text(
          text,
          block.tone === 'lead' ? 'strong' : 'regular',
          size,
          block.tone === 'note' ? INK.soft : INK.text,
        ),
      )
      writer.space(5)
      return
    }
    case 'list':
      drawList(writer, block.items)
      return
    case 'table':
      if (before?.kind === 'table') writer.space(8)
      drawTable(writer, block)
      return
    case 'bars':
      drawBars(writer, block)
      return
    case 'command':
      drawCommand(writer, block.text)
  }
}

function drawList(writer: Writer, items: readonly string[]): void {
  const indent = 12
  writer.group('L', (element) => {
    for (const item of items) {
      writer.need(writer.height(item, 'regular', SIZE.plain, LINE - indent))
      writer.tag(
        'LI',
        () => {
          const top = writer.pdf.y
          writer.font('regular', SIZE.plain).text('•', PAGE.left, top, { width: indent })
          writer.font('regular', SIZE.plain).text(item, PAGE.left + indent, top, { width: LINE - indent, lineGap: 2 })
        },
        element,
      )
      writer.pdf.y += 2
    }
  })
  writer.pdf.x = PAGE.left
  writer.space(4)
}

/** Name and figure in one line, the bar below: readable in grey and without colour. */
function drawBars(writer: Writer, { caption, rows }: ReportBars): void {
  const { pdf } = writer
  const figure = Math.max(...rows.map(({ text }) => writer.font('strong', SIZE.plain).widthOfString(text))) + 2
  const left = LINE - figure - 12
  const heights = rows.map(({ label }) => writer.height(label, 'regular', SIZE.plain, left))
  writer.need(20 + (heights[0] ?? 0) + 12)
  writer.tag('P', () => writer.text(caption, 'regular', SIZE.note, INK.soft))
  pdf.y += 4
  writer.group('L', (element) => {
    rows.forEach(({ label, share, text }, k) => {
      writer.need(heights[k]! + 12)
      const top = pdf.y
      writer.tag(
        'LI',
        () => {
          writer.font('regular', SIZE.plain).text(label, PAGE.left, top, { width: left, lineGap: 2 })
          writer
            .font('strong', SIZE.plain)
            .text(text, PAGE.left + LINE - figure, top, { width: figure, align: 'right', lineBreak: false })
        },
        element,
      )
      const y = top + heights[k]! + 1
      writer.decorate(() => {
        pdf.rect(PAGE.left, y, LINE, 4).fill(INK.track)
        if (share > 0) pdf.rect(PAGE.left, y, Math.max(1, LINE * Math.min(1, share)), 4).fill(INK.bar)
      })
      pdf.x = PAGE.left
      pdf.y = y + 9
    })
  })
  writer.space(3)
}

function drawCommand(writer: Writer, text: string): void {
  const { pdf } = writer
  const height = writer.height(text, 'regular', SIZE.note, LINE - 16) + 10
  writer.need(height)
  const top = pdf.y
  writer.decorate(() => pdf.rect(PAGE.left, top, LINE, height).fill(INK.fill))
  writer.tag('Code', () =>
    writer.font('regular', SIZE.note).text(text, PAGE.left + 8, top + 5, { width: LINE - 16, lineGap: 2 }),
  )
  pdf.x = PAGE.left
  pdf.y = top + height + 6
}
