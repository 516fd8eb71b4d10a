import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Job, readJob } from '../../store/index.ts'
import { tidyAccounts } from '../accounts/unusedAccounts.ts'
import { RESTORE_DAYS } from '../regions/deletedRegions.ts'
import { purgeRegions } from '../regions/keepRegions.ts'
import { purgeUploads } from '../uploads/uploads.ts'
import { eraseDecided } from '../workspace/personal/retention.ts'
import type { Workspace } from '../workspace/workspace.ts'

const DAY_MILLISECONDS = 86_400_000
/** How long the files of a job stay after its end: results to be collected, inputs to build again with. */
const KEPT_DAYS = { done: 30, failed: 7, cancelled: 7 }
/** Jobs themselves, as the list shows them. */
const KEPT_JOBS_DAYS = 365
const FIRST_AFTER_MILLISECONDS = 60_000

/** Removes what has served its time: what regions decided to erase, accounts that nobody uses, deleted regions, files of jobs that are over, uploads that nobody used. */
export async function tidyUp(workspace: Workspace, now: number): Promise<void> {
  const { store, dataDir } = workspace
  const today = new Date(now).toISOString().slice(0, 10)
  await eraseDecided(workspace, today)
  await tidyAccounts(workspace, today)
  const before = (days: number) => new Date(now - days * DAY_MILLISECONDS).toISOString()
  await purgeRegions(workspace, before(RESTORE_DAYS))
  await purgeUploads(dataDir, now - DAY_MILLISECONDS)
  for (const id of await readdir(join(dataDir, 'jobs')).catch(() => [])) {
    const folder = join(dataDir, 'jobs', id)
    const job = await readJob(store.read, id)
    const isOver = job ? hasServed(job, before) : await isOlder(folder, now - DAY_MILLISECONDS)
    if (isOver) await rm(folder, { recursive: true, force: true })
  }
  await store.write(async ({ query }) => {
    await query.deleteFrom('job').where('ended_at', '<', before(KEPT_JOBS_DAYS)).execute()
  })
}

function hasServed({ state, endedAt }: Job, before: (days: number) => string): boolean {
  if (state === 'waiting' || state === 'running' || endedAt === null) return false
  return endedAt < before(KEPT_DAYS[state])
}

async function isOlder(path: string, than: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.mtimeMs < than
}

/** Tidies up soon after the start and then daily. */
export function startTidying(workspace: Workspace): { close(): Promise<void> } {
  let tidying: Promise<void> = Promise.resolve()
  const tidy = () => {
    tidying = tidyUp(workspace, Date.now()).catch((error) =>
      workspace.log(`tidying up: ${error instanceof Error ? error.message : error}`),
    )
  }
  const first = setTimeout(tidy, FIRST_AFTER_MILLISECONDS)
  const daily = setInterval(tidy, DAY_MILLISECONDS)
  return {
    async close() {
      clearTimeout(first)
      clearInterval(daily)
      await tidying
    },
  }
}
