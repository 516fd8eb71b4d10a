import {
  type Extent,
  fitting,
  fromScreen,
  MAX_ZOOM,
  type MapView,
  MIN_ZOOM,
  type ViewState,
  worldPixels,
} from './view.ts'

/** Pans and zooms an empty ground, for browsers without WebGL: drag, wheel, arrow keys, plus and minus. */
export class PlainView implements MapView {
  readonly #element: HTMLElement
  readonly #moves: (() => void)[] = []
  readonly #rests: (() => void)[] = []
  #x: number
  #y: number
  #zoom: number
  #resting = 0

  constructor(element: HTMLElement, start: { x: number; y: number; zoom: number }) {
    this.#element = element
    this.#x = start.x
    this.#y = start.y
    this.#zoom = start.zoom
    element.tabIndex = 0
    element.addEventListener('pointerdown', (event) => this.#drag(event))
    element.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
    element.addEventListener('keydown', (event) => this.#key(event))
    new ResizeObserver(() => this.#moved()).observe(element)
  }

  state(): ViewState {
    const { clientWidth: width, clientHeight: height } = this.#element
    return { x: this.#x, y: this.#y, zoom: this.#zoom, width, height }
  }

  onMove(listener: () => void): void {
    this.#moves.push(listener)
  }

  onRest(listener: () => void): void {
    this.#rests.push(listener)
  }

  show(extent: Extent): void {
    const { width, height } = this.state()
    const found = fitting(extent, width, height)
    this.#go(found.x, found.y, found.zoom)
  }

  reveal(x: number, y: number): void {
    this.#go(x, y, this.#zoom)
  }

  zoomBy(levels: number): void {
    this.#go(this.#x, this.#y, this.#zoom + levels)
  }

  place(x: number, y: number, zoom: number): void {
    this.#go(x, y, zoom)
  }

  #go(x: number, y: number, zoom: number): void {
    this.#x = Math.max(0, Math.min(1, x))
    this.#y = Math.max(0, Math.min(1, y))
    this.#zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom))
    this.#moved()
  }

  #moved(): void {
    for (const listener of this.#moves) listener()
    clearTimeout(this.#resting)
    this.#resting = window.setTimeout(() => {
      for (const listener of this.#rests) listener()
    }, 120)
  }

  #drag(down: PointerEvent): void {
    if (down.button !== 0) return
    const start = this.state()
    const world = worldPixels(start.zoom)
    const move = (event: PointerEvent) =>
      this.#go(
        start.x - (event.clientX - down.clientX) / world,
        start.y - (event.clientY - down.clientY) / world,
        start.zoom,
      )
    const end = () => {
      this.#element.removeEventListener('pointermove', move)
      this.#element.removeEventListener('pointerup', end)
      this.#element.removeEventListener('pointercancel', end)
    }
    this.#element.setPointerCapture(down.pointerId)
    this.#element.addEventListener('pointermove', move)
    this.#element.addEventListener('pointerup', end)
    this.#element.addEventListener('pointercancel', end)
  }

  /** The point under the pointer stays where it is. */
  #wheel(event: WheelEvent): void {
    event.preventDefault()
    const box = this.#element.getBoundingClientRect()
    const view = this.state()
    const [x, y] = fromScreen(view, event.clientX - box.left, event.clientY - box.top)
    const zoom = Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, view.zoom - event.deltaY / 300))
    const shrink = 2 ** (view.zoom - zoom)
    this.#go(x + (view.x - x) * shrink, y + (view.y - y) * shrink, zoom)
  }

  #key(event: KeyboardEvent): void {
    const step = 100 / worldPixels(this.#zoom)
    const moves: Record<string, [number, number, number]> = {
      ArrowLeft: [-step, 0, 0],
      ArrowRight: [step, 0, 0],
      ArrowUp: [0, -step, 0],
      ArrowDown: [0, step, 0],
      '+': [0, 0, 1],
      '-': [0, 0, -1],
    }
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    this.#go(this.#x + move[0], this.#y + move[1], this.#zoom + move[2])
  }
}
