import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { InputError, type InputRecord, type Progress } from '../../core/evidence/index.ts'

const ROLES = {
  osm: 'streets',
  gtfs: 'timetable',
  population: 'population',
  boundaries: 'boundaries',
  facilities: 'facilities',
  connections: 'connections',
  statistics: 'statistics',
} as const

type InputPaths = { readonly [Role in keyof typeof ROLES]?: readonly string[] }

/** What is known of a licence without asking: OSM's is one for all its extracts; everything else is stated by whoever gives the file. */
const OSM = { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' }

/** Size and hash of every input, for the manifest. A file that is missing is said before anything is read. */
export async function hashInputs(
  paths: InputPaths & { readonly provenance?: Readonly<Record<string, Partial<InputRecord>>> },
  progress: Progress,
): Promise<InputRecord[]> {
  const all: { role: keyof typeof ROLES; path: string; bytes: number }[] = []
  for (const role of Object.keys(ROLES) as (keyof typeof ROLES)[])
    for (const path of paths[role] ?? []) {
      const found = await stat(path).catch(() => null)
      if (!found) throw new InputError({ code: 'file-not-found', severity: 'error', file: path })
      all.push({ role, path, bytes: found.isDirectory() ? 0 : found.size })
    }
  const total = all.reduce((n, f) => n + f.bytes, 0)
  let done = 0
  const records: InputRecord[] = []
  for (const { role, path } of all) {
    const hash = createHash('sha256')
    let bytes = 0
    for (const file of await filesOf(path))
      for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
        hash.update(chunk)
        bytes += chunk.length
        done += chunk.length
        progress('hash', done, total)
      }
    const known = paths.provenance?.[path] ?? {}
    records.push({
      role: ROLES[role],
      file: basename(path),
      bytes,
      sha256: hash.digest('hex'),
      licence: known.licence ?? (role === 'osm' ? OSM.licence : ''),
      attribution: known.attribution ?? (role === 'osm' ? OSM.attribution : ''),
      dataDate: known.dataDate ?? '',
    })
  }
  return records
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const names = (await readdir(path)).sort()
  const files: string[] = []
  for (const name of names) if ((await stat(join(path, name))).isFile()) files.push(join(path, name))
  return files
}
