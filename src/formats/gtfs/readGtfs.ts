import { type ImportLog, InputError, type Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import type { Timetable } from '../../core/network/index.ts'
import { openSource, type SourceLimits } from '../source/index.ts'
import { feedsOf, UnusableFeed } from './feed.ts'
import { mergeTimetables } from './mergeTimetables.ts'
import { readFeed } from './readFeed.ts'

export interface GtfsOptions {
  readonly log: ImportLog
  /** Only stops in the box are kept, and of each trip the part between them. */
  readonly box?: Box | null
  readonly progress?: Progress
  readonly limits?: Partial<SourceLimits>
}

/**
 * Reads GTFS feeds (zip files, or folders with feeds in them) into one timetable; null when none of them can be used.
 * Never throws for what is in a file: every fault is in the log, with file and line, and the rest is kept.
 */
export async function readGtfs(paths: readonly string[], options: GtfsOptions): Promise<Timetable | null> {
  const { log } = options
  const timetables: { readonly name: string; readonly timetable: Timetable }[] = []
  for (const path of paths) {
    try {
      const source = await openSource(path, { log, limits: options.limits ?? {} })
      try {
        const feeds = feedsOf(source)
        if (feeds.length === 0) log.error('gtfs-not-a-feed', { file: source.file })
        for (const feed of feeds) {
          const context = { feed, log, box: options.box ?? null, progress: options.progress ?? (() => {}) }
          const timetable = await readFeed(context).catch((error) => {
            if (error instanceof UnusableFeed) return null
            throw error
          })
          if (timetable) timetables.push({ name: feed.name, timetable })
        }
      } finally {
        source.close()
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      log.issue(error.issue)
    }
  }
  if (timetables.length === 0) return null
  return timetables.length === 1 ? timetables[0].timetable : mergeTimetables(timetables, log)
}
