import { h, render } from 'preact'
import {
  ANSWER_EVENT,
  type AnsweredReply,
  type ExplainedReply,
  type FailedReply,
  type MapElementData,
  type MapGround,
  type MapMunicipality,
  POINT_EVENT,
  type PointDetail,
  QUESTION_EVENT,
  type QuestionDetail,
  type ReachQuestion,
  type TilesInfo,
} from '../../../contract/index.ts'
import { pageWords, type Words } from '../../../messages/page.ts'
import { REACH_CLASSES } from '../../components/index.ts'
import { BaseMap, hasWebGl } from './baseMap.ts'
import { CellCanvas } from './cellCanvas.ts'
import { CellIndex, centreOf } from './cellIndex.ts'
import { classifyCells, peopleOfClasses } from './classes.ts'
import { buildFrame, type Frame } from './frame.ts'
import type { PlaceName } from './labels.ts'
import { MarkCanvas, type Marks, NO_MARKS } from './markCanvas.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { classColors } from './palette.ts'
import { Panel, type PanelState } from './panel.tsx'
import { printOn } from './paper.ts'
import { isOurs, readPlace, writePlace } from './place.ts'
import { PlainView } from './plainView.ts'
import { cellsToStep } from './steps.ts'
import type { Theme } from './style.ts'
import { themeNow, watchTheme } from './theme.ts'
import { tipWords } from './tip.ts'
import { type Extent, fitting, fromScreen, type MapView, type ViewState, worldPixels, xOf, yOf } from './view.ts'
import { WorkerClient } from './workerClient.ts'

const TILES_POLL_MS = 4000

/** The map of the situation page: joins the worker that computes, the ground, the overlays and the panel. */
export class SituationMap {
  readonly #data: MapElementData
  readonly #words: Words
  readonly #say: Words['text']
  readonly #numbers: Numbers
  readonly #frame: Frame
  readonly #folder: string
  readonly #plainLegend: HTMLElement | null
  #client: WorkerClient | null = null
  #question: ReachQuestion
  #theme: Theme = themeNow()
  #ground: MapGround | null = null
  #index: CellIndex | null = null
  #view: MapView | null = null
  #base: BaseMap | null = null
  #cells: CellCanvas | null = null
  #markCanvas: MarkCanvas | null = null
  #marks: Marks = NO_MARKS
  #answered: AnsweredReply | null = null
  #order: readonly number[] = []
  #state: PanelState = {
    answer: null,
    people: [],
    municipalities: [],
    ags: '',
    stepCount: 0,
    step: -1,
    cell: null,
  }
  #frameAsked = false
  #isFitted = false
  /** What the screen showed before printing, null = not printing. */
  #onScreen: ViewState | null = null

  constructor(host: HTMLElement) {
    this.#data = { ...host.dataset } as unknown as MapElementData
    this.#words = pageWords(this.#data.lang)
    this.#say = this.#words.text
    this.#numbers = numbersOf(this.#words)
    this.#question = JSON.parse(this.#data.question) as ReachQuestion
    this.#folder = `/regions/${encodeURIComponent(this.#data.region)}/${encodeURIComponent(this.#data.version)}/`
    this.#frame = buildFrame(host, this.#say)
    // The plain legend comes from the server; ours says more once there is an answer.
    this.#plainLegend = document.getElementById('answer-legend')
  }

  start(): void {
    if (typeof Worker === 'undefined') {
      this.#giveUp(this.#say('map.no-worker'))
      return
    }
    this.#client = new WorkerClient(this.#data.worker, {
      progress: (loaded, total) => this.#progress(loaded, total),
      opened: (ground) => void this.#opened(ground),
      answered: (reply) => this.#receive(reply),
      explained: (reply) => this.#explained(reply),
      failed: (reply) => this.#failed(reply),
    })
    this.#client.open(this.#folder, this.#data.catalogue)
    document.addEventListener(QUESTION_EVENT, (event) => {
      const { regionId, question } = (event as CustomEvent<QuestionDetail>).detail
      if (regionId === this.#data.region) this.#ask(question)
    })
    document.addEventListener(POINT_EVENT, (event) => this.#point((event as CustomEvent<PointDetail>).detail.ags))
    watchTheme((theme) => this.#setTheme(theme))
  }

  #progress(loaded: number, total: number): void {
    const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10
    this.#frame.bar.hidden = false
    this.#frame.bar.max = total
    this.#frame.bar.value = loaded
    this.#frame.say(this.#say('map.loading', { loaded: megabytes(loaded), total: megabytes(total) }))
  }

  async #opened(ground: MapGround): Promise<void> {
    this.#ground = ground
    this.#frame.bar.hidden = true
    this.#ask(this.#question)
    const { base, stage } = this.#frame
    const linked = readPlace(location.hash)
    this.#isFitted = linked !== null
    const start = linked ?? fitting(ground.extent, stage.clientWidth, stage.clientHeight)
    this.#cells = new CellCanvas(this.#frame.cells, ground)
    this.#markCanvas = new MarkCanvas(this.#frame.marks, ground)
    this.#index = new CellIndex(ground)
    const municipalities = ground.municipalities
      .filter((m) => m.inside)
      .sort((a, b) => this.#words.compare(a.name, b.name))
    this.#update({ municipalities })
    this.#setMarks({ places: municipalityNames(municipalities) })
    this.#view = await this.#openView(base, start)
    this.#view.onMove(() => this.#follow())
    this.#view.onRest(() => this.#rested())
    this.#wire()
    addEventListener('beforeprint', () => this.#toPaper())
    addEventListener('afterprint', () => this.#toScreen())
    this.#fit()
    this.#redraw()
  }

  /** The first answer brings legend and steps, which take room from the map: only then its size is known. */
  #fit(): void {
    if (this.#isFitted || !this.#answered || !this.#view || !this.#ground) return
    this.#isFitted = true
    const { stage } = this.#frame
    const { x, y, zoom } = fitting(this.#ground.extent, stage.clientWidth, stage.clientHeight)
    this.#view.place(x, y, zoom)
  }

  async #openView(base: HTMLElement, start: { x: number; y: number; zoom: number }): Promise<MapView> {
    const title = this.#say('map.title', { measure: this.#question.mode === 'air-line' ? 'metres' : 'seconds' })
    if (hasWebGl())
      try {
        const options = { element: base, workerUrl: this.#data.mapWorker, start, theme: this.#theme, title }
        this.#base = await BaseMap.open({ ...options, say: this.#say })
        this.#base.onPlaces((places) => this.#setMarks({ places }))
        void this.#findTiles()
        return this.#base
      } catch {
        base.replaceChildren()
      }
    this.#note(this.#say('map.no-webgl'))
    base.setAttribute('role', 'application')
    base.setAttribute('aria-label', title)
    return new PlainView(base, start)
  }

  /** The tiles may still be in the making: asks until they are there. */
  async #findTiles(): Promise<void> {
    const info = await fetch(`${this.#folder}tiles.json`, { cache: 'no-cache' })
      .then((response) => (response.ok ? (response.json() as Promise<TilesInfo>) : null))
      .catch(() => null)
    if (info?.state === 'ready') {
      this.#base?.setTiles({ url: `${location.origin}${this.#folder}tiles/{z}/{x}/{y}.pbf`, info })
      this.#note('')
    } else if (info?.state === 'building') {
      this.#note(this.#say('map.tiles-building'))
      setTimeout(() => void this.#findTiles(), TILES_POLL_MS)
    } else this.#note(this.#say('map.tiles-none'))
  }

  #note(text: string): void {
    this.#frame.note.textContent = text
    this.#frame.note.hidden = text === ''
  }

  #wire(): void {
    const { stage, zoomIn, zoomOut, whole } = this.#frame
    zoomIn.onclick = () => this.#view?.zoomBy(1)
    zoomOut.onclick = () => this.#view?.zoomBy(-1)
    whole.onclick = () => this.#view?.show(this.#ground!.extent)
    const hit = (event: MouseEvent) => {
      const box = stage.getBoundingClientRect()
      const view = this.#view!.state()
      const [x, y] = fromScreen(view, event.clientX - box.left, event.clientY - box.top)
      return this.#index!.find(x, y, 9 / worldPixels(view.zoom))
    }
    let down: PointerEvent | null = null
    stage.addEventListener('pointerdown', (event) => {
      down = event
    })
    stage.addEventListener('click', (event) => {
      // The end of a drag is no choice.
      const dragged = down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4
      if (dragged || (event.target as Element).closest('button')) return
      this.#select(hit(event))
    })
    stage.addEventListener('pointermove', (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return
      const cell = (event.target as Element).closest('button') ? -1 : hit(event)
      this.#hover(cell, event)
    })
    stage.addEventListener('pointerleave', () => this.#hover(-1, null))
  }

  #hover(cell: number, event: PointerEvent | null): void {
    const { tip, stage } = this.#frame
    if (cell !== this.#marks.hovered) this.#setMarks({ hovered: cell })
    tip.hidden = cell < 0 || !this.#answered
    if (tip.hidden || !event || !this.#answered) return
    tip.textContent = tipWords(this.#answered, this.#ground!, cell, this.#say, this.#numbers)
    const box = stage.getBoundingClientRect()
    const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 6)
    const top = event.clientY - box.top + 18
    const above = top + tip.offsetHeight > box.height - 6
    tip.style.transform = `translate(${left}px, ${above ? event.clientY - box.top - tip.offsetHeight - 10 : top}px)`
  }

  #ask(question: ReachQuestion): void {
    this.#question = question
    if (!this.#ground) return
    this.#frame.say(this.#say('map.computing'))
    this.#client?.ask(question)
  }

  #receive(reply: AnsweredReply): void {
    this.#answered = reply
    // The first question by bus and train has loaded the timetable.
    this.#frame.bar.hidden = true
    this.#frame.say('')
    this.#classify()
    this.#fit()
    const { answer } = reply
    this.#base?.setTitle(this.#say('map.title', { measure: answer.measure }))
    this.#setMarks({ sites: reply.sites, route: [] })
    this.#orderSteps(this.#state.ags)
    if (this.#marks.selected >= 0) this.#select(this.#marks.selected)
    document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: { answer } }))
  }

  /** Classes, colours and legend of the last answer. */
  #classify(): void {
    const reply = this.#answered
    if (!reply || !this.#ground) return
    const { answer, cells } = reply
    this.#frame.root.dataset.measure = answer.measure
    const colors = classColors(this.#frame.root, REACH_CLASSES)
    this.#cells?.setClasses(classifyCells(cells, answer), colors, this.#theme)
    if (this.#plainLegend) this.#plainLegend.hidden = true
    this.#update({ answer, people: peopleOfClasses(cells, this.#ground.cellInside, answer) })
    this.#redraw()
  }

  #select(cell: number): void {
    this.#setMarks({ selected: cell, route: [] })
    if (cell < 0 || !this.#ground) {
      this.#update({ cell: null })
      return
    }
    const m = this.#ground.cellMunicipality[cell]
    const municipality = m >= 0 ? this.#ground.municipalities[m].name : ''
    const inside = this.#ground.cellInside[cell] === 1
    this.#update({ cell: { explanation: null, municipality, inside }, step: this.#order.indexOf(cell) })
    this.#client?.explain(this.#question, cell)
  }

  #explained({ explanation }: ExplainedReply): void {
    if (explanation.cell !== this.#marks.selected || !this.#state.cell) return
    this.#update({ cell: { ...this.#state.cell, explanation } })
    const route = explanation.route?.line.map(([lon, lat]) => [xOf(lon), yOf(lat)] as const) ?? []
    this.#setMarks({ route })
  }

  #orderSteps(ags: string): void {
    if (!this.#answered || !this.#ground) return
    const { threshold } = this.#answered.answer.question
    this.#order = cellsToStep(this.#ground, this.#answered.cells, threshold, ags)
    this.#update({ ags, stepCount: this.#order.length, step: this.#order.indexOf(this.#marks.selected) })
  }

  #chooseMunicipality(ags: string): void {
    this.#orderSteps(ags)
    document.dispatchEvent(new CustomEvent<PointDetail>(POINT_EVENT, { detail: { ags } }))
    const found = this.#ground?.municipalities.find((m) => m.ags === ags)
    const extent: Extent | undefined = found ? found.extent : this.#ground?.extent
    if (extent) this.#view?.show(extent)
  }

  #step(by: number): void {
    const next = Math.max(0, Math.min(this.#order.length - 1, this.#state.step + by))
    const cell = this.#order[next]
    if (cell === undefined || !this.#ground) return
    this.#select(cell)
    this.#view?.reveal(...centreOf(this.#ground, cell))
  }

  #point(ags: string): void {
    const pointed = ags === '' ? -1 : (this.#ground?.municipalities.findIndex((m) => m.ags === ags) ?? -1)
    this.#setMarks({ pointed })
  }

  #failed({ ticket, issue }: FailedReply): void {
    this.#frame.bar.hidden = true
    if (ticket !== null) this.#frame.say(this.#say('map.refused'))
    else this.#giveUp(this.#say('issue.page-worker-failed', { reason: String(issue.params?.reason ?? issue.code) }))
  }

  #giveUp(sentence: string): void {
    this.#frame.say(sentence)
    this.#frame.stage.hidden = true
    this.#frame.help.hidden = true
    this.#frame.side.hidden = true
    if (this.#plainLegend) this.#plainLegend.hidden = false
  }

  /** Paper has its own size, given by the style sheet, and shows at least what the screen shows; the page's theme script has made it light. */
  #toPaper(): void {
    if (!this.#view || this.#onScreen) return
    const screen = this.#view.state()
    this.#onScreen = screen
    this.#frame.root.classList.add('is-printing')
    const { clientWidth, clientHeight } = this.#frame.stage
    const fit = Math.min(clientWidth / screen.width, clientHeight / screen.height)
    this.#show(screen.x, screen.y, screen.zoom + Math.log2(fit))
    const { stage, paper } = this.#frame
    printOn(paper, stage, [...stage.querySelectorAll<HTMLCanvasElement>('canvas:not(.map-paper)')])
  }

  #toScreen(): void {
    const screen = this.#onScreen
    if (!screen) return
    this.#frame.root.classList.remove('is-printing')
    this.#show(screen.x, screen.y, screen.zoom)
    this.#onScreen = null
  }

  #show(x: number, y: number, zoom: number): void {
    this.#setTheme(themeNow())
    this.#view?.place(x, y, zoom)
    this.#redraw()
  }

  #setTheme(theme: Theme): void {
    if (theme === this.#theme) return
    this.#theme = theme
    this.#base?.setTheme(theme)
    this.#classify()
  }

  #setMarks(change: Partial<Marks>): void {
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

  #follow(): void {
    const view = this.#view!.state()
    this.#cells?.follow(view)
    this.#markCanvas?.draw(view, this.#marks, this.#theme)
    this.#frame.setScale(view)
  }

  #rested(): void {
    this.#redraw()
    const view = this.#view!.state()
    if (this.#onScreen) return
    if (isOurs(location.hash)) history.replaceState(history.state, '', writePlace(view))
  }

  #redraw(): void {
    if (!this.#view) return
    const view = this.#view.state()
    this.#cells?.draw(view)
    this.#markCanvas?.draw(view, this.#marks, this.#theme)
    this.#frame.setScale(view)
  }

  #update(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change }
    const actions = {
      chooseMunicipality: (ags: string) => this.#chooseMunicipality(ags),
      step: (by: number) => this.#step(by),
      closeCell: () => this.#select(-1),
    }
    const props = { state: this.#state, actions, say: this.#say, numbers: this.#numbers }
    render(h(Panel, props), this.#frame.side)
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
