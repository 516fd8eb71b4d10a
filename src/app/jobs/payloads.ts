import { z } from 'zod'
import { FILE_ROLES } from '../../contract/index.ts'

const id = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u)

/** A file of a job, below its folder. */
const inputFile = z.strictObject({
  role: z.enum(FILE_ROLES),
  /** As people named it. */
  name: z.string(),
  path: z.string().regex(/^in\/\d+\/[^/\\]+$/),
  bytes: z.number(),
})

export const buildPayload = z.strictObject({
  region: id,
  name: z.string(),
  files: z.array(inputFile),
  /** AGS prefixes; [] = all municipalities given. */
  inside: z.array(z.string()),
  ringKilometres: z.number(),
  tiles: z.boolean(),
  columns: z.string().optional(),
  service: z.string().optional(),
})

export const fetchPayload = z.strictObject({
  region: id,
  ags: z.string(),
  /** '' = as the boundaries name it. */
  name: z.string(),
  tiles: z.boolean(),
})

export const examplePayload = z.strictObject({
  region: id,
  people: z.number().optional(),
  seed: z.number().optional(),
  tiles: z.boolean(),
})

export const reportPayload = z.strictObject({
  region: id,
  municipality: z.string().nullable(),
  language: z.enum(['de', 'en']),
})

/** The question is checked where it is answered. */
export const reachPayload = z.strictObject({ region: id, question: z.record(z.string(), z.unknown()) })

export const matrixPayload = z.strictObject({
  region: id,
  mode: z.enum(['walk', 'bicycle', 'e-bike', 'car', 'transit', 'air-line']),
  /** Of every inhabited cell to every site of the service. */
  service: z.string(),
  limitMinutes: z.number(),
})

export type BuildPayload = z.infer<typeof buildPayload>
export type BuildFile = z.infer<typeof inputFile>
export type FetchPayload = z.infer<typeof fetchPayload>
export type ExamplePayload = z.infer<typeof examplePayload>
export type ReportPayload = z.infer<typeof reportPayload>
export type ReachPayload = z.infer<typeof reachPayload>
export type MatrixPayload = z.infer<typeof matrixPayload>
