import { existsSync, renameSync, rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

const temporaryName = (file: string) => `${file}.writing-${process.pid}`

/** Removes what a writer that was ended from outside has left. */
export function discardTiles(file: string): void {
  rmSync(temporaryName(file), { force: true })
}

/** Writes an MBTiles file (1.3) under a temporary name; `finish` gives it its own. */
export class MbtilesWriter {
  readonly #file: string
  readonly #temporary: string
  readonly #database: DatabaseSync
  readonly #insert: StatementSync

  constructor(file: string) {
    this.#file = file
    this.#temporary = temporaryName(file)
    rmSync(this.#temporary, { force: true })
    this.#database = new DatabaseSync(this.#temporary)
    // A file that is not finished is thrown away, so it needs no protection against a crash.
    this.#database.exec(`
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;
      CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT);
      CREATE TABLE tiles (
        zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB,
        PRIMARY KEY (zoom_level, tile_column, tile_row)
      ) WITHOUT ROWID;
      BEGIN`)
    this.#insert = this.#database.prepare('INSERT INTO tiles VALUES (?, ?, ?, ?)')
  }

  /** `y` counts from the north, as everywhere but in the file. */
  add(zoom: number, x: number, y: number, gzipped: Uint8Array): void {
    this.#insert.run(zoom, x, 2 ** zoom - 1 - y, gzipped)
  }

  finish(metadata: Readonly<Record<string, string>>): void {
    const insert = this.#database.prepare('INSERT INTO metadata VALUES (?, ?)')
    for (const [name, value] of Object.entries(metadata)) insert.run(name, value)
    this.#database.exec('COMMIT')
    this.#database.close()
    renameSync(this.#temporary, this.#file)
  }

  discard(): void {
    if (this.#database.isOpen) this.#database.close()
    rmSync(this.#temporary, { force: true })
  }
}

/** An MBTiles file to serve tiles from. */
export interface Tileset {
  readonly metadata: Readonly<Record<string, string>>
  readonly minZoom: number
  readonly maxZoom: number
  /** west, south, east, north. */
  readonly bounds: readonly [number, number, number, number]
  /** Gzipped Mapbox Vector Tile, null = nothing there. `y` counts from the north. */
  tile(zoom: number, x: number, y: number): Uint8Array | null
  close(): void
}

/** Null when there is no such file (yet). */
export function openTileset(file: string): Tileset | null {
  if (!existsSync(file)) return null
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = database.prepare('SELECT name, value FROM metadata').all() as { name: string; value: string }[]
  const metadata = Object.fromEntries(rows.map((r) => [r.name, r.value]))
  const select = database.prepare(
    'SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?',
  )
  const bounds = (metadata.bounds ?? '-180,-85,180,85').split(',').map(Number)
  return {
    metadata,
    minZoom: Number(metadata.minzoom ?? 0),
    maxZoom: Number(metadata.maxzoom ?? 14),
    bounds: [bounds[0], bounds[1], bounds[2], bounds[3]],
    tile(zoom, x, y) {
      const row = select.get(zoom, x, 2 ** zoom - 1 - y) as { tile_data: Uint8Array } | undefined
      return row ? row.tile_data : null
    },
    close: () => database.close(),
  }
}
