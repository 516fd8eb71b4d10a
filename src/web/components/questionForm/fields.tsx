/** A choice of one from a list. */
export function Select({
  name,
  label,
  value,
  options,
  isWide = false,
}: {
  name: string
  label: string
  value: string
  /** Value, words, and whether it cannot be chosen now. */
  options: readonly (readonly [value: string, words: string, isOff?: boolean])[]
  isWide?: boolean
}) {
  return (
    <div class={`kern-form-input field${isWide ? ' field--wide' : ''}`}>
      <label class="kern-label" for={`choice-${name}`}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={`choice-${name}`} name={name} value={value}>
          {options.map(([id, text, isOff]) => (
            <option key={id} value={id} selected={id === value} disabled={isOff}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

/** Yes or no; what is sent when it is on is `value`. */
export function Check({
  name,
  label,
  isOn,
  value = '1',
}: {
  name: string
  label: string
  isOn: boolean
  value?: string
}) {
  return (
    <div class="kern-form-check field field--check">
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={`choice-${name}`}
        name={name}
        value={value}
        checked={isOn}
      />
      <label class="kern-label" for={`choice-${name}`}>
        {label}
      </label>
    </div>
  )
}
