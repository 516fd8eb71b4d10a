import type { MapGround } from '../../../contract/index.ts'
import { INKS, RING_ALPHA } from './palette.ts'
import type { Theme } from './style.ts'
import { type ViewState, worldPixels } from './view.ts'

/** Pixels drawn beyond each edge of the view, so that a short pan needs no redrawing. */
const MARGIN = 96
/** Redrawing during a movement is worth it when it is quicker than this. */
const QUICK_MS = 12
/** A slow drawing is repeated during a movement only after so many times its own duration. */
const PAUSE = 5
/** Below this size cells are drawn as upright rectangles of whole pixels: a tenth of the time, and a turn of a degree or two is less than a pixel. */
const SMALL_PIXELS = 12
/** A path with thousands of parts takes many times as long as the same parts in short paths. */
const PARTS_PER_PATH = 128

/**
 * Draws the cells on a 2D canvas above the map. During a movement the canvas is moved and stretched with the map and redrawn when there is time,
 * at rest always.
 */
export class CellCanvas {
  readonly #canvas: HTMLCanvasElement
  readonly #ground: MapGround
  /** Cells by class, those inside before the ring: cells order[start[k]] … order[start[k + 1] − 1], k = 2 · class + (ring ? 1 : 0). */
  #order = new Uint32Array(0)
  #start = new Uint32Array(1)
  #colors: readonly string[] = []
  #theme: Theme = 'light'
  #drawn: ViewState | null = null
  #drawnAt = 0
  /** How long the last drawing took. */
  drawMs = 0

  constructor(canvas: HTMLCanvasElement, ground: MapGround) {
    this.#canvas = canvas
    this.#ground = ground
  }

  /** `classes`: class per cell, an index into the colours, one more is unreachable. */
  setClasses(classes: Uint8Array, colors: readonly string[], theme: Theme): void {
    const slots = colors.length + 1
    const slotOf = (c: number) => 2 * classes[c] + (this.#ground.cellInside[c] ? 0 : 1)
    const start = new Uint32Array(2 * slots + 1)
    for (let c = 0; c < classes.length; c++) start[slotOf(c) + 1]++
    for (let k = 0; k < 2 * slots; k++) start[k + 1] += start[k]
    const next = start.slice()
    const order = new Uint32Array(classes.length)
    for (let c = 0; c < classes.length; c++) order[next[slotOf(c)]++] = c
    this.#order = order
    this.#start = start
    this.#colors = colors
    this.#theme = theme
  }

  /** Called on every movement: follows the view at once and redraws if that is quick. */
  follow(view: ViewState): void {
    const slow = this.drawMs > QUICK_MS && performance.now() - this.#drawnAt < PAUSE * this.drawMs
    if (this.#drawn && slow && this.#sameSize(view)) this.#stretch(view, this.#drawn)
    else this.draw(view)
  }

  draw(view: ViewState): void {
    const began = performance.now()
    const ratio = Math.min(2, window.devicePixelRatio || 1)
    const { width, height } = view
    const canvas = this.#canvas
    const [fullWidth, fullHeight] = [
      Math.round((width + 2 * MARGIN) * ratio),
      Math.round((height + 2 * MARGIN) * ratio),
    ]
    if (canvas.width !== fullWidth || canvas.height !== fullHeight) {
      canvas.width = fullWidth
      canvas.height = fullHeight
      canvas.style.width = `${width + 2 * MARGIN}px`
      canvas.style.height = `${height + 2 * MARGIN}px`
    }
    canvas.style.transform = `translate(${-MARGIN}px, ${-MARGIN}px)`
    const context = canvas.getContext('2d')!
    context.clearRect(0, 0, canvas.width, canvas.height)
    const scale = worldPixels(view.zoom) * ratio
    const left = view.x * scale - canvas.width / 2
    const top = view.y * scale - canvas.height / 2
    for (let k = 0; k < this.#start.length - 1; k++) {
      if (this.#start[k] === this.#start[k + 1]) continue
      context.globalAlpha = k & 1 ? RING_ALPHA : 1
      context.fillStyle = this.#colors[k >> 1] ?? this.#hatch(context, ratio)
      this.#fill(context, k, scale, left, top, ratio)
    }
    context.globalAlpha = 1
    this.#drawn = view
    this.#drawnAt = performance.now()
    this.drawMs = this.#drawnAt - began
  }

  #fill(
    context: CanvasRenderingContext2D,
    slot: number,
    scale: number,
    left: number,
    top: number,
    ratio: number,
  ): void {
    const { cellShape: s, cellSizeMetres } = this.#ground
    const { width, height } = this.#canvas
    const order = this.#order
    const end = this.#start[slot + 1]
    let parts = 0
    const closePart = () => {
      if (++parts % PARTS_PER_PATH !== 0) return
      context.fill()
      context.beginPath()
    }
    context.beginPath()
    if (cellSizeMetres === 0) {
      const radius = Math.max(2, Math.min(7, scale / ratio / 2 ** 21)) * ratio
      for (let i = this.#start[slot]; i < end; i++) {
        const x = s[2 * order[i]] * scale - left
        const y = s[2 * order[i] + 1] * scale - top
        if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue
        context.moveTo(x + radius, y)
        context.arc(x, y, radius, 0, 2 * Math.PI)
        closePart()
      }
      context.fill()
      return
    }
    for (let i = this.#start[slot]; i < end; i++) {
      const o = 8 * order[i]
      const x0 = s[o] * scale - left
      const y0 = s[o + 1] * scale - top
      const x1 = s[o + 2] * scale - left
      const y3 = s[o + 7] * scale - top
      const slack = x1 - x0
      if (x1 < -slack || x0 > width + slack || y0 < -slack || y3 > height + slack) continue
      if (slack < SMALL_PIXELS * ratio) {
        // Neighbours share these corners, so they share the rounded edge: no gaps, no overlaps.
        const x = Math.round(x0)
        const y = Math.round(y3)
        context.fillRect(x, y, Math.max(1, Math.round(x1) - x), Math.max(1, Math.round(y0) - y))
        continue
      }
      context.moveTo(x0, y0)
      context.lineTo(x1, s[o + 3] * scale - top)
      context.lineTo(s[o + 4] * scale - left, s[o + 5] * scale - top)
      context.lineTo(s[o + 6] * scale - left, y3)
      context.closePath()
      closePart()
    }
    context.fill()
  }

  /** Grey stripes: unreachable is no step of the scale. */
  #hatch(context: CanvasRenderingContext2D, ratio: number): CanvasPattern | string {
    const ink = INKS[this.#theme]
    const side = Math.round(6 * ratio)
    const tile = document.createElement('canvas')
    tile.width = side
    tile.height = side
    const pen = tile.getContext('2d')!
    pen.fillStyle = ink.unreachableGround
    pen.fillRect(0, 0, side, side)
    pen.strokeStyle = ink.unreachable
    pen.lineWidth = 1.5 * ratio
    pen.beginPath()
    for (const shift of [-side, 0, side]) {
      pen.moveTo(shift - 1, side + 1)
      pen.lineTo(shift + side + 1, -1)
    }
    pen.stroke()
    return context.createPattern(tile, 'repeat') ?? ink.unreachable
  }

  #sameSize(view: ViewState): boolean {
    return this.#drawn?.width === view.width && this.#drawn.height === view.height
  }

  /** The picture of the old view, laid where the new view has it. */
  #stretch(view: ViewState, drawn: ViewState): void {
    const factor = 2 ** (view.zoom - drawn.zoom)
    const world = worldPixels(view.zoom)
    const x = (drawn.x - view.x) * world + view.width / 2 - (view.width / 2 + MARGIN) * factor
    const y = (drawn.y - view.y) * world + view.height / 2 - (view.height / 2 + MARGIN) * factor
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${factor})`
  }
}
