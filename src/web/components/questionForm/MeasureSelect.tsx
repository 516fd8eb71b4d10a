import type { PageMeasure } from '../../../contract/index.ts'
import { PAGE_MEASURES } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { Select } from './fields.tsx'

/** What the page shows: the ways to a service, or how much of it there is for how many. */
export function MeasureSelect({ words, value }: { words: Words; value: PageMeasure }) {
  return (
    <Select
      name="measure"
      label={words.text('lagebild.choice-measure')}
      value={value}
      options={PAGE_MEASURES.map((one) => [one, words.text(`lagebild.measure-${one}`)])}
    />
  )
}
