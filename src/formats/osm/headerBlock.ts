import { PbfReader } from 'pbf'
import type { Box } from '../../core/geo/index.ts'
import { messageEnd } from './wire.ts'

export interface HeaderBlock {
  readonly requiredFeatures: readonly string[]
  readonly optionalFeatures: readonly string[]
  /** The box that the file says it covers. */
  readonly box: Box | null
  /** ISO date of the state of the data, '' = not stated. */
  readonly dataDate: string
}

export function readHeaderBlock(bytes: Uint8Array): HeaderBlock {
  const pbf = new PbfReader(bytes)
  const requiredFeatures: string[] = []
  const optionalFeatures: string[] = []
  let box: Box | null = null
  let dataDate = ''
  for (let field = pbf.nextField(); field; field = pbf.nextField()) {
    if (field === 1) box = readBox(pbf)
    else if (field === 4) requiredFeatures.push(pbf.readString())
    else if (field === 5) optionalFeatures.push(pbf.readString())
    else if (field === 32) dataDate = isoDate(pbf.readVarint())
  }
  return { requiredFeatures, optionalFeatures, box, dataDate }
}

function readBox(pbf: PbfReader): Box | null {
  const end = messageEnd(pbf)
  const sides = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
  for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
    if (field <= 4) sides[field - 1] = pbf.readSVarint() / 1e9
  }
  const [west, east, north, south] = sides
  const sound = Math.abs(west) <= 180 && Math.abs(east) <= 180 && Math.abs(north) <= 90 && Math.abs(south) <= 90
  return sound && west <= east && south <= north ? [west, south, east, north] : null
}

/** Some writers state milliseconds where the format wants seconds. */
function isoDate(stated: number): string {
  const seconds = stated > 1e11 ? stated / 1000 : stated
  return seconds > 0 && seconds < 1e10 ? new Date(seconds * 1000).toISOString().slice(0, 10) : ''
}
