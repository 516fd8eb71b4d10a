import fc from 'fast-check'
import type { DescribedOperation, JsonSchema, OpenApiDocument } from '../../src/http/openapi/index.ts'
import { hostileJson, hostileText, rawText } from './hostile.ts'

/** A request as it goes out; `address` is encoded. */
export interface DrawnRequest {
  readonly method: string
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** Which operation of the description it was drawn from; null where path or method were changed. */
  readonly operation: { readonly path: string; readonly method: string } | null
}

type Parameter = DescribedOperation['parameters'][number]

/** Values that a schema allows, as they are written in an address. */
function validValue({ schema, example }: Parameter): fc.Arbitrary<string> {
  const examples = example === undefined ? [] : [fc.constant(String(example))]
  return fc.oneof(...examples, ofSchema(schema))
}

function ofSchema(schema: JsonSchema): fc.Arbitrary<string> {
  const {
    type,
    enum: values,
    pattern,
    format,
    minimum = 0,
    maximum = 1000,
    maxLength = 100,
  } = schema as {
    type?: string
    enum?: string[]
    pattern?: string
    format?: string
    minimum?: number
    maximum?: number
    maxLength?: number
  }
  if (values) return fc.constantFrom(...values)
  if (type === 'integer') return fc.integer({ min: minimum, max: maximum }).map(String)
  if (type === 'number') return fc.integer({ min: 1, max: 10 * maximum }).map((tenths) => String(tenths / 10))
  if (format === 'date')
    return fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ maxLength: Math.min(maxLength, 30) })
}

/** Values beside those: one too many, spaces around, the wrong case, a list. */
const nearlyValid = (parameter: Parameter): fc.Arbitrary<string> =>
  fc
    .tuple(validValue(parameter), fc.constantFrom('suffix', 'space', 'case', 'sign', 'list', 'zeros', 'comma'))
    .map(([value, how]) => {
      if (how === 'suffix') return `${value}x`
      if (how === 'space') return ` ${value}\t`
      if (how === 'case') return value.toUpperCase()
      if (how === 'sign') return `-${value}`
      if (how === 'list') return `${value},${value}`
      if (how === 'zeros') return `000${value}`
      return value.replace('.', ',')
    })

const encoded = (value: fc.Arbitrary<string>) => value.map((text) => encodeURIComponent(text.toWellFormed()))

/** Values of one parameter; `sane`: the share of a hundred that the description allows. */
const anyValue = (parameter: Parameter, sane: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: sane, arbitrary: encoded(validValue(parameter)) },
    { weight: (100 - sane) / 2, arbitrary: encoded(nearlyValid(parameter)) },
    { weight: (100 - sane) / 2, arbitrary: rawText },
  )

const anyHeaders: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    accept: fc.constantFrom('*/*', 'application/json', 'text/html', ';;;', 'a'.repeat(3000)),
    'accept-language': fc.constantFrom('de', 'en;q=0.5', '*', 'xx', 'q=q=q', ','.repeat(500)),
    'accept-encoding': fc.constantFrom('gzip', 'br', 'identity;q=0', '*;q=0', 'x', ''),
    'if-none-match': fc.constantFrom('*', 'W/"x"', '"', 'a'.repeat(2000)),
    'x-forwarded-proto': fc.constantFrom('https', 'x-mark', 'https, http'),
    'x-forwarded-for': fc.constantFrom('1.2.3.4', "' OR 1=1", '::'),
    'x-csrf-token': fc.constantFrom('x', 'a.b', '.', 'a'.repeat(4000)),
    range: fc.constantFrom('bytes=0-', 'bytes=5-1', 'x'),
    origin: fc.constantFrom('http://localhost:4321', 'http://evil.example', 'null', ''),
  },
  { requiredKeys: [] },
)

const anyBody: fc.Arbitrary<{ type: string; body: string | Uint8Array<ArrayBuffer> }> = fc.oneof(
  fc.record({ type: fc.constant('application/json'), body: hostileJson }),
  fc.record({
    type: fc.constantFrom(
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/xml',
      'multipart/form-data',
      '',
    ),
    body: fc.oneof(
      hostileJson,
      fc.array(fc.tuple(rawText, rawText), { maxLength: 8 }).map((pairs) => pairs.map((p) => p.join('=')).join('&')),
    ),
  }),
  fc.record({
    type: fc.constantFrom('application/json', 'application/x-www-form-urlencoded'),
    body: fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array(bytes)),
  }),
)

/** A body as the description allows it; null where it names no shape. */
function describedBody({ requestBody }: DescribedOperation, schemas: OpenApiDocument['components']['schemas']) {
  const content = Object.entries((requestBody?.content ?? {}) as Record<string, { schema?: { $ref?: string } }>)[0]
  if (!content) return null
  const [type, { schema }] = content
  const shape = schemas[schema?.$ref?.split('/').at(-1) ?? ''] as
    | { properties: Record<string, JsonSchema & { type: string }> }
    | undefined
  if (!shape) return fc.constant({ type, body: type === 'application/json' ? '{}' : 'abc' })
  const fields = Object.entries(shape.properties).map(
    ([name, field]) =>
      [
        name,
        fc.oneof(
          { weight: 4, arbitrary: ofSchema(field).map((text) => (field.type === 'integer' ? Number(text) : text)) },
          { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
          { weight: 1, arbitrary: hostileText },
        ),
      ] as const,
  )
  return fc.record(Object.fromEntries(fields)).map((value) => ({ type, body: JSON.stringify(value) }))
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']

/** Requests to every operation of a description: as it allows them, nearly so, and not at all. */
export function requestsOf({ paths, components }: OpenApiDocument): fc.Arbitrary<DrawnRequest> {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  return fc
    .tuple(fc.constantFrom(...operations), fc.constantFrom(100, 90, 60, 20))
    .chain(([{ path, method, operation }, sane]) => {
      const inPath = operation.parameters.filter((one) => one.in === 'path')
      const inQuery = operation.parameters.filter((one) => one.in === 'query')
      const places = fc.tuple(...inPath.map((one) => pathValue(one, sane)))
      const values = fc.tuple(...inQuery.map((one) => fc.option(anyValue(one, sane), { freq: one.required ? 8 : 1 })))
      const extra =
        sane > 80
          ? fc.constant([])
          : fc.array(fc.tuple(fc.oneof(rawText, someName(inQuery)), rawText), { maxLength: 3 })
      const sent = sane > 80 ? fc.constant(method) : fc.oneof(fc.constant(method), fc.constantFrom(...METHODS))
      const drawn = fc.record({ places, values, extra, sent, headers: sane === 100 ? fc.constant({}) : anyHeaders })
      const own = describedBody(operation, components.schemas)
      const sentBody = own ? fc.oneof({ weight: 2, arbitrary: own }, { weight: 1, arbitrary: anyBody }) : anyBody
      return fc.tuple(drawn, sentBody).map(([{ places, values, extra, sent, headers }, { type, body }]) => {
        const filled = inPath.reduce((at, { name }, k) => at.replace(`{${name}}`, () => places[k]!), path)
        const pairs = inQuery.flatMap(({ name }, k) => (values[k] === null ? [] : [[name, values[k]]]))
        const query = [...pairs, ...extra].map(([name, value]) => `${name}=${value}`).join('&')
        const hasBody = sent !== 'GET' && sent !== 'HEAD'
        // Only what has its own path is known to be this operation: `..` may have become another one.
        const isOwn = sent === method && places.every((one) => /^[\w.-]*[\w-][\w.-]*$/.test(one!))
        return {
          method: sent,
          address: `${filled}${query === '' ? '' : `?${query}`}`,
          headers: { ...headers, ...(hasBody ? { 'content-type': type } : {}) },
          ...(hasBody ? { body } : {}),
          operation: isOwn ? { path, method } : null,
        }
      })
    })
}

const someName = (parameters: readonly Parameter[]): fc.Arbitrary<string> =>
  parameters.length === 0 ? fc.constant('region') : fc.constantFrom(...parameters.map(({ name }) => name), 'region')

/** Mostly what exists: a path that leads nowhere asks nothing. */
const pathValue = (parameter: Parameter, sane: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(encodeURIComponent(String(parameter.example ?? 'x'))) },
    { weight: sane === 100 ? 0 : 1, arbitrary: fc.oneof(anyValue(parameter, 50), encoded(hostileText)) },
  )
