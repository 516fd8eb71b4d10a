import PDFDocument from 'pdfkit'
import type { ReportDocument } from '../../contract/index.ts'
import type { Fonts } from './fonts.ts'
import { FLOOR, INK, LINE, PAGE, SIZE } from './paper.ts'

export type Pdf = InstanceType<typeof PDFDocument>
type Struct = ReturnType<Pdf['struct']>

/** Draws tagged text top-down, page after page. */
export class Writer {
  readonly pdf: Pdf
  readonly #root: Struct

  constructor({ title, language, subtitle, date }: ReportDocument, fonts: Fonts) {
    const created = new Date(date)
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
      pdfVersion: '1.7',
      tagged: true,
      lang: language === 'de' ? 'de-DE' : 'en-GB',
      displayTitle: true,
      bufferPages: true,
      // The date of the data, not of the clock: the same region gives the same file.
      info: {
        Title: title,
        Subject: subtitle,
        Creator: 'Reihum',
        ...(Number.isNaN(created.getTime()) ? {} : { CreationDate: created, ModDate: created }),
      },
    })
    this.pdf.registerFont('regular', Buffer.from(fonts.regular))
    this.pdf.registerFont('strong', Buffer.from(fonts.strong))
    this.#root = this.pdf.struct('Document')
    this.pdf.addStructure(this.#root)
  }

  /** Room left on the page in points. */
  get room(): number {
    return FLOOR - this.pdf.y
  }

  /** A new page where less than so much room is left. */
  need(height: number): void {
    if (this.room < height) this.pdf.addPage()
  }

  /** A new page, unless this one is still empty. */
  newPage(): void {
    if (this.pdf.y > PAGE.top) this.pdf.addPage()
  }

  space(height: number): void {
    if (this.pdf.y > PAGE.top) this.pdf.y += height
  }

  font(style: 'regular' | 'strong', size: number, colour: string = INK.text): Pdf {
    return this.pdf.font(style).fontSize(size).fillColor(colour)
  }

  /** A tagged element of the document with its drawing. */
  tag(type: string, draw: () => void, parent: Struct = this.#root): void {
    parent.add(this.pdf.struct(type, {}, draw))
  }

  /** A tagged element that holds further ones. */
  group(type: string, fill: (element: Struct) => void, parent: Struct = this.#root): void {
    const element = this.pdf.struct(type)
    parent.add(element)
    fill(element)
    element.end()
  }

  /** What a screen reader skips: lines, fills, repeated heads. */
  decorate(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' })
    draw()
    this.pdf.endMarkedContent()
  }

  text(text: string, style: 'regular' | 'strong', size: number, colour: string = INK.text): void {
    this.font(style, size, colour).text(text, PAGE.left, this.pdf.y, { width: LINE, lineGap: size * 0.22 })
  }

  height(text: string, style: 'regular' | 'strong', size: number, width: number): number {
    return this.font(style, size).heightOfString(text, { width, lineGap: size * 0.22 })
  }

  /** Footers go onto all pages once their number is known. */
  async end(footer: string, pageWords: (page: number, pages: number) => string): Promise<Uint8Array> {
    this.#root.end()
    const { start, count } = this.pdf.bufferedPageRange()
    for (let k = 0; k < count; k++) {
      this.pdf.switchToPage(start + k)
      this.pdf.markContent('Artifact', { type: 'Pagination' })
      // Below the text's lower margin a text would begin a new page.
      this.pdf.page.margins.bottom = 0
      const y = PAGE.height - 40
      this.font('regular', SIZE.note, INK.soft)
      this.pdf.text(footer, PAGE.left, y, { width: LINE * 0.75, lineBreak: false, ellipsis: true })
      this.pdf.text(pageWords(k + 1, count), PAGE.left, y, { width: LINE, align: 'right', lineBreak: false })
      this.pdf.endMarkedContent()
    }
    const pieces: Uint8Array[] = []
    const done = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (piece: Uint8Array) => pieces.push(piece))
      this.pdf.on('end', resolve)
      this.pdf.on('error', reject)
    })
    this.pdf.end()
    await done
    return new Uint8Array(Buffer.concat(pieces))
  }
}
