import { PostForm, TextField } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import type { AgreementContent } from './AgreementPage.tsx'
import { agreementPath } from './agreementView.ts'

/** The steps of founding of its form, with the day on which each was done. */
export function AgreementSteps({ frame, content }: { readonly frame: PageFrame; readonly content: AgreementContent }) {
  const { words } = frame
  const { agreement, form, region, mayWrite } = content
  if (!form) return null
  const { steps } = agreement.text
  const doneOn = (id: string) => (Object.hasOwn(steps, id) ? steps[id]! : null)
  const label = (by: string, text: string) => `${words.text(`forms.by-${by}`)}: ${text}`
  return (
    <section aria-labelledby="steps-title" id="schritte">
      <h2 id="steps-title">{words.text('agreements.steps')}</h2>
      <ol class="checklist">
        {form.steps.map(({ id, by, text, verified }) => {
          const day = doneOn(id)
          return (
            <li key={id} class={day ? 'checklist__done' : undefined}>
              {label(by, words.of(text))}{' '}
              {!verified && <span class="tag tag--open">{words.text('forms.unverified')}</span>}{' '}
              <span class="tag">
                {day
                  ? words.text('agreements.step-done', { date: words.date(day) })
                  : words.text('agreements.step-open')}
              </span>
            </li>
          )
        })}
      </ol>
      {mayWrite && (
        <details>
          <summary>{words.text('agreements.steps-lead')}</summary>
          <PostForm
            action={linksOf(frame)(agreementPath(agreement.id, '/schritte'))}
            csrf={frame.csrf}
            submit={words.text('agreements.steps-save')}
            tone="secondary"
            hidden={{ region: region.id }}
          >
            {form.steps.map(({ id, by, text }) => (
              <TextField
                key={id}
                type="date"
                name={`schritt.${id}`}
                label={label(by, words.of(text))}
                value={doneOn(id) ?? ''}
              />
            ))}
          </PostForm>
        </details>
      )}
    </section>
  )
}
