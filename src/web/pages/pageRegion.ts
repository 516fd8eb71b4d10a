import type { RegionDescription } from '../../contract/index.ts'
import type { PageRegion } from '../components/index.ts'

/** What the parts of the situation page tell of a region. */
export function pageRegion(region: RegionDescription): PageRegion {
  const { id, name, version, builtAt, inputs, example, serviceDays } = region
  return { id, name, version, builtAt, inputs, example, serviceDays }
}
