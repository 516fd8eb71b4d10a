import { makeCheckpoint } from '../../store/index.ts'
import type { Workspace } from './workspace.ts'

const HOUR_MILLISECONDS = 3_600_000

/** Signs the end of the journal now and every hour in which it grew, until it is told to stop. What fails is tried again an hour later. */
export function keepCheckpoints(workspace: Workspace, everyMilliseconds = HOUR_MILLISECONDS): () => void {
  const { store, origin, key, log } = workspace
  const sign = () => {
    makeCheckpoint(store, origin, key).catch((error) =>
      log(`checkpoint: ${error instanceof Error ? error.message : error}`),
    )
  }
  sign()
  const timer = setInterval(sign, everyMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}
