import { join } from 'node:path'
import { ImportLog, type Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { scanOsm } from '../../formats/osm/index.ts'
import { BaseMapCollector, buildTiles as write } from '../../formats/tiles/index.ts'

/** Tiles of the base map into the region folder. The region can be used before they are there. */
export async function buildTiles(osm: readonly string[], box: Box, folder: string, progress: Progress): Promise<void> {
  const log = new ImportLog()
  const collector = new BaseMapCollector(box)
  await scanOsm(osm, [collector], { box, log, progress })
  write(collector.finish(), join(folder, 'tiles.mbtiles'), box, { log, progress })
}
