import { DatabaseSync } from 'node:sqlite'
import { InputError } from '../../core/evidence/index.ts'
import { type SourceEntry, withLocalFile } from '../source/index.ts'
import type { RawFeature, RawLayer } from './draft.ts'
import { polygonsOfGeoPackage } from './wkb.ts'

/** More outlines than any country has municipalities, and fewer than a hostile file may yield. */
const MAX_FEATURES = 500_000

/**
 * The layer of municipalities of a GeoPackage (`vg250_gem`, or the first layer with a key column, or the first one).
 * The file is opened read-only, without extensions, and only ordinary tables are read: a hostile view could yield rows for ever.
 */
export async function readGeoPackage(entry: SourceEntry): Promise<RawLayer> {
  return withLocalFile(entry, async (path) => {
    let db: DatabaseSync | undefined
    try {
      db = new DatabaseSync(path, { readOnly: true, allowExtension: false, defensive: true } as object)
      db.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA mmap_size = 0')
      return readLayer(db, entry)
    } catch (error) {
      if (error instanceof InputError) throw error
      const detail = error instanceof Error ? error.message : String(error)
      throw new InputError({ code: 'geopackage-broken', severity: 'error', file: entry.name, params: { detail } })
    } finally {
      db?.close()
    }
  })
}

interface Layer {
  readonly table: string
  readonly geometry: string
  readonly srs: number
  readonly columns: readonly string[]
}

function readLayer(db: DatabaseSync, entry: SourceEntry): RawLayer {
  const layers = listLayers(db)
  const layer =
    layers.find((known) => /(^|_)gem(einden?)?($|_)/i.test(known.table)) ??
    layers.find((known) => known.columns.some((column) => /^(ags|ars)$/i.test(column))) ??
    layers[0]
  if (!layer) throw new InputError({ code: 'geopackage-no-layer', severity: 'error', file: entry.name })
  const name = `${entry.name}/${layer.table}`
  if (layers.length > 1)
    entry.log.note('boundary-layer-chosen', { file: entry.name }, { layer: layer.table, count: layers.length })
  const wanted = [...new Set([...layer.columns.slice(0, 200), layer.geometry])]
  const select = db.prepare(`SELECT ${wanted.map(quote).join(', ')} FROM ${quote(layer.table)} LIMIT ${MAX_FEATURES}`)
  select.setReadBigInts(true)
  const features: RawFeature[] = []
  let number = 0
  for (const row of select.iterate() as Iterable<Record<string, unknown>>) {
    number++
    const { [layer.geometry]: blob, ...attributes } = row
    const outline = blob === null ? [] : blob instanceof Uint8Array ? polygonsOfGeoPackage(blob) : null
    if (outline === null) {
      entry.log.warn('boundary-geometry-broken', { file: name }, { number })
      continue
    }
    features.push({ attributes, outline, number, id: '' })
  }
  return { name, features, crs: crsOf(db, layer.srs) }
}

function listLayers(db: DatabaseSync): Layer[] {
  const rows = db
    .prepare(
      `SELECT g.table_name AS "table", g.column_name AS geometry, g.srs_id AS srs FROM gpkg_geometry_columns g
       JOIN sqlite_master m ON m.name = g.table_name COLLATE NOCASE
       WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY g.rowid LIMIT 1000`,
    )
    .all() as unknown as { table: string; geometry: string; srs: number }[]
  return rows.map((row) => {
    const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(row.table) as unknown as { name: string }[]
    return { ...row, columns: columns.map((column) => column.name) }
  })
}

function crsOf(db: DatabaseSync, srs: number): RawLayer['crs'] {
  const row = db
    .prepare(
      'SELECT organization AS org, organization_coordsys_id AS code, definition AS wkt FROM gpkg_spatial_ref_sys WHERE srs_id = ?',
    )
    .get(srs) as { org?: unknown; code?: unknown; wkt?: unknown } | undefined
  if (!row) return srs > 0 ? { code: srs } : null
  const code = /epsg/i.test(String(row.org)) ? Number(row.code) : undefined
  return { code, wkt: typeof row.wkt === 'string' ? row.wkt : undefined }
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
