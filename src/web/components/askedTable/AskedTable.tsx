import type { Service } from '../../../core/services/index.ts'
import type { Words } from '../../../messages/index.ts'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'

const ASPECTS = ['price', 'quality', 'continuity'] as const

/** What to ask about price, quality and continuity, and who has the figure. */
export function AskedTable({ words, service }: { words: Words; service: Service }) {
  return (
    <ScrollTable titleId="asked-title" kind="stacked">
      <thead>
        <tr>
          {(['aspect', 'what', 'unit', 'holder'] as const).map((column) => (
            <th scope="col" key={column}>
              {words.text(`katalog.asked-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ASPECTS.flatMap((aspect) =>
          service[aspect].map((asked) => (
            <tr key={aspect + asked.id}>
              <th scope="row">{words.text(`katalog.aspect-${aspect}`)}</th>
              <td data-label={words.text('katalog.asked-what')}>{words.of(asked.name)}</td>
              <td data-label={words.text('katalog.asked-unit')}>{words.of(asked.unit)}</td>
              <td data-label={words.text('katalog.asked-holder')}>{words.of(asked.holder)}</td>
            </tr>
          )),
        )}
      </tbody>
    </ScrollTable>
  )
}
