import type { ComponentChildren } from 'preact'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  /** What is wrong with what was typed; '' or absent = nothing. */
  readonly problem?: string | undefined
}

/** What belongs to a field in words: its hint and its fault are read out with it. */
function describedBy({ name, hint, problem }: FieldProps): string | undefined {
  const ids = [...(hint ? [`${name}-hint`] : []), ...(problem ? [`${name}-problem`] : [])]
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { name, label, hint, problem } = field
  return (
    <div class={`form-field${problem ? ' form-field--error' : ''}`}>
      <label for={`field-${name}`}>{label}</label>
      {hint && (
        <span class="field__hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span class="form-field__error" id={`${name}-problem`}>
          {problem}
        </span>
      )}
      {children}
    </div>
  )
}

export function TextField({
  value,
  isRequired,
  inputMode,
  ...field
}: FieldProps & {
  readonly value: string
  readonly isRequired?: boolean
  readonly inputMode?: 'numeric'
}) {
  return (
    <Field {...field}>
      <input
        class="kern-form-input__input"
        id={`field-${field.name}`}
        name={field.name}
        type="text"
        value={value}
        inputMode={inputMode}
        required={isRequired}
        autocomplete="off"
        aria-describedby={describedBy(field)}
        aria-invalid={field.problem ? 'true' : undefined}
      />
    </Field>
  )
}

/** Files of the own machine; `accept` only helps to find them. */
export function FileField({ accept, ...field }: FieldProps & { readonly accept: string }) {
  return (
    <Field {...field}>
      <input
        id={`field-${field.name}`}
        name={field.name}
        type="file"
        multiple
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.problem ? 'true' : undefined}
      />
    </Field>
  )
}

export function CheckField({
  name,
  value = '1',
  label,
  isOn,
}: {
  name: string
  value?: string
  label: string
  isOn: boolean
}) {
  const id = `field-${name}-${value}`
  return (
    <div class="form-field form-field--check">
      <input class="kern-form-check__checkbox" id={id} name={name} type="checkbox" value={value} checked={isOn} />
      <label for={id}>{label}</label>
    </div>
  )
}
