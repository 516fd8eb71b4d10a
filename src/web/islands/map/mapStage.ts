import type { MapGround, MapMunicipality, TilesInfo } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'
import { BaseMap, hasWebGl } from './baseMap.ts'
import { followTiles } from './baseTiles.ts'
import { CellCanvas } from './cellCanvas.ts'
import type { Frame } from './frame.ts'
import type { PlaceName } from './labels.ts'
import { MarkCanvas, type Marks, NO_MARKS } from './markCanvas.ts'
import { printOn } from './paper.ts'
import { isOurs, readPlace, writePlace } from './place.ts'
import { PlainView } from './plainView.ts'
import type { Theme } from './style.ts'
import { themeNow, watchTheme } from './theme.ts'
import { type Extent, fitting, type MapView, type ViewState } from './view.ts'

export interface StageOptions {
  readonly frame: Frame
  /** Address of the region's folder, ending in `/`. */
  readonly folder: string
  /** Address of MapLibre's worker. */
  readonly mapWorker: string
  readonly title: string
  readonly say: Words['text']
  /** The theme has changed: colours must be given anew. */
  readonly onTheme: () => void
}

/** The picture of the map: ground, cells and marks in one view, on the screen and on paper. It knows no question. */
export class MapStage {
  readonly #options: StageOptions
  #theme: Theme = themeNow()
  #ground: MapGround | null = null
  #view: MapView | null = null
  #base: BaseMap | null = null
  #cells: CellCanvas | null = null
  #markCanvas: MarkCanvas | null = null
  #marks: Marks = NO_MARKS
  #frameAsked = false
  #isFitted = false
  /** What the screen showed before printing, null = not printing. */
  #onScreen: ViewState | null = null

  constructor(options: StageOptions) {
    this.#options = options
    watchTheme((theme) => this.#setTheme(theme))
  }

  get marks(): Marks {
    return this.#marks
  }

  get view(): MapView | null {
    return this.#view
  }

  async open(ground: MapGround): Promise<void> {
    this.#ground = ground
    const { frame } = this.#options
    const linked = readPlace(location.hash)
    this.#isFitted = linked !== null
    const start = linked ?? fitting(ground.extent, frame.stage.clientWidth, frame.stage.clientHeight)
    this.#cells = new CellCanvas(frame.cells, ground)
    this.#markCanvas = new MarkCanvas(frame.marks, ground)
    this.setMarks({ places: municipalityNames(ground.municipalities.filter((m) => m.inside)) })
    this.#view = await this.#openView(frame.base, start)
    this.#view.onMove(() => this.#follow())
    this.#view.onRest(() => this.#rested())
    const { zoomIn, zoomOut, whole } = frame
    zoomIn.onclick = () => this.#view?.zoomBy(1)
    zoomOut.onclick = () => this.#view?.zoomBy(-1)
    whole.onclick = () => this.#view?.show(ground.extent)
    addEventListener('beforeprint', () => this.#toPaper())
    addEventListener('afterprint', () => this.#toScreen())
  }

  async #openView(base: HTMLElement, start: { x: number; y: number; zoom: number }): Promise<MapView> {
    const { title, say, mapWorker, folder } = this.#options
    if (hasWebGl())
      try {
        const options = { element: base, workerUrl: mapWorker, start, theme: this.#theme, title }
        this.#base = await BaseMap.open({ ...options, say })
        this.#base.onPlaces((places) => this.setMarks({ places }))
        void followTiles(folder, (info) => this.#setTiles(info))
        return this.#base
      } catch {
        base.replaceChildren()
      }
    this.#note(say('map.no-webgl'))
    base.setAttribute('role', 'application')
    base.setAttribute('aria-label', title)
    return new PlainView(base, start)
  }

  #setTiles(info: TilesInfo | null): void {
    const { say, folder } = this.#options
    if (info?.state === 'ready') {
      this.#base?.setTiles({ url: `${location.origin}${folder}tiles/{z}/{x}/{y}.pbf`, info })
      this.#note('')
    } else this.#note(say(info?.state === 'building' ? 'map.tiles-building' : 'map.tiles-none'))
  }

  #note(text: string): void {
    const { note } = this.#options.frame
    note.textContent = text
    note.hidden = text === ''
  }

  setTitle(title: string): void {
    this.#base?.setTitle(title)
  }

  /** Legend and steps take room from the map: only with them its size is known, and the first view can fit. */
  fit(): void {
    if (this.#isFitted || !this.#view || !this.#ground) return
    this.#isFitted = true
    const { stage } = this.#options.frame
    const { x, y, zoom } = fitting(this.#ground.extent, stage.clientWidth, stage.clientHeight)
    this.#view.place(x, y, zoom)
  }

  show(extent: Extent): void {
    this.#view?.show(extent)
  }

  /** `classes`: class per cell, an index into the colours, one more is hatched. */
  setCells(classes: Uint8Array, colors: readonly string[]): void {
    this.#cells?.setClasses(classes, colors, this.#theme)
    this.redraw()
  }

  setMarks(change: Partial<Marks>): void {
    this.#marks = { ...this.#marks, ...change }
    this.#drawMarksSoon()
  }

  /** Several changes in one turn are one drawing. */
  #drawMarksSoon(): void {
    if (this.#frameAsked) return
    this.#frameAsked = true
    requestAnimationFrame(() => {
      this.#frameAsked = false
      if (this.#view) this.#markCanvas?.draw(this.#view.state(), this.#marks, this.#theme)
    })
  }

  redraw(): void {
    if (!this.#view) return
    const view = this.#view.state()
    this.#cells?.draw(view)
    this.#markCanvas?.draw(view, this.#marks, this.#theme)
    this.#options.frame.setScale(view)
  }

  #follow(): void {
    const view = this.#view!.state()
    this.#cells?.follow(view)
    this.#markCanvas?.draw(view, this.#marks, this.#theme)
    this.#options.frame.setScale(view)
  }

  #rested(): void {
    this.redraw()
    if (this.#onScreen) return
    if (isOurs(location.hash)) history.replaceState(history.state, '', writePlace(this.#view!.state()))
  }

  #setTheme(theme: Theme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#base?.setTheme(theme)
    this.#options.onTheme()
  }

  /** Paper has its own size, given by the style sheet, and shows at least what the screen shows; the page's theme script has made it light. */
  #toPaper(): void {
    if (!this.#view || this.#onScreen) return
    const { frame } = this.#options
    const screen = this.#view.state()
    this.#onScreen = screen
    frame.root.classList.add('is-printing')
    const { clientWidth, clientHeight } = frame.stage
    const fit = Math.min(clientWidth / screen.width, clientHeight / screen.height)
    this.#place(screen.x, screen.y, screen.zoom + Math.log2(fit))
    const { stage, paper } = frame
    printOn(paper, stage, [...stage.querySelectorAll<HTMLCanvasElement>('canvas:not(.map-paper)')])
  }

  #toScreen(): void {
    const screen = this.#onScreen
    if (!screen) return
    this.#options.frame.root.classList.remove('is-printing')
    this.#place(screen.x, screen.y, screen.zoom)
    this.#onScreen = null
  }

  #place(x: number, y: number, zoom: number): void {
    this.#setTheme(themeNow())
    this.#view?.place(x, y, zoom)
    this.redraw()
  }
}

/** Until the tiles bring the names of places, and where there are no tiles. */
function municipalityNames(municipalities: readonly MapMunicipality[]): PlaceName[] {
  return municipalities.map(({ name, extent: [west, north, east, south] }) => ({
    name,
    class: 'town',
    people: 0,
    x: (west + east) / 2,
    y: (north + south) / 2,
  }))
}
