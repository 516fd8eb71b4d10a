import type { TilesInfo } from '../../../contract/index.ts'

const POLL_MS = 4000

/** Asks whether the base map's tiles are there, and again while they are in the making. `told` hears every answer; null = none. */
export async function followTiles(folder: string, told: (info: TilesInfo | null) => void): Promise<void> {
  const info = await fetch(`${folder}tiles.json`, { cache: 'no-cache' })
    .then((response) => (response.ok ? (response.json() as Promise<TilesInfo>) : null))
    .catch(() => null)
  told(info)
  if (info?.state === 'building') setTimeout(() => void followTiles(folder, told), POLL_MS)
}
