import type { Words } from '../../../messages/pageMap.ts'
import { metresPerPixel, type ViewState } from './view.ts'

/** The elements of the map; texts come from the messages, looks from `styles/map.css`. */
export interface Frame {
  readonly root: HTMLElement
  readonly stage: HTMLElement
  readonly base: HTMLElement
  readonly cells: HTMLCanvasElement
  readonly marks: HTMLCanvasElement
  /** All layers in one, for printing. */
  readonly paper: HTMLCanvasElement
  readonly tip: HTMLElement
  readonly status: HTMLElement
  /** A remark that stays: no base map, tiles in the making. */
  readonly note: HTMLElement
  readonly help: HTMLElement
  readonly bar: HTMLProgressElement
  readonly side: HTMLElement
  readonly zoomIn: HTMLButtonElement
  readonly zoomOut: HTMLButtonElement
  readonly whole: HTMLButtonElement
  say(message: string): void
  setScale(view: ViewState): void
}

export function buildFrame(host: HTMLElement, say: Words['text']): Frame {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, name: string, parent: HTMLElement) => {
    const element = document.createElement(tag)
    element.className = name
    parent.append(element)
    return element
  }
  const root = document.createElement('div')
  root.className = 'map-root'
  const stage = make('div', 'map-stage', root)
  const base = make('div', 'map-base', stage)
  const cells = make('canvas', 'map-cells', stage)
  const marks = make('canvas', 'map-marks', stage)
  const paper = make('canvas', 'map-paper', stage)
  for (const canvas of [cells, marks, paper]) canvas.setAttribute('aria-hidden', 'true')
  const buttons = make('div', 'map-zoom', stage)
  const button = (sign: string, label: string) => {
    const element = make('button', 'map-zoom__button', buttons)
    element.type = 'button'
    element.textContent = sign
    element.title = label
    element.setAttribute('aria-label', label)
    return element
  }
  const zoomIn = button('+', say('map.zoom-in'))
  const zoomOut = button('−', say('map.zoom-out'))
  const whole = button('⤢', say('map.whole'))
  const foot = make('div', 'map-foot', stage)
  const scale = make('span', 'map-scale', foot)
  const source = make('span', 'map-attribution', foot)
  source.textContent = say('map.attribution')
  const tip = make('div', 'map-tip', stage)
  tip.hidden = true
  const below = make('div', 'map-below', root)
  const status = make('p', 'map-status', below)
  status.setAttribute('role', 'status')
  const bar = make('progress', 'map-progress', below)
  bar.hidden = true
  const note = make('p', 'map-note', below)
  note.hidden = true
  const help = make('p', 'map-help', below)
  help.id = 'map-help'
  help.textContent = say('map.help')
  base.setAttribute('aria-describedby', help.id)
  host.replaceChildren(root)
  // Below the map and its legend, outside the frame that clips.
  const side = make('div', 'map-side', host.parentElement ?? host)
  return {
    root,
    stage,
    base,
    cells,
    marks,
    paper,
    tip,
    status,
    note,
    help,
    bar,
    side,
    zoomIn,
    zoomOut,
    whole,
    say(message) {
      if (status.textContent !== message) status.textContent = message
    },
    setScale(view) {
      const { metres, pixels } = scaleLength(metresPerPixel(view))
      scale.style.width = `${pixels}px`
      scale.textContent =
        metres < 1000
          ? say('map.scale-metres', { length: metres })
          : say('map.scale-kilometres', { length: metres / 1000 })
    },
  }
}

/** The largest round length (1, 2 or 5 times a power of ten) that is not wider than 110 pixels. */
export function scaleLength(perPixel: number): { metres: number; pixels: number } {
  const most = perPixel * 110
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power
  return { metres, pixels: Math.round(metres / perPixel) }
}
