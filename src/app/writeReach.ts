import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError } from '../core/evidence/index.ts'
import type { CellReach } from '../core/situation/index.ts'
import type { Cells } from '../core/territory/index.ts'

/**
 * Lines of the reach of every cell: `cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people`.
 * By transit also `p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride`, and the distance stays empty: timetables know no metres.
 * Empty facility = nothing can be reached. By air line the travel time stays empty and the distance is straight. `people` are
 * those counted (of the asked ages), empty = not known.
 */
export function* reachLines(reach: CellReach, cells: Cells): Generator<string> {
  const { transit } = reach
  const heading = 'cell_id,lon,lat,population,travel_time_seconds,facility_id,distance_metres,inside,people'
  yield transit ? `${heading},p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride` : heading
  const byTime = reach.measure === 'seconds'
  for (let c = 0; c < cells.count; c++) {
    const site = reach.site[c]!
    const reached = site >= 0
    yield [
      field(cells.id[c]!),
      cells.lon[c]!.toFixed(6),
      cells.lat[c]!.toFixed(6),
      number(cells.population[c]!),
      byTime && reached ? number(reach.value[c]!) : '',
      reached ? field(reach.sites[site]!.id) : '',
      reached && !Number.isNaN(reach.metres[c]!) ? number(Math.round(reach.metres[c]! * 10) / 10) : '',
      cells.inside[c],
      Number.isNaN(reach.people[c]!) ? '' : number(reach.people[c]!),
      ...(transit
        ? [
            ...[transit.p05, transit.p50, transit.p95].map((seconds) => finite(seconds[c]!)),
            number(transit.shareOfMinutes[c]!),
            number(transit.shareByRide[c]!),
          ]
        : []),
    ].join(',')
  }
}

/** Quotes a field where CSV needs it and takes the force out of spreadsheet formulas. */
export function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

const finite = (value: number) => (Number.isFinite(value) ? number(value) : '')

/** Where text goes: a file or a terminal. */
export interface Sink {
  write(text: string): Promise<void>
  close(): Promise<void>
}

/** A file that appears under its name only when it is complete. Its folder is made when it does not exist. */
export async function fileSink(path: string): Promise<Sink> {
  const temporary = `${path}.writing-${randomUUID().slice(0, 8)}`
  const refuse = (detail: string) =>
    new InputError({ code: 'cli-out-not-writable', severity: 'error', file: path, params: { detail } })
  if ((await stat(path).catch(() => null))?.isDirectory()) throw refuse('EISDIR')
  const opened = async () => {
    await mkdir(dirname(path), { recursive: true })
    return open(temporary, 'w')
  }
  const file = await opened().catch((error: NodeJS.ErrnoException) => {
    throw refuse(error.code ?? '')
  })
  return {
    async write(text) {
      await file.appendFile(text)
    },
    async close() {
      await file.close()
      await rename(temporary, path)
    },
  }
}

/** Writes lines in pieces, so that they are never all in memory. Returns their number. */
export async function writeLines(sink: Sink, lines: Iterable<string>): Promise<number> {
  let count = 0
  let chunk = ''
  for (const line of lines) {
    chunk += `${line}\n`
    count++
    if (chunk.length > 1 << 16) {
      await sink.write(chunk)
      chunk = ''
    }
  }
  await sink.write(chunk)
  return count
}
