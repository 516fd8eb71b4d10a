import { join } from 'node:path'
import type { FileRole } from '../../../contract/index.ts'
import { UPLOADED_LIMITS } from '../../../formats/source/index.ts'
import { buildRegion } from '../../buildRegion.ts'
import { loadCatalogueOrThrow, loadIndicatorDefinitions } from '../../catalogue.ts'
import type { JobKind } from '../jobKind.ts'
import { buildPayload } from '../payloads.ts'
import { BUILD_LIMITS, buildInto, completeRegion, publishRegion } from './builtRegion.ts'

/** Uploaded files → a region. */
export const regionBuild: JobKind = {
  limits: BUILD_LIMITS,
  async perform(payload, context) {
    const { region, name, files, inside, ringKilometres, tiles, columns, service } = buildPayload.parse(payload)
    const { folder, catalogueFolder, version, progress } = context
    const of = (role: FileRole) => files.filter((file) => file.role === role).map(({ path }) => join(folder, path))
    return buildInto(context, region, async (out) =>
      buildRegion({
        out,
        name,
        osm: of('osm'),
        gtfs: of('gtfs'),
        population: of('population'),
        boundaries: of('boundaries'),
        facilities: of('facilities'),
        connections: of('connections'),
        statistics: of('statistics'),
        indicators: (await loadIndicatorDefinitions(catalogueFolder)).definitions,
        facilityColumns: columns,
        facilityService: service,
        inside,
        ringMetres: 1000 * ringKilometres,
        limits: UPLOADED_LIMITS,
        tiles,
        catalogue: await loadCatalogueOrThrow(catalogueFolder),
        progress,
        builder: version,
      }),
    )
  },
  publish: publishRegion,
  complete: completeRegion,
}
