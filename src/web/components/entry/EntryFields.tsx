import type { Field, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue, Words } from '../../../messages/page.ts'
import { type EntryTyped, inputName, isBoxes, PLACE_PARTS } from './entryTyped.ts'
import { type EntryNames, unitWords } from './valueWords.ts'

export interface EntryFieldsView {
  readonly words: Words
  readonly kind: RecordKind
  readonly typed: EntryTyped
  readonly issues: readonly WordableIssue[]
  /** Municipalities that can be chosen. */
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  /** By kind the entries that can be referred to, by id. */
  readonly references?: EntryNames['references']
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
  const isGroup = field.type === 'flag' || isBoxes(field)
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

const isLines = (field: Field) => field.type === 'list' && !isBoxes(field)

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
  if (field.type === 'reference') return <ReferenceInput view={view} field={field} id={id} told={told} />
  const mode = field.type === 'number' ? ('decimal' as const) : undefined
  // A browser would lose what is no date or time when it draws it: such a text is shown as it was typed.
  const isDrawn = field.type === 'date' ? /^(\d{4}-\d\d-\d\d)?$/ : field.type === 'time' ? /^(\d\d:\d\d)?$/ : null
  const own = { class: 'kern-form-input__input', id, name, value, required: field.required, ...told }
  if (isDrawn?.test(value)) return <input {...own} type={field.type === 'time' ? 'time' : 'date'} />
  return <input {...own} type="text" inputMode={mode} />
}

/** Entries of a kind by name, in alphabetical order. */
function entriesOf({ references, words }: EntryFieldsView, to: string): [string, string][] {
  return [...(references?.get(to) ?? [])].sort((a, b) => words.compare(a[1], b[1]))
}

function ReferenceInput({ view, field, id, told }: InputProps) {
  if (field.type !== 'reference') return null
  const name = inputName(field)
  const value = view.typed[name]?.[0] ?? ''
  const choices = entriesOf(view, field.to)
  const isKnown = choices.some(([one]) => one === value)
  return (
    <div class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" id={id} name={name} value={value} {...told}>
        {(!field.required || value === '') && <option value="">{view.words.text('entry.not-stated')}</option>}
        {value !== '' && !isKnown && (
          <option value={value} selected>
            {view.words.text('entry.not-seen')}
          </option>
        )}
        {choices.map(([one, called]) => (
          <option key={one} value={one} selected={one === value}>
            {called || one}
          </option>
        ))}
      </select>
    </div>
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

function Boxes({ view, field }: { view: EntryFieldsView; field: Field }) {
  const { words, typed } = view
  const name = inputName(field)
  const chosen = typed[name] ?? []
  if (field.type === 'list' && field.of.type === 'reference') {
    const choices = entriesOf(view, field.of.to)
    const known = new Set(choices.map(([id]) => id))
    const unseen = chosen.filter((id) => id !== '' && !known.has(id))
    const all = [...choices, ...unseen.map((id): [string, string] => [id, words.text('entry.not-seen')])]
    if (all.length === 0) return <p class="muted">{words.text('entry.nothing-to-choose')}</p>
    return (
      <div class={all.length > 12 ? 'entry-field__many' : undefined}>
        {all.map(([id, called]) => (
          <p class="entry-field__box" key={id}>
            <input
              type="checkbox"
              id={`entry-${field.id}-${id}`}
              name={name}
              value={id}
              checked={chosen.includes(id)}
            />
            <label for={`entry-${field.id}-${id}`}>{called || id}</label>
          </p>
        ))}
      </div>
    )
  }
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
