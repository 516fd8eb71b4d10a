/**
 * Cells of the European grid (INSPIRE, LAEA, EPSG:3035), named after their south-west corner in metres:
 * `CRS3035RES100mN2689000E4337000`, short `100mN26890E43370` (corner in units of the cell).
 */
export interface GridCell {
  readonly sizeMetres: number
  readonly southMetres: number
  readonly westMetres: number
}

export function gridCellId(sizeMetres: number, southMetres: number, westMetres: number): string {
  return `CRS3035RES${sizeMetres}mN${southMetres}E${westMetres}`
}

const ID = /^(?:CRS3035RES)?(\d+)(k?m)(?:N(\d+)E(\d+)|E(\d+)N(\d+))$/

/** Reads both forms (also with E before N), null for anything else. */
export function parseGridCellId(id: string): GridCell | null {
  const match = ID.exec(id)
  if (!match) return null
  const sizeMetres = Number(match[1]) * (match[2] === 'km' ? 1000 : 1)
  if (!(sizeMetres > 0)) return null
  // The long form names metres, the short form whole cells.
  const unit = id.startsWith('CRS') ? 1 : sizeMetres
  const south = Number(match[3] ?? match[6])
  const west = Number(match[4] ?? match[5])
  return { sizeMetres, southMetres: south * unit, westMetres: west * unit }
}
