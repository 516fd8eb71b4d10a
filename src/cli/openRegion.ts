import { loadCatalogueOrThrow, type OpenRegion, openRegionFolder } from '../app/index.ts'
import type { Call } from './index.ts'
import type { Given } from './options.ts'
import { regionFolder } from './regionFolder.ts'

/** The region that stands first among the arguments, with the catalogue as that region decided it. */
export async function openRegion({ environment }: Call, given: Given): Promise<OpenRegion> {
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  return openRegionFolder(regionFolder(given.positionals[0]!, given.value('data'), environment), catalogue)
}
