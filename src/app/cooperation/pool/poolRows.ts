import type { Words } from '../../../messages/index.ts'
import type { Pool } from './readPool.ts'

/** The use of the pool week by week as a table; `number` writes a figure as the reader's spreadsheet wants it. */
export function poolRows({ items }: Pool, words: Words, number: (value: number | null) => string): string[][] {
  const heads = ['item', 'type', 'week', 'booked', 'planned', 'available', 'missing']
  return [
    heads.map((head) => words.text(`pool.csv-${head}`)),
    ...items.flatMap(({ name, type, use }) =>
      use.map(({ week, booked, planned, available, missing }) => [
        name,
        words.text(`option.pool-item.type-${type}`),
        words.date(week),
        ...[booked, planned, available, missing].map(number),
      ]),
    ),
  ]
}
