import type { RoundResult } from '../../../contract/index.ts'
import type { CatalogueCheck } from '../../../core/cooperation/index.ts'
import type { Words } from '../../../messages/index.ts'

/**
 * A round as a table: one row for each question, figures first; reasons and evidence in one cell each, lowest rating first, without names. `number` writes a
 * figure as the reader's spreadsheet wants it; null = not rated, an empty cell.
 */
export function roundRows(
  template: CatalogueCheck,
  { summary, hasReasons }: Pick<RoundResult, 'summary' | 'hasReasons'>,
  words: Words,
  number: (value: number | null) => string,
): string[][] {
  const heads = ['question', 'least', 'lower-quartile', 'median', 'upper-quartile', 'most', 'rated', 'unknown']
  const inWords = hasReasons ? ['reasons', 'evidence'] : []
  const rows = template.criteria.map(({ id, question }) => {
    const one = summary.criteria.find(({ criterion }) => criterion === id)!
    const { least, lowerQuartile, median, upperQuartile, most, count, unknown, ratings } = one
    const figures = [least, lowerQuartile, median, upperQuartile, most, count, unknown].map(number)
    const said = [
      ratings.map(({ reason }) => reason),
      ratings.flatMap(({ evidence }) => evidence.map(({ note }) => note)),
    ].map((list) => list.filter((text) => text !== '').join(' | '))
    return [words.of(question), ...figures, ...(hasReasons ? said : [])]
  })
  return [[...heads, ...inWords].map((head) => words.text(`checks.csv-${head}`)), ...rows]
}
