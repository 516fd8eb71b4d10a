import { join } from 'node:path'
import type { ImportLog, Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { buildTilesInWorker } from '../../workers/index.ts'

/** Tiles of the base map into the region folder, in a thread. The region can be used before they are there. */
export async function buildTiles(
  osm: readonly string[],
  box: Box,
  folder: string,
  log: ImportLog,
  progress: Progress,
): Promise<void> {
  await buildTilesInWorker(osm, box, join(folder, 'tiles.mbtiles'), { log, progress })
}
