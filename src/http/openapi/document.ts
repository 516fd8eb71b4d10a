import { z } from 'zod'
import { type Action, RIGHTS } from '../../app/index.ts'
import { ERRORS, type ErrorCode } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'
import type { RouteRow } from '../rightfulRoutes.ts'
import { type Content, type Example, GROUPS, type JsonSchema, type Operation, type Parameter } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { rowOf } from './rowOf.ts'
import { SHAPES } from './schemas/index.ts'

/** An OpenAPI document (version 3.1). */
export interface OpenApiDocument {
  readonly openapi: string
  readonly info: JsonSchema
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly JsonSchema[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & JsonSchema
}

export interface DescribedOperation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly DescribedParameter[]
  readonly requestBody?: JsonSchema
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: DescribedContent }>>
  readonly security: readonly JsonSchema[]
  readonly 'x-right': { readonly action: Action; readonly holders: readonly string[] }
}

type DescribedContent = Readonly<Record<string, { readonly schema?: JsonSchema }>>

export interface DescribedParameter {
  readonly name: string
  readonly in: Parameter['in']
  readonly description: string
  readonly required?: boolean
  readonly schema: JsonSchema
  readonly example?: unknown
}

/** Refusals that every operation shares; the second row where one must be allowed to, the third about a region. */
const ALWAYS: readonly ErrorCode[] = ['host-not-allowed', 'question-not-understood', 'fault-of-the-program']
const RIGHTFUL: readonly ErrorCode[] = ['sign-in-needed', 'not-permitted']
const OF_REGION: readonly ErrorCode[] = ['region-not-found', 'region-not-readable']
const CHANGING: readonly ErrorCode[] = [
  'form-outdated',
  'request-from-elsewhere',
  'body-not-understood',
  'body-too-large',
  'content-type-not-accepted',
  'changed-meanwhile',
  'already-there',
  'store-full',
  'store-busy',
  'store-unreachable',
  'store-read-only',
]

/** Codes with which an operation may be refused. */
export function refusalsOf(operation: Operation, action: Action): ErrorCode[] {
  const isForAll = (RIGHTS[action] as readonly string[]).includes('everybody')
  return [
    ...new Set([
      ...(operation.refusals ?? []),
      ...(operation.path.includes('{region}') ? OF_REGION : []),
      ...(isForAll ? [] : RIGHTFUL),
      ...(operation.method === 'POST' ? CHANGING : []),
      ...ALWAYS,
    ]),
  ]
}

const holdersOf = (action: Action): readonly string[] => RIGHTS[action]

/** The description of the routes that this server has, in one language. Without a region there are no examples. */
export function openApiDocument(facts: {
  readonly words: Words
  readonly version: string
  readonly rows: readonly RouteRow[]
  readonly example: Example | null
}): OpenApiDocument {
  const { words, version, rows, example } = facts
  const paths: Record<string, Record<string, DescribedOperation>> = {}
  for (const operation of OPERATIONS) {
    const row = rowOf(rows, operation)
    if (!row) continue
    const path = paths[operation.path] ?? {}
    paths[operation.path] = { ...path, [operation.method.toLowerCase()]: describe(operation, row, words, example) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: words.text('schnittstelle.name'),
      version,
      description: words.text('schnittstelle.lead'),
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    tags: GROUPS.map((name) => ({ name, description: words.text(`schnittstelle.group-${name}`) })),
    paths,
    components: {
      schemas: schemasIn(words),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'reihum',
          description: words.text('schnittstelle.security-session'),
        },
      },
    },
  }
}

function describe(operation: Operation, row: RouteRow, words: Words, example: Example | null): DescribedOperation {
  const { id, group, answer, body, status = 200, empty = [], parameters } = operation
  const { action } = row
  const refused = Map.groupBy(refusalsOf(operation, action), (code) => ERRORS[code].status)
  const responses: Record<string, { description: string; content?: DescribedContent }> = {
    [status]: { description: words.text('schnittstelle.answer'), content: contentOf(answer) },
    304: { description: words.text('schnittstelle.answer-304') },
  }
  if (operation.method === 'POST') delete responses['304']
  const { alsoStatus } = operation
  if (alsoStatus)
    responses[alsoStatus] = { description: words.text('schnittstelle.answer-unwell'), content: contentOf(answer) }
  for (const code of empty) responses[code] = { description: words.text(`schnittstelle.answer-${code}`) }
  for (const [code, codes] of refused)
    responses[code] = {
      description: codes.map((one) => `${one}: ${words.text(`error.${one}.title`)}`).join('. '),
      content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
    }
  const isForAll = holdersOf(action).includes('everybody')
  return {
    operationId: id,
    summary: words.text(`schnittstelle.op-${id}`),
    description: rightSentence(words, action),
    tags: [group],
    parameters: parameters.map((parameter) => describeParameter(parameter, words, example)),
    ...(body ? { requestBody: { required: true, content: contentOf(body) } } : {}),
    responses,
    security: [...(mayGuests(action) ? [{}] : []), ...(isForAll ? [] : [{ session: [] }])],
    'x-right': { action, holders: holdersOf(action) },
  }
}

/** Whether a program can ask without the cookie of a session. */
export const mayGuests = (action: Action): boolean =>
  ['everybody', 'readers'].some((holder) => holdersOf(action).includes(holder))

/** Who may, in words. */
export function rightSentence(words: Words, action: Action): string {
  const holders = holdersOf(action).map((one) =>
    words.text(words.has(`role.${one}`) ? `role.${one}` : `schnittstelle.holder-${one}`),
  )
  return words.text('schnittstelle.right', { right: action, holders: words.list(holders) })
}

export const parameterSays = (words: Words, { name, says = name }: Parameter): string =>
  words.text(`schnittstelle.in-${says}`)

function describeParameter(parameter: Parameter, words: Words, at: Example | null): DescribedParameter {
  const { name, schema } = parameter
  const example = at && parameter.example?.(at)
  const isNumber = schema.type === 'integer' || schema.type === 'number'
  return {
    name,
    in: parameter.in,
    description: parameterSays(words, parameter),
    ...(parameter.required ? { required: true } : {}),
    schema,
    ...(typeof example === 'string' ? { example: isNumber ? Number(example) : example } : {}),
  }
}

function contentOf({ type, schema, orSchema }: Content): DescribedContent {
  const ref = (one: z.ZodType) => ({ $ref: `#/components/schemas/${SHAPES.get(one)!.id}` })
  if (schema && orSchema) return { [type]: { schema: { anyOf: [ref(schema), ref(orSchema)] } } }
  if (schema) return { [type]: { schema: ref(schema) } }
  return { [type]: type.startsWith('text/') ? { schema: { type: 'string' } } : {} }
}

let shapes: Readonly<Record<string, JsonSchema>> | null = null

/** The named shapes as JSON Schema. Later versions may send more fields: none is forbidden. */
function schemasIn(words: Words): Record<string, JsonSchema> {
  shapes ??= z.toJSONSchema(SHAPES, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    // The bounds of exact whole numbers tell nothing.
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  }).schemas as unknown as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(shapes).map(([name, { $schema: _, $id: __, ...schema }]) => [
      name,
      { description: words.text(`schnittstelle.shape-${name}`), ...schema },
    ]),
  )
}
