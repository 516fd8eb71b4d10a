import type { ReportBlock } from '../../contract/index.ts'
import { METHOD_VERSIONS } from '../../core/situation/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { hideOne } from './hideSmall.ts'
import { atMost, published } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** Theil, Gini and Palma: for those who work with them, behind everything else. */
export function method({ words, overview }: ReportSource): ReportBlock[] {
  const rows = overview.services.filter(({ state, equality }) => state === 'answered' && equality?.theil)
  if (rows.length === 0) return []
  const number = (value: number | null | undefined, digits: number) =>
    value === null || value === undefined ? words.text('report.cell-none') : words.number(value, digits)
  return [
    heading(words.text('report.method'), 'methode'),
    paragraph(words.text('report.method-how')),
    paragraph(words.text('report.method-lead')),
    table(
      words.text('report.method-caption'),
      [
        words.text('report.column-service'),
        `#${words.text('report.column-gini')}`,
        `#${words.text('report.column-palma')}`,
        `#${words.text('report.column-theil')}`,
        `#${words.text('report.column-between')}`,
        `#${words.text('report.column-unreachable')}`,
      ],
      rows.map(({ service, equality }) => ({
        cells: [
          words.of(service.name),
          number(equality!.gini, 2),
          number(equality!.palma, 2),
          number(equality!.theil!.total, 3),
          number(equality!.theil!.between, 3),
          published(hideOne(equality!.unreachablePeople), words),
        ],
      })),
    ),
  ]
}

/** A timetable without a date of its own still says for which days it is. */
function validity(role: string, { serviceDays }: ReportSource['manifest'], words: ReportSource['words']): string {
  if (role !== 'timetable' || !serviceDays) return words.text('report.not-stated')
  const { from, to } = serviceDays
  return words.text('report.valid', { from: words.date(from), to: words.date(to) })
}

/** What the figures rest on, what limits them, and how to compute them again. */
export function sources(
  { words, manifest, situation, overview, program }: ReportSource,
  ags: string | null,
): ReportBlock[] {
  const unchecked = new Set(
    manifest.completeness.filter(({ state }) => state === 'osm-unchecked').map(({ service }) => service),
  )
  const names = overview.services
    .filter(({ service, state }) => unchecked.has(service.id) && state === 'answered')
    .map(({ service }) => words.of(service.name))
  const limits = [
    ...manifest.warnings.map((warning) => words.issue(warning)),
    ...(names.length > 0
      ? [words.text('report.unchecked', { list: atMost(names, ags === null ? 60 : 6, words) })]
      : []),
  ]
  const { street, transit, supply, connected } = METHOD_VERSIONS
  const command = `npx reihum report ${manifest.id}${ags === null ? '' : ` --municipality ${ags}`} --lang ${words.language} --out ${ags === null ? 'bericht' : `bericht-${ags}`}.pdf`
  return [
    heading(words.text('report.sources'), 'daten'),
    ...(limits.length > 0
      ? [heading(words.text('report.warnings'), 'grenzen', 3), { kind: 'list', items: limits } as const]
      : []),
    table(
      words.text('report.sources-caption'),
      [
        words.text('report.column-input'),
        words.text('report.column-file'),
        words.text('report.column-date'),
        words.text('report.column-licence'),
      ],
      manifest.inputs.map(({ role, file, dataDate, licence, attribution }) => ({
        cells: [
          words.text(`web.role-${role}`),
          file,
          dataDate === '' ? validity(role, manifest, words) : words.date(dataDate),
          [licence, attribution].filter((part) => part !== '').join('; ') || words.text('report.not-stated'),
        ],
      })),
    ),
    paragraph(
      words.text('report.versions', {
        id: manifest.id,
        version: manifest.version,
        catalogue: situation.catalogue.version,
        method: [street, ...(overview.transit ? [transit] : []), supply, connected].join(', '),
        program,
      }),
      'note',
    ),
    paragraph(words.text('report.recompute')),
    { kind: 'command', text: command },
  ]
}
