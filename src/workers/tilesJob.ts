import type { Issue } from '../core/evidence/index.ts'
import type { Box } from '../core/geo/index.ts'
import type { TileCounts } from '../formats/tiles/index.ts'

/** What the thread of the tiles is given, and what it sends back. */
export interface TilesJob {
  readonly osmFiles: readonly string[]
  /** Null = everything the files hold. */
  readonly box: Box | null
  readonly outFile: string
  readonly name: string
  readonly minZoom: number
  readonly maxZoom: number
}

export type TilesReport =
  | { readonly type: 'progress'; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly counts: TileCounts; readonly issues: readonly Issue[] }
  | { readonly type: 'refused'; readonly issue: Issue }
