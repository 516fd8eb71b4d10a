import type { Map as MapLibreMap } from 'maplibre-gl'
import type { TilesInfo } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import { type PlaceName, sortPlaces } from './labels.ts'
import { baseStyle, type Theme } from './style.ts'
import {
  type Extent,
  fitting,
  latOf,
  lonOf,
  MAX_ZOOM,
  type MapView,
  MIN_ZOOM,
  type ViewState,
  xOf,
  yOf,
} from './view.ts'

export interface BaseMapOptions {
  readonly element: HTMLElement
  /** Address of MapLibre's worker. */
  readonly workerUrl: string
  readonly start: { readonly x: number; readonly y: number; readonly zoom: number }
  readonly theme: Theme
  readonly title: string
  readonly say: Words['text']
}

/** So long the page may still change its layout after a place was revealed. */
const SETTLED_MS = 1000

/** Whether this browser can draw the base map. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}

/** MapLibre's map as a view. Its script is loaded only here. */
export class BaseMap implements MapView {
  readonly #map: MapLibreMap
  #theme: Theme
  #tiles: { url: string; info: TilesInfo } | null = null
  /** No longer returns to the place that was revealed last. */
  #leave: () => void = () => {}

  static async open(options: BaseMapOptions): Promise<BaseMap> {
    const library = await import('maplibre-gl')
    library.setWorkerUrl(options.workerUrl)
    const { element, start, theme, title, say } = options
    const map = new library.Map({
      container: element,
      style: baseStyle(theme, null),
      center: [lonOf(start.x), latOf(start.y)],
      zoom: start.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      // Else the map is empty on paper.
      canvasContextAttributes: { preserveDrawingBuffer: true },
      // The overlays lie flat and north up.
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      renderWorldCopies: false,
      fadeDuration: 0,
      // With a finger one scrolls the page, with two the map.
      cooperativeGestures: matchMedia('(pointer: coarse)').matches,
      locale: {
        'Map.Title': title,
        'CooperativeGesturesHandler.WindowsHelpText': say('map.wheel-help'),
        'CooperativeGesturesHandler.MacHelpText': say('map.wheel-help'),
        'CooperativeGesturesHandler.MobileHelpText': say('map.touch-help'),
      },
    })
    map.keyboard.disableRotation()
    map.touchZoomRotate.disableRotation()
    return new BaseMap(map, theme)
  }

  private constructor(map: MapLibreMap, theme: Theme) {
    this.#map = map
    this.#theme = theme
  }

  state(): ViewState {
    const { lng, lat } = this.#map.getCenter()
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    return { x: xOf(lng), y: yOf(lat), zoom: this.#map.getZoom(), width, height }
  }

  onMove(listener: () => void): void {
    this.#map.on('move', listener)
    this.#map.on('resize', listener)
  }

  onRest(listener: () => void): void {
    this.#map.on('moveend', listener)
  }

  /** Tells the places that the tiles hold for this view, whenever they have changed. */
  onPlaces(listener: (places: PlaceName[]) => void): void {
    this.#map.on('idle', () => {
      if (!this.#map.getSource('base')) return
      const found = new Map<string, PlaceName>()
      for (const { properties, geometry } of this.#map.querySourceFeatures('base', { sourceLayer: 'place' })) {
        if (geometry.type !== 'Point') continue
        const [lon, lat] = geometry.coordinates
        const { name, class: kind, people = 0 } = properties as { name: string; class: string; people?: number }
        // A place near the edge of a tile is in its neighbour too.
        found.set(`${name} ${lon.toFixed(3)} ${lat.toFixed(3)}`, {
          name,
          class: kind,
          people,
          x: xOf(lon),
          y: yOf(lat),
        })
      }
      if (found.size > 0) listener(sortPlaces([...found.values()]))
    })
  }

  show(extent: Extent): void {
    const { width, height } = this.state()
    const { x, y, zoom } = fitting(extent, width, height)
    this.#map.easeTo({ center: [lonOf(x), latOf(y)], zoom, duration: calm() ? 0 : 500 })
  }

  /** What is told of a place beside the map changes the map's size, which ends every movement: then it is begun again. */
  reveal(x: number, y: number): void {
    const go = () => this.#map.easeTo({ center: [lonOf(x), latOf(y)], duration: calm() ? 0 : 300 })
    this.#leave()
    this.#map.on('resize', go)
    this.#map.once('dragstart', () => this.#leave())
    const timer = setTimeout(() => this.#leave(), SETTLED_MS)
    this.#leave = () => {
      clearTimeout(timer)
      this.#map.off('resize', go)
    }
    go()
  }

  zoomBy(levels: number): void {
    this.#map.easeTo({ zoom: this.#map.getZoom() + levels, duration: calm() ? 0 : 200 })
  }

  place(x: number, y: number, zoom: number): void {
    this.#map.resize()
    this.#map.jumpTo({ center: [lonOf(x), latOf(y)], zoom })
    // Paper does not wait for the next frame.
    this.#map.redraw()
  }

  /** Only colours differ: the tiles stay as they are, and the next frame has the new ones. */
  setTheme(theme: Theme): void {
    this.#theme = theme
    this.#map.setStyle(baseStyle(theme, this.#tiles), { diff: true })
  }

  setTiles(tiles: { url: string; info: TilesInfo }): void {
    this.#tiles = tiles
    this.#map.setStyle(baseStyle(this.#theme, tiles), { diff: false })
  }

  setTitle(title: string): void {
    this.#map.getCanvas().setAttribute('aria-label', title)
  }
}

function calm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
