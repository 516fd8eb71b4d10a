import type { z } from 'zod'
import type { ErrorCode, RegionDescription } from '../../contract/index.ts'

/** A schema of JSON Schema 2020-12. */
export type JsonSchema = { readonly [name: string]: unknown }

/** What stands in example calls, so that they work on the server that shows them. */
export interface Example {
  readonly region: RegionDescription
  /** A service with a site. */
  readonly service: string
  /** A networked or digital service. */
  readonly connectedService: string
  /** Id of a site of `service`; null = the region has none. */
  readonly facility: string | null
  /** AGS; null = none inside. */
  readonly municipality: string | null
  /** z, x, y of a tile of the base map; null = it is not drawn. */
  readonly tile: readonly [number, number, number] | null
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  /** Of the value as it is written in the address. */
  readonly schema: JsonSchema
  readonly required?: boolean
  /** Undefined = nothing that always works. */
  readonly example?: (at: Example) => string | null
  /** What it means, where the name alone does not say it: key `schnittstelle.in-…`. */
  readonly says?: string
}

/** What an operation sends. */
export interface Content {
  readonly type: string
  /** Absent = a file. */
  readonly schema?: z.ZodType
  /** Further names under which the same content is sent. */
  readonly orSchema?: z.ZodType
}

export const GROUPS = [
  'server',
  'regions',
  'reach',
  'supply',
  'stops',
  'catalogue',
  'reports',
  'files',
  'jobs',
  'uploads',
] as const

/** One way to ask the server, as the description tells it. The texts stand in the messages under `schnittstelle.op-<id>`. */
export interface Operation {
  readonly id: string
  readonly group: (typeof GROUPS)[number]
  readonly method: 'GET' | 'POST'
  /** Parameters in braces: `/api/regions/{region}/reach`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  /** What is sent along. */
  readonly body?: Content
  readonly answer: Content
  /** Status of the answer, if not 200. */
  readonly status?: number
  /** A status with which the same shape is answered when something is wrong. */
  readonly alsoStatus?: number
  /** Further answers without a body that are no refusals. */
  readonly empty?: readonly (204 | 303 | 307)[]
  /** Refusals beside those that every operation shares. */
  readonly refusals?: readonly ErrorCode[]
  /** Parameters of the example call beside the required ones. */
  readonly shown?: readonly string[]
  /** What the region must have, or the question is refused. */
  readonly needs?: 'timetable'
}

/** The path with the values of a call. */
export const fillPath = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
