import {
  AGE_CHOICES,
  limitParameter,
  MODES,
  MOST_METRES,
  MOST_NTH,
  MOST_SECONDS,
  type Mode,
  type ReachQuestion,
  type ServiceChoice,
  type SortOrder,
  sortToQuery,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { whoWords } from '../answer/phrases.ts'
import type { Links } from '../view.ts'
import { StandardLine } from './StandardLine.tsx'

export interface FormView {
  readonly words: Words
  readonly links: Links
  /** Set where the reader chose it by address, so that sending the form keeps it. */
  readonly language: string | null
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  readonly regionId: string
  readonly services: readonly ServiceChoice[]
  readonly service: ServiceChoice
  readonly question: ReachQuestion
  readonly sort: SortOrder
}

/** The choices as a form that works without script. */
export function QuestionForm({ view }: { view: FormView }) {
  const { words, regions, regionId, question, sort, language } = view
  const order = sortToQuery(sort)
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
        <ServiceSelect view={view} />
        <Select
          name="mode"
          label={words.text('lagebild.choice-mode')}
          value={question.mode}
          options={MODES.map((mode) => [mode, words.text(`lagebild.mode-option-${mode}`)])}
        />
        <LimitField view={view} />
        <Select
          name="ages"
          label={words.text('lagebild.choice-ages')}
          value={question.ages}
          options={AGE_CHOICES.map((ages) => [ages, agesWords(ages, view)])}
        />
        <Select
          name="nth"
          label={words.text('lagebild.choice-nth')}
          value={String(question.nth)}
          options={Array.from({ length: MOST_NTH }, (_, i) => [String(i + 1), words.text(`lagebild.nth-${i + 1}`)])}
        />
        {(question.mode === 'walk' || question.mode === 'transit') && (
          <Check name="barrier-free" isOn={question.barrierFree} words={words} />
        )}
        {question.mode === 'car' && <Check name="pure-driving" isOn={question.pureDriving} words={words} />}
        <div class="question-form__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('lagebild.choice-show')}</span>
          </button>
        </div>
      </div>
      <StandardLine view={view} />
    </form>
  )
}

function agesWords(ages: ReachQuestion['ages'], { words, service }: FormView): string {
  if (ages !== 'users') return words.text(`lagebild.ages-${ages}`)
  if (!service.users) return words.text('lagebild.ages-users-all')
  return words.text('lagebild.ages-users', { who: whoWords('users', service.users, words, true) })
}

function Select({
  name,
  label,
  value,
  options,
}: {
  name: string
  label: string
  value: string
  options: readonly (readonly [string, string])[]
}) {
  return (
    <div class="kern-form-input field">
      <label class="kern-label" for={`choice-${name}`}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={`choice-${name}`} name={name} value={value}>
          {options.map(([id, text]) => (
            <option key={id} value={id} selected={id === value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** Services by group, in the catalogue's order; typing finds them, as in every select. */
function ServiceSelect({ view: { words, services, service } }: { view: FormView }) {
  const groups = [...new Set(services.map(({ group }) => group))]
  return (
    <div class="kern-form-input field field--wide">
      <label class="kern-label" for="choice-service">
        {words.text('lagebild.choice-service')}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="choice-service" name="service" value={service.id}>
          {groups.map((group) => (
            <optgroup key={group} label={groupWords(group, words)}>
              {services
                .filter((one) => one.group === group)
                .map((one) => (
                  <option key={one.id} value={one.id} selected={one.id === service.id}>
                    {serviceWords(one, words)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  )
}

export function groupWords(group: string, words: Words): string {
  const key = `lagebild.group-${group}`
  return words.text(words.has(key) ? key : 'lagebild.group-other')
}

function serviceWords({ kind, name }: ServiceChoice, words: Words): string {
  if (kind !== 'networked' && kind !== 'digital') return words.of(name)
  return words.text(`lagebild.service-${kind}`, { name: words.of(name) })
}

/** Minutes or kilometres: the parameter's name carries the unit, so that one never becomes the other. */
function LimitField({ view: { words, question, service } }: { view: FormView }) {
  const { mode, threshold } = question
  const [name, value] = limitParameter(mode, threshold ?? service.thresholds[mode].value)
  const isAir = mode === 'air-line'
  const most = isAir ? MOST_METRES / 1000 : MOST_SECONDS / 60
  const fallback = words.limit(isAir ? 'metres' : 'seconds', service.thresholds[mode].value)
  return (
    <div class="kern-form-input field field--short">
      <label class="kern-label" for="choice-limit">
        {words.text(`lagebild.choice-${name}`)}
      </label>
      <input
        class="kern-form-input__input"
        id="choice-limit"
        name={name}
        type="number"
        min={isAir ? 0.1 : 1}
        max={most}
        step="any"
        inputMode="decimal"
        value={threshold === null ? '' : value}
        placeholder={shownDefault(mode, fallback)}
        aria-describedby="choice-limit-hint"
      />
      <span class="kern-sr-only" id="choice-limit-hint">
        {words.text('lagebild.choice-limit-hint', { limit: fallback })}
      </span>
    </div>
  )
}

/** The bare number of “20 min”: the unit stands in the label. */
const shownDefault = (_mode: Mode, limit: string) => limit.split('\u00a0')[0]

function Check({ name, isOn, words }: { name: 'barrier-free' | 'pure-driving'; isOn: boolean; words: Words }) {
  return (
    <div class="kern-form-check field field--check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={`choice-${name}`}
        name={name}
        value="1"
        checked={isOn}
      />
      <label class="kern-label" for={`choice-${name}`}>
        {words.text(`lagebild.choice-${name}`)}
      </label>
    </div>
  )
}
