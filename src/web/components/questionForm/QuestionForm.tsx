import { AGE_CHOICES, MODES, MOST_NTH, orderToQuery, type ReachQuestion } from '../../../contract/index.ts'
import { whoWords } from '../answer/phrases.ts'
import { Check, Select } from './fields.tsx'
import type { FormView } from './formView.ts'
import { LimitField } from './LimitField.tsx'
import { MeasureSelect } from './MeasureSelect.tsx'
import { ServiceSelect } from './ServiceSelect.tsx'
import { StandardLine } from './StandardLine.tsx'
import { TransitFields, TransitObstacle } from './TransitFields.tsx'

/** The choices as a form that works without script. */
export function QuestionForm({ view }: { view: FormView }) {
  const { words, regions, regionId, services, service, question, sort, language } = view
  const order = orderToQuery(sort)
  const { mode } = question
  return (
    <form class="question-form panel" action="/lagebild" method="get" aria-labelledby="choices-title">
      <h2 id="choices-title" class="kern-sr-only">
        {words.text('lagebild.choices')}
      </h2>
      {language !== null && <input type="hidden" name="lang" value={language} />}
      {order !== undefined && <input type="hidden" name="sort" value={order} />}
      <div class="question-form__fields">
        {regions.length > 1 ? (
          <Select
            name="region"
            label={words.text('lagebild.choice-region')}
            value={regionId}
            options={regions.map(({ id, name }) => [id, name])}
          />
        ) : (
          <input type="hidden" name="region" value={regionId} />
        )}
        <MeasureSelect words={words} value="reach" />
        <ServiceSelect words={words} services={services} service={service} />
        <Select name="mode" label={words.text('lagebild.choice-mode')} value={mode} options={modeOptions(view)} />
        <LimitField words={words} mode={mode} value={question.threshold} usual={service.thresholds[mode].value} />
        <Select
          name="ages"
          label={words.text('lagebild.choice-ages')}
          value={question.ages}
          options={AGE_CHOICES.map((ages) => [ages, agesWords(ages, view)])}
        />
        {/* By bus and train only the site that is reached first is computed. */}
        {mode !== 'transit' && (
          <Select
            name="nth"
            label={words.text('lagebild.choice-nth')}
            value={String(question.nth)}
            options={Array.from({ length: MOST_NTH }, (_, i) => [String(i + 1), words.text(`lagebild.nth-${i + 1}`)])}
          />
        )}
        {(mode === 'walk' || mode === 'transit') && (
          <Check name="barrier-free" label={words.text('lagebild.choice-barrier-free')} isOn={question.barrierFree} />
        )}
        {mode === 'car' && (
          <Check name="pure-driving" label={words.text('lagebild.choice-pure-driving')} isOn={question.pureDriving} />
        )}
        <div class="question-form__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('lagebild.choice-show')}</span>
          </button>
        </div>
      </div>
      <TransitFields view={view} />
      <StandardLine view={view} />
      <TransitObstacle view={view} />
    </form>
  )
}

function modeOptions({ words, service, timetable }: FormView): [string, string, boolean?][] {
  const isOff = timetable === null || service.kind === 'outbound'
  return MODES.map((mode) =>
    mode === 'transit' && isOff
      ? [mode, words.text('timetable.option-unavailable'), true]
      : [mode, words.text(`lagebild.mode-option-${mode}`)],
  )
}

export function agesWords(
  ages: ReachQuestion['ages'],
  { words, service }: Pick<FormView, 'words' | 'service'>,
): string {
  if (ages !== 'users') return words.text(`lagebild.ages-${ages}`)
  if (!service.users) return words.text('lagebild.ages-users-all')
  return words.text('lagebild.ages-users', { who: whoWords('users', service.users, words, true) })
}
