import type { Field, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue, Words } from '../../../messages/page.ts'
import { type EntryTyped, inputName, PLACE_PARTS } from './entryTyped.ts'
import { unitWords } from './valueWords.ts'

export interface EntryFieldsView {
  readonly words: Words
  readonly kind: RecordKind
  readonly typed: EntryTyped
  readonly issues: readonly WordableIssue[]
  /** Municipalities that can be chosen. */
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  /** The field whose municipality is fixed for an entry that exists. */
  readonly fixed: string | null
  /** Places are points too. */
  readonly hasPoints: boolean
}

/** The fields of an entry, one below the other; what is wrong stands beside its field. */
export function EntryFields({ view }: { view: EntryFieldsView }) {
  return (
    <div class="entry-fields">
      {view.kind.fields.map((field) => (
        <FieldInput key={field.id} view={view} field={field} />
      ))}
    </div>
  )
}

/** Sentences about one field. */
function problemsOf({ words, issues }: EntryFieldsView, { id }: Field): string[] {
  return issues.filter(({ params }) => params?.field === id).map((issue) => words.issue(issue))
}

function FieldInput({ view, field }: { view: EntryFieldsView; field: Field }) {
  const { words } = view
  const id = `entry-${field.id}`
  const problems = problemsOf(view, field)
  const hintKey = `hint.${field.labelKey}`
  const hint = words.has(hintKey) ? words.text(hintKey) : isLines(field) ? words.text('entry.one-a-line') : ''
  const described = [hint && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(Boolean).join(' ')
  const told = {
    'aria-describedby': described || undefined,
    'aria-invalid': problems.length > 0 ? ('true' as const) : undefined,
  }
  const label = labelOf(field, words)
  const below = (
    <>
      {hint && (
        <p class="entry-field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problems.length > 0 && (
        <p class="entry-field__problem" id={`${id}-problem`}>
          {problems.join(' ')}
        </p>
      )}
    </>
  )
  const isGroup = field.type === 'flag' || (field.type === 'list' && field.of.type === 'choice')
  if (isGroup)
    return (
      <fieldset class="entry-field" {...told}>
        <legend>{label}</legend>
        <Boxes view={view} field={field} />
        {below}
      </fieldset>
    )
  return (
    <div class="entry-field">
      <label for={id}>{label}</label>
      <Input view={view} field={field} id={id} told={told} />
      {below}
    </div>
  )
}

const isLines = (field: Field) => field.type === 'list' && field.of.type !== 'choice'

function labelOf(field: Field, words: Words): string {
  const name = words.text(field.labelKey)
  const withUnit = field.type === 'number' && field.unit ? `${name} (${unitWords(field.unit, words)})` : name
  return field.required ? words.text('entry.required', { label: withUnit }) : withUnit
}

interface InputProps {
  readonly view: EntryFieldsView
  readonly field: Field
  readonly id: string
  readonly told: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': 'true' | undefined }
}

function Input({ view, field, id, told }: InputProps) {
  const { words, typed } = view
  const name = inputName(field)
  const value = typed[name]?.[0] ?? ''
  if (field.type === 'place') return <PlaceInput view={view} field={field} id={id} told={told} />
  if (field.type === 'long-text' || field.type === 'list')
    return (
      <textarea class="kern-form-input__input" id={id} name={name} rows={field.type === 'list' ? 3 : 4} {...told}>
        {value}
      </textarea>
    )
  if (field.type === 'choice')
    return (
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={name} value={value} {...told}>
          {(!field.required || value === '') && <option value="">{words.text('entry.not-stated')}</option>}
          {field.options.map((option) => (
            <option key={option} value={option} selected={option === value}>
              {words.text(`option.${field.labelKey}-${option}`)}
            </option>
          ))}
        </select>
      </div>
    )
  const kind = field.type === 'date' ? 'date' : 'text'
  const mode = field.type === 'number' ? ('decimal' as const) : undefined
  // A browser would lose what is no date when it draws it: such a text is shown as it was typed.
  const isDate = kind === 'date' && (value === '' || /^\d{4}-\d\d-\d\d$/.test(value))
  if (isDate)
    return (
      <input
        class="kern-form-input__input"
        id={id}
        name={name}
        type="date"
        value={value}
        required={field.required}
        {...told}
      />
    )
  return (
    <input
      class="kern-form-input__input"
      id={id}
      name={name}
      type="text"
      inputMode={mode}
      value={value}
      required={field.required}
      {...told}
    />
  )
}

/** A municipality of the region; where entries are points, longitude and latitude too. */
function PlaceInput({ view, field, id, told }: InputProps) {
  const { words, typed, municipalities, fixed, hasPoints } = view
  const [ags = ''] = typed[inputName(field, 'ags')] ?? []
  const known = municipalities.some((one) => one.ags === ags)
  const isFixed = fixed === field.id
  const choices = municipalities.filter((one) => !isFixed || one.ags === ags)
  return (
    <>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={id} name={inputName(field, 'ags')} value={ags} {...told}>
          {(!isFixed || ags === '') && <option value="">{words.text('entry.whole-region')}</option>}
          {ags !== '' && !known && (
            <option value={ags} selected>
              {ags}
            </option>
          )}
          {choices.map((one) => (
            <option key={one.ags} value={one.ags} selected={one.ags === ags}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      {hasPoints &&
        PLACE_PARTS.filter((part) => part !== 'ags').map((part) => (
          <input
            key={part}
            class="kern-form-input__input"
            type="text"
            inputMode="decimal"
            name={inputName(field, part)}
            value={typed[inputName(field, part)]?.[0] ?? ''}
            aria-label={words.text(`sheet.place-${part}`, { label: words.text(field.labelKey) })}
          />
        ))}
    </>
  )
}

function Boxes({ view: { words, typed }, field }: { view: EntryFieldsView; field: Field }) {
  const name = inputName(field)
  const chosen = typed[name] ?? []
  if (field.type === 'list' && field.of.type === 'choice')
    return (
      <>
        {field.of.options.map((option) => (
          <p class="entry-field__box" key={option}>
            <input
              type="checkbox"
              id={`entry-${field.id}-${option}`}
              name={name}
              value={option}
              checked={chosen.includes(option)}
            />
            <label for={`entry-${field.id}-${option}`}>{words.text(`option.${field.labelKey}-${option}`)}</label>
          </p>
        ))}
      </>
    )
  const options = field.required ? ['true', 'false'] : ['true', 'false', '']
  return (
    <>
      {options.map((option) => (
        <p class="entry-field__box" key={option}>
          <input
            type="radio"
            id={`entry-${field.id}-${option || 'none'}`}
            name={name}
            value={option}
            checked={(chosen[0] ?? '') === option}
          />
          <label for={`entry-${field.id}-${option || 'none'}`}>
            {words.text(option === '' ? 'entry.not-stated' : `entry.flag-${option}`)}
          </label>
        </p>
      ))}
    </>
  )
}
