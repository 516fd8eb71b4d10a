import type { ReportBlock, ReportDocument } from '../../contract/index.ts'
import { EVERYDAY } from '../../core/situation/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { worst } from './essentials.ts'
import { hideOne } from './hideSmall.ts'
import { municipalDocument, nearestWords, type Place, placeOf, serviceWords } from './municipalityReport.ts'
import { published, shareWords } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** One municipality on one sheet. Throws an InputError for one that is not inside. */
export function municipalitySheet(source: ReportSource, asked: string): ReportDocument {
  const { words } = source
  const place = placeOf(source, asked)
  return municipalDocument(source, place, 'blatt', [
    ...worst(source, place.order),
    ...everyday(source, place),
    paragraph([words.text('report.decides-nothing'), words.text('report.sheet-rest')].join(' '), 'note'),
  ])
}

/** The everyday services: where most people go, and how many have it too far. */
function everyday(source: ReportSource, place: Place): ReportBlock[] {
  const { words, overview } = source
  const ids = EVERYDAY.flat()
  const rows = ids.flatMap(
    (id) =>
      overview.services.find(
        ({ service, state }) => service.id === id && (state === 'answered' || state === 'air-line'),
      ) ?? [],
  )
  if (rows.length === 0) return []
  return [
    heading(words.text('report.sheet-everyday'), 'alltag', 3),
    table(
      words.text('report.sheet-caption', { name: place.name }),
      [
        words.text('report.column-service-limit'),
        words.text('report.column-nearest'),
        `#${words.text('report.sheet-column-beyond')}`,
        `#${words.text('report.sheet-column-share')}`,
      ],
      rows.map((one) => {
        const counts = one.main!.municipalities[place.order]!
        const beyond = hideOne(counts.beyond)
        return {
          cells: [
            serviceWords(one, words),
            nearestWords(one, place, words),
            published(beyond, words),
            typeof beyond === 'string' ? words.text('report.cell-none') : shareWords(counts, words),
          ],
        }
      }),
    ),
  ]
}
