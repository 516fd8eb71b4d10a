import type { ReportBlock, ReportRow } from '../../contract/index.ts'
import { findService } from '../../core/services/index.ts'
import type { Judgement } from '../../core/situation/index.ts'
import { standardWords } from '../../messages/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { judgementWords } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** From what binds to what merely compares. */
const ORDER = ['norm', 'own', 'plan', 'test', 'case', 'monitor', 'obs', 'biz']

const NOTED = new Set(['norm', 'own', 'case', 'obs', 'biz'])

/** Judged standards, a table for each kind, so that no value borrows the weight of another. */
export function standards({ words, situation, overview }: ReportSource): ReportBlock[] {
  const judged = overview.judgements.filter(({ state }) => state !== 'not-judged')
  if (judged.length === 0) return []
  const nameOf = ({ service }: Judgement) => words.of(findService(situation.catalogue, service)!.name)
  const hasAny = judged.some(({ standard }) => standard.mode === 'any')
  return [
    heading(words.text('report.standards'), 'vorgaben'),
    paragraph(words.text('report.standards-lead')),
    ...ORDER.flatMap((kind) => {
      const rows = judged.filter(({ standard }) => standard.kind === kind)
      if (rows.length === 0) return []
      const title = words.text(`report.standards-${kind}`)
      return [
        heading(title, `vorgaben-${kind}`, 3),
        paragraph(words.text(`report.standards-${kind}-about`)),
        table(
          words.text('report.standards-caption', { kind: title }),
          [words.text('report.column-service'), words.text('report.column-value'), words.text('report.column-result')],
          distinct(rows.map((row) => ({ cells: [nameOf(row), valueWords(row, words), judgementWords(row, words)] }))),
        ),
      ]
    }),
    ...(hasAny ? [paragraph(words.text('report.any-note'), 'note')] : []),
  ]
}

/** Several laws may say the same. */
const distinct = (rows: readonly ReportRow[]): ReportRow[] => [
  ...new Map(rows.map((row) => [row.cells.join('\u0000'), row])).values(),
]

/** The value; with what exactly it says where the same value may mean different things. */
function valueWords({ standard }: Judgement, words: ReportSource['words']): string {
  const value = standardWords(standard, words)
  const stated = standard.verified ? value : words.text('report.kind-unverified', { kind: value })
  const note = words.of(standard.note).replace(/\.$/, '')
  return NOTED.has(standard.kind) && note !== '' ? words.text('report.value-noted', { value: stated, note }) : stated
}
