import { buildExample } from '../../buildExample.ts'
import { loadCatalogueOrThrow, loadIndicatorDefinitions } from '../../catalogue.ts'
import type { JobKind } from '../jobKind.ts'
import { examplePayload } from '../payloads.ts'
import { BUILD_LIMITS, buildInto, completeRegion, publishRegion } from './builtRegion.ts'

/** The example county. */
export const regionExample: JobKind = {
  limits: BUILD_LIMITS,
  async perform(payload, context) {
    const { region, people, seed, tiles } = examplePayload.parse(payload)
    const { catalogueFolder, version, progress } = context
    return buildInto(context, region, async (out) =>
      buildExample({
        out,
        people,
        seed,
        tiles,
        onlyIfMissing: false,
        catalogue: await loadCatalogueOrThrow(catalogueFolder),
        indicators: (await loadIndicatorDefinitions(catalogueFolder)).definitions,
        progress,
        builder: version,
      }),
    )
  },
  publish: publishRegion,
  complete: completeRegion,
}
