import { limitParameter, MOST_METRES, MOST_SECONDS, type Mode } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

/** Minutes or kilometres: the parameter's name carries the unit, so that one never becomes the other. */
export function LimitField({
  words,
  mode,
  value,
  usual,
  isCatchment = false,
}: {
  words: Words
  mode: Mode
  /** Seconds or metres as asked; null = the usual one. */
  value: number | null
  usual: number
  /** The edge of the catchment, not the limit of a journey. */
  isCatchment?: boolean
}) {
  const [name, shown] = limitParameter(mode, value ?? usual)
  const isAir = mode === 'air-line'
  const fallback = words.limit(isAir ? 'metres' : 'seconds', usual)
  return (
    <div class="kern-form-input field field--short">
      <label class="kern-label" for="choice-limit">
        {words.text(isCatchment ? `lagebild.supply-choice-${name}` : `lagebild.choice-${name}`)}
      </label>
      <input
        class="kern-form-input__input"
        id="choice-limit"
        name={name}
        type="number"
        min={isAir ? 0.1 : 1}
        max={isAir ? MOST_METRES / 1000 : MOST_SECONDS / 60}
        step="any"
        inputMode="decimal"
        value={value === null ? '' : shown}
        // The bare number of “20 min”: the unit stands in the label.
        placeholder={fallback.split('\u00a0')[0]}
        aria-describedby="choice-limit-hint"
      />
      <span class="kern-sr-only" id="choice-limit-hint">
        {words.text('lagebild.choice-limit-hint', { limit: fallback })}
      </span>
    </div>
  )
}
