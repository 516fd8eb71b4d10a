import type { ComponentChildren } from 'preact'

interface FieldProps {
  readonly name: string
  /** Where a page has several fields of one name. */
  readonly id?: string
  readonly label: string
  readonly value?: string
  readonly hint?: string
  /** What is wrong with what was typed. */
  readonly problem?: string
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'date'
  readonly autocomplete?: string
  readonly inputMode?: 'numeric'
  readonly isRequired?: boolean
  readonly isFirst?: boolean
}

/** A line of text, with its hint and what is wrong beside it. */
export function TextField({ type = 'text', autocomplete, inputMode, isRequired, isFirst, ...field }: TextProps) {
  const { name, id = `field-${name}`, value = '', problem } = field
  return (
    <Framed field={field} id={id}>
      <input
        class={`kern-form-input__input${problem ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        {...({ type } as { type: 'text' })}
        value={value}
        autocomplete={autocomplete}
        inputMode={inputMode}
        required={isRequired}
        // The page has one purpose: whoever opens it wants to type here.
        autofocus={isFirst}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described(field, id)}
      />
    </Framed>
  )
}

/** Several lines of text. */
export function TextArea({
  isRequired,
  rows = 4,
  most = 4000,
  ...field
}: FieldProps & {
  readonly isRequired?: boolean
  readonly rows?: number
  /** Characters. */
  readonly most?: number
}) {
  const { name, id = `field-${name}`, value = '', problem } = field
  return (
    <Framed field={field} id={id}>
      <textarea
        class={`kern-form-input__input text-area${problem ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        maxLength={most}
        required={isRequired}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={described(field, id)}
      >
        {value}
      </textarea>
    </Framed>
  )
}

interface ChoiceProps extends FieldProps {
  /** Value and words; with a group the choices stand under its heading. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly group?: string }[]
}

/** A choice of one from a list. */
export function ChoiceField({ options, ...field }: ChoiceProps) {
  const { name, id = `field-${name}`, value = '', problem } = field
  const groups = [...Map.groupBy(options, ({ group }) => group ?? '')]
  const choices = (list: ChoiceProps['options']) =>
    list.map((one) => (
      <option key={one.value} value={one.value} selected={one.value === value}>
        {one.label}
      </option>
    ))
  return (
    <Framed field={field} id={id}>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={id}
          name={name}
          value={value}
          aria-invalid={problem ? 'true' : undefined}
          aria-describedby={described(field, id)}
        >
          {groups.map(([group, list]) =>
            group === '' ? (
              choices(list)
            ) : (
              <optgroup key={group} label={group}>
                {choices(list)}
              </optgroup>
            ),
          )}
        </select>
      </div>
    </Framed>
  )
}

/** A field between its label and hint, and what is wrong with it. */
function Framed({
  field,
  id,
  children,
}: {
  readonly field: FieldProps
  readonly id: string
  readonly children: ComponentChildren
}) {
  const { label, problem } = field
  return (
    <div class={`kern-form-input form-field${problem ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      <Hint {...field} id={id} />
      {children}
      <Problem {...(problem ? { problem } : {})} id={id} />
    </div>
  )
}

const described = ({ hint, problem }: FieldProps, id: string): string | undefined =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

function Hint({ hint, id }: FieldProps) {
  return hint ? (
    <span class="form-field__hint" id={`${id}-hint`}>
      {hint}
    </span>
  ) : null
}

function Problem({ problem, id }: { readonly problem?: string; readonly id: string }) {
  return problem ? (
    <p class="form-field__problem" id={`${id}-problem`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      {problem}
    </p>
  ) : null
}
