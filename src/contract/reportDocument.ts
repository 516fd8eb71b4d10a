/**
 * A report as its readers get it: words in one language, no computation left. The same document becomes a page, a file of HTML and a PDF.
 */
export interface ReportDocument {
  readonly language: 'de' | 'en'
  readonly title: string
  readonly subtitle: string
  /** What stands under the title: name and value. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly blocks: readonly ReportBlock[]
  /** ISO date of the data. */
  readonly date: string
  /** At the foot of every printed page. */
  readonly footer: string
  /** Name of a file without its ending, ASCII. */
  readonly fileName: string
}

export type ReportBlock =
  | {
      readonly kind: 'heading'
      readonly level: 2 | 3
      readonly text: string
      readonly id: string
      /** Section of a contract: written “§ N”, counted by a word processor itself. */
      readonly number?: number
      /** Begins a page on paper. */
      readonly newPage?: boolean
    }
  /** lead: the one sentence to remember; note: small print. */
  | {
      readonly kind: 'paragraph'
      readonly text: string
      readonly tone: 'lead' | 'plain' | 'note'
      /** Paragraph of a section: written “(N)”. */
      readonly number?: number
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | ReportBars
  /** To be typed at a terminal. */
  | { readonly kind: 'command'; readonly text: string }

export interface ReportTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly text: string; readonly numeric: boolean }[]
  readonly rows: readonly ReportRow[]
}

export interface ReportRow {
  /** As many as there are columns; the first names the row. A row with one cell is a heading over the rows that follow. */
  readonly cells: readonly string[]
  readonly emphasis?: boolean
  /** AGS of the municipality that the row tells of. */
  readonly ags?: string
}

/** Horizontal bars of shares, each with its figure in words. */
export interface ReportBars {
  readonly kind: 'bars'
  readonly caption: string
  readonly rows: readonly { readonly label: string /** 0…1. */; readonly share: number; readonly text: string }[]
}
