import { ImportLog, InputError } from '../core/evidence/index.ts'
import { boxesOverlap, boxOfOutline, expandBox } from '../core/geo/index.ts'
import { readBoundaries } from '../formats/boundaries/index.ts'

/**
 * Länder (two digits, ascending) with a municipality within the ring around a county or municipality, its own among them, judged by the boxes of the outlines:
 * rather one too many (the build cuts it away) than one too few. Throws InputError when the outlines know no municipality of this key.
 */
export async function findLandsAround(boundariesPath: string, ags: string, ringKilometres: number): Promise<string[]> {
  // The build reads the file again and reports what is wrong with it.
  const municipalities = await readBoundaries(boundariesPath, { log: new ImportLog() })
  const placed = municipalities.map(({ ags, outline }) => ({ ags, box: boxOfOutline(outline) }))
  const rings = placed
    .filter((place) => place.ags.startsWith(ags))
    .map((place) => expandBox(place.box, ringKilometres * 1000))
  if (rings.length === 0) {
    throw new InputError({ code: 'fetch-county-unknown', severity: 'error', params: { ags } })
  }
  const lands = new Set<string>()
  for (const { ags, box } of placed) {
    const land = ags.slice(0, 2)
    if (!lands.has(land) && rings.some((ring) => boxesOverlap(ring, box))) lands.add(land)
  }
  return [...lands].sort()
}
