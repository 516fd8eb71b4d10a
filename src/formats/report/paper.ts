/** Measures of an A4 page in points (1/72 inch), and the few styles of a report. */
export const PAGE = { width: 595.28, height: 841.89, left: 56, right: 56, top: 54, bottom: 64 } as const
export const LINE = PAGE.width - PAGE.left - PAGE.right
/** Lowest point of the text. */
export const FLOOR = PAGE.height - PAGE.bottom

export const INK = {
  text: '#1a1a1a',
  soft: '#555555',
  line: '#b9b9b9',
  fill: '#eef1f5',
  bar: '#14518f',
  track: '#e3e7ec',
} as const

export const SIZE = { title: 22, subtitle: 12, h2: 15, h3: 11.5, lead: 12.5, plain: 10, note: 8.5, table: 8.5 } as const
