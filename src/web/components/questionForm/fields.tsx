/** A choice of one from a list. */
export function Select({
  name,
  id = `choice-${name}`,
  label,
  value,
  options,
  isWide = false,
}: {
  name: string
  id?: string
  label: string
  value: string
  /** Value, words, and whether it cannot be chosen now. */
  options: readonly (readonly [value: string, words: string, isOff?: boolean])[]
  isWide?: boolean
}) {
  return (
    <div class={`kern-form-input field${isWide ? ' field--wide' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={name} value={value}>
          {options.map(([one, text, isOff]) => (
            <option key={one} value={one} selected={one === value} disabled={isOff}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}

interface InputProps {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly value: string | number
  readonly type: 'search' | 'number' | 'date'
  readonly isWide?: boolean
  /** Characters. */
  readonly maxLength?: number
  readonly min?: number | string
  readonly max?: number | string
  readonly step?: number | 'any'
  readonly placeholder?: string
  /** Id of a hint. */
  readonly describedBy?: string
}

/** A word, a number or a day that is asked for by the address. */
export function InputField({ label, isWide = false, type, describedBy, ...input }: InputProps) {
  return (
    <div class={`kern-form-input field${isWide ? ' field--wide' : ''}`}>
      <label class="kern-label" for={input.id}>
        {label}
      </label>
      <input
        class="kern-form-input__input"
        {...({ type } as { type: 'search' })}
        aria-describedby={describedBy}
        {...input}
      />
    </div>
  )
}

/** A choice only where there are several. */
export function RegionSelect({
  id,
  label,
  regions,
  value,
}: {
  id?: string
  label: string
  regions: readonly { readonly id: string; readonly name: string }[]
  value: string
}) {
  if (regions.length < 2) return <input type="hidden" name="region" value={value} />
  return (
    <Select
      name="region"
      id={id}
      label={label}
      value={value}
      options={regions.map((region) => [region.id, region.name])}
    />
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
