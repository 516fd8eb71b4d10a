import type { RegionDescription } from '../../../../contract/index.ts'
import type { CatalogueCheck } from '../../../../core/cooperation/index.ts'
import { ChoiceField, PostForm } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import type { OwnRating } from './RoundPage.tsx'

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly path: string
  readonly template: CatalogueCheck
  readonly own: OwnRating
}

/** Value of the box “do not know”. */
export const UNKNOWN = 'unknown' as const

/** One question below the other: a step, why, and what it rests on. */
export function RateForm({ frame, region, path, template, own }: Props) {
  const { words, csrf } = frame
  const { scale, criteria } = template
  const { form, fixed, choices, answersFor } = own
  return (
    <>
      <p>
        {scale
          ? words.text('checks.how', {
              least: scale.least,
              leastMeans: words.of(scale.leastMeans),
              most: scale.most,
              mostMeans: words.of(scale.mostMeans),
            })
          : words.text('checks.how-words')}
      </p>
      <p class="muted">{words.text('checks.who-sees')}</p>
      {fixed.length > 0 && <p>{words.text('checks.for', { list: words.list(fixed) })}</p>}
      <PostForm
        action={linksOf(frame)(path)}
        csrf={csrf}
        submit={words.text('checks.send')}
        hidden={{ region: region.id }}
      >
        {choices.length > 0 && (
          <ChoiceField
            name="for"
            label={words.text('checks.for-whom')}
            value={form.values.for ?? answersFor}
            options={[
              { value: '', label: words.text('checks.for-self') },
              ...choices.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {criteria.map((criterion) => (
          <Question key={criterion.id} frame={frame} template={template} own={own} criterion={criterion} />
        ))}
      </PostForm>
    </>
  )
}

function Question({
  frame: { words },
  template: { scale },
  own: { form, values },
  criterion: { id, question, evidence },
}: Pick<Props, 'frame' | 'template' | 'own'> & { readonly criterion: CatalogueCheck['criteria'][number] }) {
  const before = values.get(id)
  const value = form.values[`v.${id}`] ?? before?.value ?? ''
  const reason = form.values[`r.${id}`] ?? before?.reason ?? ''
  const rest = form.values[`e.${id}`] ?? before?.evidence ?? ''
  const steps = scale ? Array.from({ length: scale.most - scale.least + 1 }, (_, k) => String(scale.least + k)) : []
  const why = `rate-${id}-why`
  const on = `rate-${id}-on`
  const given = { class: 'kern-form-input__input', type: 'text', maxLength: 2000 } as const
  return (
    <fieldset class="rate">
      <legend>{words.of(question)}</legend>
      {scale && (
        <div class="rate__steps">
          {[...steps, UNKNOWN].map((step) => (
            <label key={step} class="rate__step">
              <input type="radio" name={`v.${id}`} value={step} checked={step === value} />
              {step === UNKNOWN ? words.text('checks.unknown') : step}
            </label>
          ))}
        </div>
      )}
      <div class="rate__texts">
        <p>
          <label for={why}>{words.text(scale ? 'checks.reason' : 'checks.answer')}</label>
          {scale ? (
            <input {...given} id={why} name={`r.${id}`} value={reason} />
          ) : (
            <textarea class="kern-form-input__input text-area" id={why} name={`r.${id}`} rows={3} maxLength={2000}>
              {reason}
            </textarea>
          )}
        </p>
        <p>
          <label for={on}>
            {evidence
              ? words.text('checks.evidence-such-as', { text: words.of(evidence) })
              : words.text('checks.evidence')}
          </label>
          <input {...given} id={on} name={`e.${id}`} value={rest} />
        </p>
      </div>
    </fieldset>
  )
}
