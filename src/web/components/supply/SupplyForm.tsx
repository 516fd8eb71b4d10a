import {
  AGE_CHOICES,
  DECAY_CHOICES,
  MODES,
  orderToQuery,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  type SupplyQuestion,
} from '../../../contract/index.ts'
import { FormFrame } from '../questionForm/FormFrame.tsx'
import { Check, Select } from '../questionForm/fields.tsx'
import type { FormView } from '../questionForm/formView.ts'
import { LimitField } from '../questionForm/LimitField.tsx'
import { agesWords } from '../questionForm/QuestionForm.tsx'
import type { SupplyOrders } from './supplyView.ts'

export interface SupplyFormView extends Omit<FormView, 'question' | 'sort' | 'timetable'> {
  readonly question: SupplyQuestion
  /** What counts where nothing is asked, from the answer: seconds or metres. Null without an answer. */
  readonly usualCatchment: number | null
  readonly orders: SupplyOrders
}

/** Modes by which supply is computed. */
const SUPPLY_MODES = MODES.filter((mode) => mode !== 'transit')

/** The choices about supply. */
export function SupplyForm({ view }: { view: SupplyFormView }) {
  const { words, service, question, orders } = view
  const { mode } = question
  const fields = (
    <>
      <Select
        name="mode"
        label={words.text('lagebild.choice-mode')}
        value={mode}
        options={SUPPLY_MODES.map((one) => [one, words.text(`lagebild.mode-option-${one}`)])}
      />
      <LimitField
        words={words}
        mode={mode}
        value={question.catchment}
        usual={view.usualCatchment ?? service.thresholds[mode].value}
        isCatchment
      />
      <Select
        name="ages"
        label={words.text('lagebild.choice-ages')}
        value={question.ages ?? 'users'}
        options={AGE_CHOICES.map((ages) => [ages, agesWords(ages, view)])}
        isWide
      />
      {mode === 'walk' && (
        <Check name="barrier-free" label={words.text('lagebild.choice-barrier-free')} isOn={question.barrierFree} />
      )}
      {mode === 'car' && (
        <Check name="pure-driving" label={words.text('lagebild.choice-pure-driving')} isOn={question.pureDriving} />
      )}
    </>
  )
  const hidden = { sort: orderToQuery(orders.places), sites: orderToQuery(orders.sites) }
  return (
    <FormFrame view={view} measure="supply" hidden={hidden} fields={fields}>
      <Method view={view} />
      <details class="help">
        <summary>{words.text('lagebild.supply-help')}</summary>
        {['index', 'limits'].map((part) => (
          <p key={part}>{words.text(`lagebild.supply-help-${part}`)}</p>
        ))}
        <p>{words.text('lagebild.supply-no-transit')}</p>
      </details>
    </FormFrame>
  )
}

/** For those who compute: hidden until asked for, open while it differs from what is usual. */
function Method({ view: { words, question } }: { view: SupplyFormView }) {
  const { method, decay, measure, assumeCapacity } = question
  const usual: [string, string] = ['', words.text('lagebild.supply-usual')]
  const isOwn = method !== null || decay !== null || measure !== null || assumeCapacity !== null
  return (
    <details class="help" open={isOwn}>
      <summary>{words.text('lagebild.supply-method')}</summary>
      <div class="question-form__fields">
        <Select
          name="method"
          label={words.text('lagebild.supply-method-choice')}
          value={method ?? ''}
          options={[usual, ...SUPPLY_METHODS.map((one) => option('method', one))]}
          isWide
        />
        <Select
          name="decay"
          label={words.text('lagebild.supply-decay')}
          value={decay === null ? '' : typeof decay === 'string' ? decay : decay.kind}
          options={[usual, ...DECAY_CHOICES.map((one) => option('decay', one))]}
        />
        <Select
          name="count"
          label={words.text('lagebild.supply-count')}
          value={measure ?? ''}
          options={[usual, ...SUPPLY_MEASURES.map((one) => option('measure', one))]}
        />
        <div class="kern-form-input field">
          <label class="kern-label" for="choice-assume">
            {words.text('lagebild.supply-assume')}
          </label>
          <input
            class="kern-form-input__input"
            id="choice-assume"
            name="assume-capacity"
            type="number"
            min={0}
            step="any"
            inputMode="decimal"
            value={assumeCapacity === null ? '' : String(assumeCapacity)}
            aria-describedby="choice-assume-hint"
          />
          <span class="field__hint" id="choice-assume-hint">
            {words.text('lagebild.supply-assume-hint')}
          </span>
        </div>
      </div>
    </details>
  )

  function option(topic: string, id: string): [string, string] {
    return [id, words.text(`supply.${topic}-${id}`)]
  }
}
