import type * as Library from 'docx'
import type { ReportBlock, ReportDocument, ReportTable } from '../../contract/index.ts'

type Docx = typeof Library
type Drawn = Library.Paragraph | Library.Table

const FONT = 'Calibri'
/** Twentieths of a point. */
const HANGING = 425

export interface DocxWords {
  readonly creator: string
}

/**
 * A report as a document that a word processor opens and changes (Office Open XML): real headings, tables and lists; numbered sections and paragraphs
 * count themselves, so that they stay right when somebody adds one. The library is loaded when the first document is asked for.
 */
export async function writeDocx(document: ReportDocument, { creator }: DocxWords): Promise<Uint8Array> {
  const docx = await import('docx')
  const { Document, Footer, LevelFormat, Packer, PageNumber, Paragraph, TextRun, AlignmentType } = docx
  let section = 0
  const children = document.blocks.flatMap((block) => {
    if (block.kind === 'heading' && block.number !== undefined) section++
    return drawBlock(docx, block, section)
  })
  const level = (index: number, text: string) => ({
    level: index,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { left: HANGING, hanging: HANGING } } },
  })
  const file = new Document({
    creator,
    title: document.title,
    subject: document.subtitle,
    styles: { default: { document: { run: { font: FONT, size: 22, language: { value: languageOf(document) } } } } },
    numbering: { config: [{ reference: 'sections', levels: [level(0, '§ %1'), level(1, '(%2)')] }] },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ text: `${document.footer} · `, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: document.title, heading: docx.HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: document.subtitle, italics: true })] }),
          ...document.facts.map(
            ([name, value]) =>
              new Paragraph({ children: [new TextRun({ text: `${name}: `, bold: true }), new TextRun(value)] }),
          ),
          ...children,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

const languageOf = ({ language }: ReportDocument) => (language === 'de' ? 'de-DE' : 'en-GB')

function drawBlock(docx: Docx, block: ReportBlock, section: number): Drawn[] {
  const { HeadingLevel, Paragraph, TextRun } = docx
  const paragraph = (options: Library.IParagraphOptions) => [new Paragraph({ spacing: { after: 120 }, ...options })]
  switch (block.kind) {
    case 'heading':
      return paragraph({
        text: block.text,
        heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        keepNext: true,
        pageBreakBefore: block.newPage ?? false,
        ...(block.number === undefined ? {} : { numbering: { reference: 'sections', level: 0 } }),
      })
    case 'paragraph':
      return paragraph({
        children: [new TextRun({ text: block.text, bold: block.tone === 'lead', italics: block.tone === 'note' })],
        // Outside a section there is nothing to count below.
        ...(block.number === undefined || section === 0 ? {} : { numbering: { reference: 'sections', level: 1 } }),
      })
    case 'list':
      return block.items.flatMap((text) => paragraph({ text, bullet: { level: 0 } }))
    case 'table':
      return [...paragraph({ text: block.caption, keepNext: true }), drawTable(docx, block)]
    case 'bars':
      return [
        ...paragraph({ text: block.caption }),
        ...block.rows.flatMap(({ label, text }) => paragraph({ text: `${label}: ${text}`, bullet: { level: 0 } })),
      ]
    case 'command':
      return paragraph({ children: [new TextRun({ text: block.text, font: 'Consolas' })] })
  }
}

function drawTable(
  { Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Docx,
  table: ReportTable,
): Library.Table {
  const columns = table.columns.length
  const row = (cells: readonly string[], bold: boolean, isHead: boolean): Library.TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, k) =>
          new TableCell({
            // A row with one cell is a heading over the rows that follow.
            columnSpan: cells.length === 1 ? columns : 1,
            children: [
              new Paragraph({ children: [new TextRun({ text, bold: bold || (k === 0 && cells.length === 1) })] }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      row(
        table.columns.map(({ text }) => text),
        true,
        true,
      ),
      ...table.rows.map(({ cells, emphasis }) => row(cells, emphasis ?? false, false)),
    ],
  })
}
