/**
 * Cells of the European grid (INSPIRE, LAEA, EPSG:3035), named after their south-west corner in metres:
 * `CRS3035RES100mN2689000E4337000`, short `100mN26890E43370` (corner in units of the cell).
 */
export interface GridCell {
  readonly sizeMetres: number
  readonly southMetres: number
  readonly westMetres: number
}

/** The European grid has cells up to 100 km (INSPIRE, Data Specification on Geographical Grid Systems). */
const LARGEST_CELL_METRES = 100_000

export function gridCellId(sizeMetres: number, southMetres: number, westMetres: number): string {
  return `CRS3035RES${sizeMetres}mN${southMetres}E${westMetres}`
}

const ID = /^(?:CRS3035RES)?(\d+)(k?m)(?:N(\d+)E(\d+)|E(\d+)N(\d+))$/

/** Reads both forms (also with E before N), null for anything else, a cell larger than the grid has included. */
export function parseGridCellId(id: string): GridCell | null {
  const common = parseLongHundred(id)
  if (common) return common
  const match = ID.exec(id)
  if (!match) return null
  const sizeMetres = Number(match[1]) * (match[2] === 'km' ? 1000 : 1)
  if (!(sizeMetres > 0 && sizeMetres <= LARGEST_CELL_METRES)) return null
  // The long form names metres, the short form whole cells.
  const unit = id.startsWith('CRS') ? 1 : sizeMetres
  const south = Number(match[3] ?? match[6])
  const west = Number(match[4] ?? match[5])
  return { sizeMetres, southMetres: south * unit, westMetres: west * unit }
}

const HUNDRED = 'CRS3035RES100mN'

/** The common form of 100 m cells with corners of seven digits, without a regular expression: national grids have three million of them. */
function parseLongHundred(id: string): GridCell | null {
  if (id.length !== 30 || id.charCodeAt(22) !== 69 || !id.startsWith(HUNDRED)) return null
  const southMetres = sevenDigits(id, 15)
  const westMetres = sevenDigits(id, 23)
  return southMetres < 0 || westMetres < 0 ? null : { sizeMetres: 100, southMetres, westMetres }
}

function sevenDigits(text: string, from: number): number {
  let value = 0
  for (let i = from; i < from + 7; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
