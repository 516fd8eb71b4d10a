import fc from 'fast-check'
import {
  addDays,
  checkEntry,
  type Entry,
  type Field,
  type FieldValue,
  type RecordKind,
  type ValueType,
} from '../../src/core/process/index.ts'

export const aDay: fc.Arbitrary<string> = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => addDays('2000-01-01', days))

const aValueType: fc.Arbitrary<ValueType> = fc.oneof(
  fc.constant({ type: 'text' as const }),
  fc.constant({ type: 'long-text' as const }),
  fc.constant({ type: 'number' as const }),
  fc.constant({ type: 'number' as const, whole: true, least: -5, most: 5 }),
  fc.constant({ type: 'date' as const }),
  fc.constant({ type: 'choice' as const, options: ['open', 'shared', 'closed'] }),
  fc.constant({ type: 'flag' as const }),
  fc.constant({ type: 'reference' as const, to: 'actor' }),
)
const aFieldType = fc.oneof(
  aValueType,
  fc.constant({ type: 'place' as const }),
  fc.record({ type: fc.constant('list' as const), of: aValueType, ordered: fc.boolean() }),
)

/** Kinds with every type of field, among them ids that are names of the language. */
export const aKind: fc.Arbitrary<RecordKind> = fc
  .array(fc.tuple(aFieldType, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((fields) => ({
    id: 'thing',
    labelKey: 'thing',
    title: 'f0',
    retention: 'contact',
    fields: fields.map(([type, required, personal], i): Field => {
      const id = i === 3 ? 'constructor' : `f${i}`
      return { ...type, id, labelKey: `thing.${id}`, required, personal }
    }),
  }))

const aText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a; "b"', '007', '1.234', 'ja', '[]'),
)

function aValue(type: ValueType): fc.Arbitrary<unknown> {
  switch (type.type) {
    case 'text':
      return aText
    case 'long-text':
      return fc.array(aText, { maxLength: 3 }).map((lines) => lines.join('\n'))
    case 'number':
      return type.whole ? fc.integer({ min: -5, max: 5 }) : fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'date':
      return aDay
    case 'time':
      return fc.constantFrom('00:00', '9:30', '14.15 Uhr', '23:59')
    case 'choice':
      return fc.constantFrom(...type.options)
    case 'flag':
      return fc.boolean()
    case 'reference':
      return fc.uuid()
  }
}

function aField(field: Field): fc.Arbitrary<unknown> {
  if (field.type === 'list') return fc.array(aValue(field.of), { maxLength: 4 })
  if (field.type !== 'place') return aValue(field)
  const ags = fc.constantFrom('06636003', '06636', '01001000')
  const point = {
    lon: fc.double({ noNaN: true, min: -180, max: 180 }),
    lat: fc.double({ noNaN: true, min: -90, max: 90 }),
  }
  return fc.oneof(fc.record({ ags }), fc.record(point), fc.record({ ags, ...point }))
}

/** Clean entries of a kind, each field stated or not. */
export function anEntry(kind: RecordKind): fc.Arbitrary<Entry> {
  return fc
    .tuple(...kind.fields.map((field) => fc.option(aField(field))))
    .map((values) => checkEntry(kind, Object.fromEntries(kind.fields.map(({ id }, i) => [id, values[i]]))).value)
}

/** A kind with so many entries of it. */
export function aKindWith(count: number): fc.Arbitrary<{ kind: RecordKind; entries: Entry[] }> {
  return aKind.chain((kind) =>
    fc
      .tuple(...Array.from({ length: count }, () => anEntry(kind)))
      .map((entries) => ({ kind, entries: entries as Entry[] })),
  )
}

export const withField = (entry: Entry, field: string, value: FieldValue): Entry => ({ ...entry, [field]: value })
