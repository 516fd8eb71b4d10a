import { latOf, lonOf, xOf, yOf } from './view.ts'

/** Where the map stands, in the address of the page: `#karte=11.20/51.1903/10.0521` (zoom, latitude, longitude). */
const KEY = '#karte='

export function readPlace(hash: string): { x: number; y: number; zoom: number } | null {
  if (!hash.startsWith(KEY)) return null
  const [zoom, lat, lon] = hash.slice(KEY.length).split('/').map(Number)
  if (![zoom, lat, lon].every(Number.isFinite) || Math.abs(lat) > 85 || Math.abs(lon) > 180) return null
  return { x: xOf(lon), y: yOf(lat), zoom: Math.max(0, Math.min(22, zoom)) }
}

export function writePlace({ x, y, zoom }: { x: number; y: number; zoom: number }): string {
  return `${KEY}${zoom.toFixed(2)}/${latOf(y).toFixed(4)}/${lonOf(x).toFixed(4)}`
}

/** May the address be changed? Another fragment belongs to another part of the page. */
export function isOurs(hash: string): boolean {
  return hash === '' || hash === '#' || hash.startsWith(KEY)
}
