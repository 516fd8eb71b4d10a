interface Props {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly hint?: string
  readonly problem?: string
  readonly isRequired?: boolean
}

/** Several lines of text, with its hint and what is wrong beside it. */
export function TextArea({ name, label, value = '', hint, problem, isRequired }: Props) {
  const id = `field-${name}`
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined
  return (
    <div class={`kern-form-input form-field${problem ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="form-field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <textarea
        class={`kern-form-input__input text-area${problem ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        rows={4}
        maxLength={4000}
        required={isRequired}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described}
      >
        {value}
      </textarea>
      {problem && (
        <p class="form-field__problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  )
}
