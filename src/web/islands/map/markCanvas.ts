import type { MapGround, MapSite } from '../../../contract/index.ts'
import { fontOf, type PlaceName, placeNames } from './labels.ts'
import { INKS } from './palette.ts'
import type { Theme } from './style.ts'
import { toScreen, type ViewState, worldPixels } from './view.ts'

/** What is drawn above the cells. */
export interface Marks {
  readonly sites: readonly MapSite[]
  /** x and y of each stop of buses and trains. */
  readonly stops: Float64Array
  readonly places: readonly PlaceName[]
  /** Index of the municipality that is pointed at, −1 = none. */
  readonly pointed: number
  /** −1 = none. */
  readonly selected: number
  readonly hovered: number
  /** Points of the route in the Web-Mercator square, [] = none. */
  readonly route: readonly (readonly [number, number])[]
}

export const NO_MARKS: Marks = {
  sites: [],
  stops: new Float64Array(0),
  places: [],
  pointed: -1,
  selected: -1,
  hovered: -1,
  route: [],
}

const SITE_RADIUS = 4.5
/** From a county outwards sites become smaller, so that a country is not covered by them. */
const FULL_SIZE_ZOOM = 8.5
/** From here on stops are far enough apart to be told from each other. */
const STOPS_ZOOM = 10
const siteRadius = (zoom: number) => Math.max(1.5, SITE_RADIUS - Math.max(0, FULL_SIZE_ZOOM - zoom))

/** Borders, route, sites, names and the chosen cell: quick enough to be drawn anew with every movement. */
export class MarkCanvas {
  readonly #canvas: HTMLCanvasElement
  readonly #ground: MapGround
  readonly #widths = new Map<string, number>()

  constructor(canvas: HTMLCanvasElement, ground: MapGround) {
    this.#canvas = canvas
    this.#ground = ground
  }

  draw(view: ViewState, marks: Marks, theme: Theme): void {
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const canvas = this.#canvas
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
    }
    const context = canvas.getContext('2d')!
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
    context.lineJoin = 'round'
    context.lineCap = 'round'
    const ink = INKS[theme]
    this.#outlines(context, view, (m) => !this.#ground.municipalities[m].inside, ink.ring, 0.7)
    this.#outlines(context, view, (m) => this.#ground.municipalities[m].inside, ink.inside, 1.1)
    if (marks.pointed >= 0) this.#outlines(context, view, (m) => m === marks.pointed, ink.pointed, 3)
    this.#route(context, view, marks.route, ink)
    if (marks.hovered >= 0 && marks.hovered !== marks.selected)
      this.#cell(context, view, marks.hovered, ink.selected, 1)
    if (marks.selected >= 0) this.#cell(context, view, marks.selected, ink.selected, 2.5)
    this.#stops(context, view, marks.stops, ink)
    this.#names(context, view, marks.places, ink)
    this.#sites(context, view, marks.sites, ink)
  }

  #outlines(
    context: CanvasRenderingContext2D,
    view: ViewState,
    wanted: (municipality: number) => boolean,
    color: string,
    lineWidth: number,
  ): void {
    const { ringStart, ringMunicipality, ringX, ringY, municipalities } = this.#ground
    const scale = worldPixels(view.zoom)
    const left = view.x * scale - view.width / 2
    const top = view.y * scale - view.height / 2
    context.strokeStyle = color
    context.lineWidth = lineWidth
    context.beginPath()
    for (let r = 0; r < ringMunicipality.length; r++) {
      const m = ringMunicipality[r]
      if (!wanted(m)) continue
      const [west, north, east, south] = municipalities[m].extent
      if (east * scale < left || west * scale > left + view.width) continue
      if (south * scale < top || north * scale > top + view.height) continue
      let lastX = Number.NEGATIVE_INFINITY
      let lastY = Number.NEGATIVE_INFINITY
      const end = ringStart[r + 1]
      for (let i = ringStart[r]; i < end; i++) {
        const x = ringX[i] * scale - left
        const y = ringY[i] * scale - top
        // Points nearer than a pixel to the last one are not seen; the last closes the ring.
        if (i + 1 < end && Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue
        if (i === ringStart[r]) context.moveTo(x, y)
        else context.lineTo(x, y)
        lastX = x
        lastY = y
      }
    }
    context.stroke()
  }

  #route(
    context: CanvasRenderingContext2D,
    view: ViewState,
    route: Marks['route'],
    ink: { readonly route: string; readonly routeEdge: string },
  ): void {
    if (route.length < 2) return
    context.beginPath()
    for (const [i, [x, y]] of route.entries()) {
      const [left, top] = toScreen(view, x, y)
      if (i === 0) context.moveTo(left, top)
      else context.lineTo(left, top)
    }
    context.strokeStyle = ink.routeEdge
    context.lineWidth = 6
    context.stroke()
    context.strokeStyle = ink.route
    context.lineWidth = 3
    context.stroke()
  }

  #cell(context: CanvasRenderingContext2D, view: ViewState, cell: number, color: string, lineWidth: number): void {
    const { cellShape: s, cellSizeMetres } = this.#ground
    context.strokeStyle = color
    context.lineWidth = lineWidth
    context.beginPath()
    if (cellSizeMetres === 0) {
      const [left, top] = toScreen(view, s[2 * cell], s[2 * cell + 1])
      context.arc(left, top, 7, 0, 2 * Math.PI)
    } else {
      for (let k = 0; k < 4; k++) {
        const [left, top] = toScreen(view, s[8 * cell + 2 * k], s[8 * cell + 2 * k + 1])
        if (k === 0) context.moveTo(left, top)
        else context.lineTo(left, top)
      }
      context.closePath()
      // A cell of a few pixels would vanish under its own outline.
      const [x0] = toScreen(view, s[8 * cell], s[8 * cell + 1])
      const [x1] = toScreen(view, s[8 * cell + 2], s[8 * cell + 3])
      if (x1 - x0 < 8) {
        const [left, top] = toScreen(view, (s[8 * cell] + s[8 * cell + 4]) / 2, (s[8 * cell + 1] + s[8 * cell + 5]) / 2)
        context.beginPath()
        context.arc(left, top, 7, 0, 2 * Math.PI)
      }
    }
    context.stroke()
  }

  #sites(
    context: CanvasRenderingContext2D,
    view: ViewState,
    sites: readonly MapSite[],
    ink: { readonly site: string; readonly siteEdge: string },
  ): void {
    const radius = siteRadius(view.zoom)
    context.beginPath()
    for (const site of sites) {
      const [left, top] = toScreen(view, site.x, site.y)
      if (left < -9 || top < -9 || left > view.width + 9 || top > view.height + 9) continue
      context.moveTo(left + radius, top)
      context.arc(left, top, radius, 0, 2 * Math.PI)
    }
    context.strokeStyle = ink.siteEdge
    context.lineWidth = Math.min(3, radius)
    context.stroke()
    context.fillStyle = ink.site
    context.fill()
  }

  /** Small rings, so that they are quiet beside the sites. */
  #stops(
    context: CanvasRenderingContext2D,
    view: ViewState,
    stops: Float64Array,
    ink: { readonly text: string; readonly halo: string },
  ): void {
    if (view.zoom < STOPS_ZOOM) return
    const radius = Math.min(3, 1.5 + (view.zoom - STOPS_ZOOM) / 3)
    context.beginPath()
    for (let i = 0; i < stops.length; i += 2) {
      const [left, top] = toScreen(view, stops[i], stops[i + 1])
      if (left < -9 || top < -9 || left > view.width + 9 || top > view.height + 9) continue
      context.moveTo(left + radius, top)
      context.arc(left, top, radius, 0, 2 * Math.PI)
    }
    context.fillStyle = ink.halo
    context.fill()
    context.strokeStyle = ink.text
    context.lineWidth = 1
    context.stroke()
  }

  #names(
    context: CanvasRenderingContext2D,
    view: ViewState,
    places: readonly PlaceName[],
    ink: { readonly text: string; readonly halo: string },
  ): void {
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    const widthOf = (place: PlaceName) => {
      const font = fontOf(place)
      const key = `${font}${place.name}`
      let width = this.#widths.get(key)
      if (width === undefined) {
        context.font = font
        width = context.measureText(place.name).width
        this.#widths.set(key, width)
      }
      return width
    }
    for (const { place, left, top } of placeNames(places, view, widthOf)) {
      context.font = fontOf(place)
      context.strokeStyle = ink.halo
      context.lineWidth = 3.5
      context.strokeText(place.name, left, top)
      context.fillStyle = ink.text
      context.fillText(place.name, left, top)
    }
  }
}
