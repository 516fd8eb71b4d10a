/** Files of the own machine; `accept` only helps to find them. */
export function FileField({
  name,
  label,
  hint,
  accept,
}: {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly accept: string
}) {
  const id = `field-${name}`
  return (
    <div class="file-field">
      <label for={id}>{label}</label>
      <span class="field__hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input id={id} name={name} type="file" multiple accept={accept} aria-describedby={`${id}-hint`} />
    </div>
  )
}

export function CheckField({
  name,
  value = '1',
  label,
  isOn,
}: {
  readonly name: string
  readonly value?: string
  readonly label: string
  readonly isOn: boolean
}) {
  const id = `field-${name}-${value}`
  return (
    <div class="check-field">
      <input class="kern-form-check__checkbox" id={id} name={name} type="checkbox" value={value} checked={isOn} />
      <label for={id}>{label}</label>
    </div>
  )
}
