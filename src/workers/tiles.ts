import { parentPort, workerData } from 'node:worker_threads'
import { ImportLog, InputError, type Progress } from '../core/evidence/index.ts'
import { scanOsm } from '../formats/osm/index.ts'
import { BaseMapCollector, buildTiles } from '../formats/tiles/index.ts'
import type { TilesJob, TilesReport } from './tilesJob.ts'

const send = (report: TilesReport) => parentPort?.postMessage(report)

/** Reads the OSM files once more and draws the base map. What the files have wrong, the import of the region has told already. */
async function run({ osmFiles, box, outFile, name, minZoom, maxZoom }: TilesJob): Promise<void> {
  const progress: Progress = (phase, done, total) => send({ type: 'progress', phase, done, total })
  const collector = new BaseMapCollector(box)
  const scan = await scanOsm(osmFiles, [collector], { ...(box ? { box } : {}), log: new ImportLog(), progress })
  const around = box ?? scan.box
  if (!around) throw new InputError({ code: 'tiles-without-nodes', severity: 'error' })
  const log = new ImportLog()
  const counts = buildTiles(collector.finish(), outFile, around, { minZoom, maxZoom, name, log, progress })
  send({ type: 'done', counts, issues: log.report().issues })
}

try {
  await run(workerData as TilesJob)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  send({ type: 'refused', issue: error.issue })
}
