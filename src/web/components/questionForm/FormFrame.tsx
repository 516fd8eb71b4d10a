import type { ComponentChildren } from 'preact'
import { PAGE_MEASURES, type PageMeasure } from '../../../contract/index.ts'
import { RegionSelect, Select } from './fields.tsx'
import type { FormView } from './formView.ts'
import { ServiceSelect } from './ServiceSelect.tsx'

interface Props {
  readonly view: Omit<FormView, 'question' | 'sort' | 'timetable'>
  /** Null where there is no choice of what is shown. */
  readonly measure: PageMeasure | null
  /** What the address keeps though it is no choice; undefined = left out. */
  readonly hidden?: Readonly<Record<string, string | undefined>>
  /** The choices beside region, measure and service. */
  readonly fields?: ComponentChildren
  /** What stands below the choices. */
  readonly children?: ComponentChildren
}

/** The choices of the situation page as a form that works without script. */
export function FormFrame({ view, measure, hidden = {}, fields, children }: Props) {
  const { words, language, regions, regionId, services, service } = view
  return (
    <form class="question-form panel" action="/lagebild" method="get" aria-labelledby="choices-title">
      <h2 id="choices-title" class="kern-sr-only">
        {words.text('lagebild.choices')}
      </h2>
      {Object.entries({ lang: language ?? undefined, ...hidden }).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <div class="question-form__fields">
        <RegionSelect label={words.text('lagebild.choice-region')} regions={regions} value={regionId} />
        {measure !== null && (
          <Select
            name="measure"
            label={words.text('lagebild.choice-measure')}
            value={measure}
            options={PAGE_MEASURES.map((one) => [one, words.text(`lagebild.measure-${one}`)])}
          />
        )}
        <ServiceSelect words={words} services={services} service={service} />
        {fields}
        <div class="question-form__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('lagebild.choice-show')}</span>
          </button>
        </div>
      </div>
      {children}
    </form>
  )
}
