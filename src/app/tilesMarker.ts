import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lies in a region's folder while its base map is being made; holds the number of the process that makes it. */
const NAME = 'tiles.building'

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

export function markTilesBuilding(folder: string): void {
  writeFileSync(join(folder, NAME), `${process.pid}\n`)
}

export function unmarkTilesBuilding(folder: string): void {
  rmSync(join(folder, NAME), { force: true })
}

/** A marker that a build which was ended from outside has left says nothing: its process is gone. */
export function areTilesBuilding(folder: string): boolean {
  try {
    const pid = Number(readFileSync(join(folder, NAME), 'utf8'))
    return Number.isInteger(pid) && pid > 0 && isRunning(pid)
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
