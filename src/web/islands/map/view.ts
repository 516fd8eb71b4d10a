/** Which part of the world is shown. Centre in the Web-Mercator square (0 … 1); the world is 512 · 2^zoom pixels wide; no rotation. */
export interface ViewState {
  readonly x: number
  readonly y: number
  readonly zoom: number
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

/** West, north, east, south in the Web-Mercator square. */
export type Extent = readonly [number, number, number, number]

/** What moves under the overlays: MapLibre's map or, without WebGL, the plain ground. */
export interface MapView {
  state(): ViewState
  /** Called during every movement and change of size. */
  onMove(listener: () => void): void
  /** Called when a movement has ended. */
  onRest(listener: () => void): void
  show(extent: Extent): void
  /** Moves so that the point is seen, without zooming. */
  reveal(x: number, y: number): void
  zoomBy(levels: number): void
  /** Takes the size that its element has now and shows this place, at once and without movement. */
  place(x: number, y: number, zoom: number): void
}

export const MIN_ZOOM = 4
export const MAX_ZOOM = 17

export function worldPixels(zoom: number): number {
  return 512 * 2 ** zoom
}

export function toScreen(view: ViewState, x: number, y: number): [number, number] {
  const world = worldPixels(view.zoom)
  return [(x - view.x) * world + view.width / 2, (y - view.y) * world + view.height / 2]
}

export function fromScreen(view: ViewState, left: number, top: number): [number, number] {
  const world = worldPixels(view.zoom)
  return [view.x + (left - view.width / 2) / world, view.y + (top - view.height / 2) / world]
}

/** Centre and zoom that show an extent with some room around it. */
export function fitting(extent: Extent, width: number, height: number): { x: number; y: number; zoom: number } {
  const [west, north, east, south] = extent
  const room = 0.92
  const zoomOf = (pixels: number, span: number) => Math.log2((pixels * room) / (512 * Math.max(span, 1e-9)))
  const zoom = Math.min(zoomOf(width, east - west), zoomOf(height, south - north))
  return { x: (west + east) / 2, y: (north + south) / 2, zoom: Math.max(MIN_ZOOM, Math.min(15, zoom)) }
}

export function lonOf(x: number): number {
  return (x - 0.5) * 360
}

export function latOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI
}

export function xOf(lon: number): number {
  return lon / 360 + 0.5
}

export function yOf(lat: number): number {
  const sin = Math.sin((lat * Math.PI) / 180)
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

/** Metres on the ground of one pixel at the centre (sphere of 40,075 km). */
export function metresPerPixel(view: ViewState): number {
  return (40_075_016.686 * Math.cos((latOf(view.y) * Math.PI) / 180)) / worldPixels(view.zoom)
}
