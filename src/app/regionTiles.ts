import { statSync } from 'node:fs'
import { join } from 'node:path'
import { openTileset, type Tileset } from '../formats/tiles/index.ts'

const KEPT = 4

/** The base maps of regions, opened when first asked for and again when they were made anew. */
export class RegionTiles {
  readonly #open = new Map<string, { stamp: string; tileset: Tileset }>()

  /** Null while the tiles of this folder are not (yet) made. */
  of(folder: string): Tileset | null {
    const file = join(folder, 'tiles.mbtiles')
    const stamp = stampOf(file)
    const known = this.#open.get(file)
    if (known?.stamp === stamp) return known.tileset
    known?.tileset.close()
    this.#open.delete(file)
    if (stamp === null) return null
    const tileset = openTileset(file)
    if (!tileset) return null
    const [oldest] = this.#open.keys()
    if (this.#open.size >= KEPT && oldest !== undefined) {
      this.#open.get(oldest)?.tileset.close()
      this.#open.delete(oldest)
    }
    this.#open.set(file, { stamp, tileset })
    return tileset
  }
}

function stampOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.ino} ${stat.mtimeMs} ${stat.size}` : null
}
