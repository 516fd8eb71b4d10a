import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalogueOrThrow } from '../../catalogue.ts'
import { fetchAndBuild } from '../../fetchAndBuild.ts'
import type { JobKind } from '../jobKind.ts'
import { fetchPayload } from '../payloads.ts'
import { BUILD_LIMITS, buildInto, completeRegion, publishRegion } from './builtRegion.ts'

/** Downloads a county's open files and builds it. Files that are there already are kept for the next county and the next attempt. */
export const regionFetch: JobKind = {
  limits: { ...BUILD_LIMITS, seconds: 12 * 3600 },
  downloads: true,
  async perform(payload, context) {
    const { region, ags, name, tiles } = fetchPayload.parse(payload)
    const { dataDir, catalogueFolder, version, progress, signal } = context
    const own = join(dataDir, 'data-sources.yaml')
    return buildInto(context, region, async (out) => {
      const manifest = await fetchAndBuild({
        ags,
        name,
        sourcesFile: existsSync(own) ? own : join(catalogueFolder, 'data-sources.yaml'),
        downloads: join(dataDir, 'downloads'),
        out,
        regions: join(dataDir, 'regions'),
        tiles,
        onlyDownload: false,
        catalogue: await loadCatalogueOrThrow(catalogueFolder),
        progress,
        builder: version,
        signal,
        report: () => {},
        downloaded: () => {},
      })
      return manifest!
    })
  },
  publish: publishRegion,
  complete: completeRegion,
}
