import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { InputError } from '../core/evidence/index.ts'

const inBothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
const address = z.string().regex(/^https?:\/\/[^\s]+$/, 'https://…')
/** A file name may not lead out of the download folder. */
const fileName = z.string().regex(/^[\w{][\w.{}-]*$/)

const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  role: z.enum(['boundaries', 'population', 'streets', 'timetable', 'facilities', 'statistics']),
  required: z.boolean(),
  name: inBothLanguages,
  provider: z.string(),
  url: address,
  file: fileName,
  format: z.enum(['zip', 'osm-pbf', 'geopackage']),
  checksum: z.strictObject({ url: address, kind: z.enum(['md5', 'sha256']) }).optional(),
  page: address,
  licence: z.string(),
  attribution: z.string(),
  /** verified: called up; quoted: found in public projects, not called up; from-memory: unverified. */
  state: z.enum(['verified', 'quoted', 'from-memory']),
  note: inBothLanguages,
})

const schema = z.strictObject({
  formatVersion: z.literal(1),
  checkedOn: z.coerce.string(),
  hosts: z.array(z.string()),
  ringKilometres: z.number().min(0).max(200),
  sources: z.array(sourceSchema).min(1),
  lands: z.record(z.string().regex(/^\d{2}$/), z.string().regex(/^[a-z-]+$/)),
})

export type DataSource = z.infer<typeof sourceSchema>
export type DataSources = z.infer<typeof schema>

/** Reads and checks the file with the addresses (`catalogue/data-sources.yaml`). Throws InputError with the first fault and its place. */
export async function readDataSources(path: string): Promise<DataSources> {
  const file = basename(path)
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InputError({ code: 'file-not-found', severity: 'error', file, params: { file: path } })
  })
  let value: unknown
  try {
    value = parse(text, { maxAliasCount: 20 })
  } catch (error) {
    const line = (error as { linePos?: readonly { line: number }[] }).linePos?.[0]?.line
    throw new InputError({ code: 'sources-not-yaml', severity: 'error', file, line: line ?? 1 })
  }
  const result = schema.safeParse(value)
  if (!result.success) throw new InputError({ ...faultOf(result.error.issues[0]), severity: 'error', file })
  return result.data
}

function faultOf(fault: z.core.$ZodIssue): { code: string; params: Record<string, string> } {
  const where = fault.path.join('.')
  if (fault.code === 'unrecognized_keys') {
    return { code: 'sources-unknown-key', params: { where: where || '–', key: fault.keys.join(', ').slice(0, 100) } }
  }
  const missing = fault.code === 'invalid_type' && fault.message.endsWith('received undefined')
  return { code: missing ? 'sources-missing-key' : 'sources-invalid', params: { where } }
}

/** Host names (with port) from which may be loaded. */
export function allowedHosts(sources: DataSources): Set<string> {
  const addresses = sources.sources.flatMap((source) => [source.url, ...(source.checksum ? [source.checksum.url] : [])])
  return new Set([...addresses.map((url) => new URL(url).host), ...sources.hosts])
}

/** The source with the name of a Land in its addresses. */
export function sourceForLand(source: DataSource, land: string): DataSource {
  const fill = (text: string) => text.replaceAll('{land}', land)
  const { checksum } = source
  return {
    ...source,
    url: fill(source.url),
    file: fill(source.file),
    ...(checksum ? { checksum: { ...checksum, url: fill(checksum.url) } } : {}),
  }
}
