import { Worker } from 'node:worker_threads'
import { type ImportLog, InputError, type Progress } from '../core/evidence/index.ts'
import type { Box } from '../core/geo/index.ts'
import { discardTiles, type TileCounts } from '../formats/tiles/index.ts'
import type { TilesJob, TilesReport } from './tilesJob.ts'

export interface TilesInWorkerOptions {
  readonly name?: string
  readonly minZoom?: number
  readonly maxZoom?: number
  readonly log?: ImportLog
  readonly progress?: Progress
  /** Ends the thread; the promise is rejected with the signal's reason and no file appears. */
  readonly signal?: AbortSignal
}

// The collector of a 60 MB extract holds about 250 MB outside the heap; what is made per block is small and short-lived.
const LIMITS = { maxOldGenerationSizeMb: 700, maxYoungGenerationSizeMb: 48 }

/**
 * Draws the base map of OSM files within a box (null = all they hold) into an MBTiles file, in a thread of its own, so that the region can be used
 * meanwhile. The file appears when it is complete. Rejects with an InputError when no file can be read.
 */
export function buildTilesInWorker(
  osmFiles: readonly string[],
  box: Box | null,
  outFile: string,
  options: TilesInWorkerOptions = {},
): Promise<TileCounts> {
  const { name = 'Reihum', minZoom = 6, maxZoom = 14, log, progress, signal } = options
  // Sources run as they are in development and tests, compiled in the program.
  const entry = new URL(import.meta.url.endsWith('.ts') ? './tiles.ts' : './tiles.js', import.meta.url)
  const workerData: TilesJob = { osmFiles, box, outFile, name, minZoom, maxZoom }
  return new Promise((done, fail) => {
    if (signal?.aborted) return fail(signal.reason)
    const worker = new Worker(entry, { workerData, resourceLimits: LIMITS })
    const abort = () => {
      void worker.terminate()
      fail(signal?.reason)
    }
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', (report: TilesReport) => {
      if (report.type === 'progress') progress?.(report.phase, report.done, report.total)
      if (report.type === 'refused') fail(new InputError(report.issue))
      if (report.type === 'done') {
        for (const issue of report.issues) log?.issue(issue)
        done(report.counts)
      }
    })
    worker.on('error', fail)
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', abort)
      // A thread that was ended could not clear up.
      discardTiles(outFile)
      fail(new Error(`the thread of the tiles ended with ${code} before it was done`))
    })
  })
}
