import { h, render } from 'preact'
import {
  ANSWER_EVENT,
  type AnsweredReply,
  type ExplainedReply,
  type FailedReply,
  type MapElementData,
  type MapGround,
  POINT_EVENT,
  type PointDetail,
  QUESTION_EVENT,
  type QuestionDetail,
  type ReachQuestion,
  SUPPLY_EVENT,
  type SupplyDetail,
  type SupplyQuestion,
} from '../../../contract/index.ts'
import { mapWords, type Words } from '../../../messages/pageMap.ts'
import { CellIndex, centreOf } from './cellIndex.ts'
import { CellView } from './cellView.tsx'
import { buildFrame, type Frame } from './frame.ts'
import type { ChosenCell, Layer } from './layer.ts'
import { MapStage } from './mapStage.ts'
import { numbersOf } from './numbers.ts'
import { classColors } from './palette.ts'
import { Panel, type PanelState } from './panel.tsx'
import { followPointer, placeTip } from './pointing.ts'
import { reachLayer } from './reachLayer.ts'
import { supplyLayer } from './supplyLayer.tsx'
import { fromScreen, worldPixels, xOf, yOf } from './view.ts'
import { WorkerClient } from './workerClient.ts'

type Asked =
  | { readonly measure: 'reach'; readonly question: ReachQuestion }
  | { readonly measure: 'supply'; readonly question: SupplyQuestion }

function askedOf({ question, supply }: MapElementData): Asked {
  if (supply) return { measure: 'supply', question: JSON.parse(supply) as SupplyQuestion }
  return { measure: 'reach', question: JSON.parse(question!) as ReachQuestion }
}

function titleOf({ measure, question }: Asked, words: Words): string {
  if (measure === 'supply') return words.text('lagebild.supply-map-title')
  return words.text('map.title', { measure: question.mode === 'air-line' ? 'metres' : 'seconds' })
}

/** The map of the situation page: joins the worker that computes, the picture and the panel beside it. */
export class SituationMap {
  readonly #data: MapElementData
  readonly #words: Words
  readonly #say: Words['text']
  readonly #frame: Frame
  readonly #folder: string
  readonly #plainLegend: HTMLElement | null
  readonly #stage: MapStage
  #client: WorkerClient | null = null
  #asked: Asked
  #ground: MapGround | null = null
  #index: CellIndex | null = null
  #layer: Layer | null = null
  /** The last answer about reach, by which the chosen cell is told. */
  #reach: AnsweredReply | null = null
  #order: readonly number[] = []
  #state: PanelState = {
    legend: null,
    orderWords: '',
    municipalities: [],
    ags: '',
    stepCount: 0,
    step: -1,
    cell: null,
  }

  constructor(host: HTMLElement) {
    this.#data = { ...host.dataset } as unknown as MapElementData
    this.#words = mapWords(this.#data.lang)
    this.#say = this.#words.text
    this.#asked = askedOf(this.#data)
    this.#folder = `/regions/${encodeURIComponent(this.#data.region)}/${encodeURIComponent(this.#data.version)}/`
    this.#frame = buildFrame(host, this.#say)
    // The plain legend comes from the server; ours says more once there is an answer.
    this.#plainLegend = document.getElementById('answer-legend')
    this.#stage = new MapStage({
      frame: this.#frame,
      folder: this.#folder,
      mapWorker: this.#data.mapWorker,
      title: titleOf(this.#asked, this.#words),
      say: this.#say,
      onTheme: () => this.#draw(),
    })
  }

  start(): void {
    if (typeof Worker === 'undefined') {
      this.#giveUp(this.#say('map.no-worker'))
      return
    }
    this.#client = new WorkerClient(this.#data.worker, {
      progress: (loaded, total) => this.#progress(loaded, total),
      opened: (ground) => void this.#opened(ground),
      answered: (reply) => this.#answeredReach(reply),
      supplied: (reply) => this.#receive(supplyLayer(reply, this.#ground!, this.#words)),
      explained: (reply) => this.#explained(reply),
      failed: (reply) => this.#failed(reply),
    })
    this.#client.open(this.#folder, this.#data.catalogue)
    document.addEventListener(QUESTION_EVENT, (event) => {
      const { regionId, question } = (event as CustomEvent<QuestionDetail>).detail
      if (regionId === this.#data.region) this.#ask({ measure: 'reach', question })
    })
    document.addEventListener(SUPPLY_EVENT, (event) => {
      const { regionId, question } = (event as CustomEvent<SupplyDetail>).detail
      if (regionId === this.#data.region) this.#ask({ measure: 'supply', question })
    })
    for (const part of [this.#frame.root, this.#frame.side])
      part.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape' && this.#stage.marks.selected >= 0) this.#closeCell()
      })
    document.addEventListener(POINT_EVENT, (event) => this.#point((event as CustomEvent<PointDetail>).detail.ags))
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
    this.#ask(this.#asked)
    this.#index = new CellIndex(ground)
    const municipalities = ground.municipalities
      .filter((m) => m.inside)
      .sort((a, b) => this.#words.compare(a.name, b.name))
    this.#update({ municipalities })
    await this.#stage.open(ground)
    followPointer(this.#frame.stage, {
      hit: (left, top) => this.#hit(left, top),
      select: (cell) => this.#select(cell),
      hover: (cell, event) => this.#hover(cell, event),
    })
    if (this.#layer) this.#stage.fit()
    this.#stage.redraw()
  }

  #hit(left: number, top: number): number {
    const view = this.#stage.view!.state()
    const [x, y] = fromScreen(view, left, top)
    return this.#index!.find(x, y, 9 / worldPixels(view.zoom))
  }

  #hover(cell: number, event: PointerEvent | null): void {
    const { tip, stage } = this.#frame
    if (cell !== this.#stage.marks.hovered) this.#stage.setMarks({ hovered: cell })
    tip.hidden = cell < 0 || !this.#layer
    if (tip.hidden || !event || !this.#layer) return
    tip.textContent = this.#layer.tip(cell)
    placeTip(tip, stage, event)
  }

  #ask(asked: Asked): void {
    this.#asked = asked
    if (!this.#ground) return
    this.#frame.say(this.#words.text('map.computing'))
    if (asked.measure === 'reach') this.#client?.ask(asked.question)
    else this.#client?.askSupply(asked.question)
  }

  #answeredReach(reply: AnsweredReply): void {
    const { answer } = reply
    this.#reach = reply
    this.#receive(reachLayer(reply, this.#ground!, this.#words.text, numbersOf(this.#words)))
    document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: { answer } }))
  }

  #receive(layer: Layer): void {
    this.#layer = layer
    // The first question by bus and train has loaded the timetable.
    this.#frame.bar.hidden = true
    this.#frame.say('')
    this.#draw()
    this.#stage.fit()
    this.#stage.setTitle(layer.title)
    this.#stage.setMarks({ sites: layer.sites, stops: layer.stops, route: [] })
    this.#orderSteps(this.#state.ags)
    if (this.#stage.marks.selected >= 0) this.#select(this.#stage.marks.selected)
  }

  /** Classes, colours and legend of the last answer. */
  #draw(): void {
    const layer = this.#layer
    if (!layer) return
    this.#frame.root.dataset.measure = layer.measure
    this.#stage.setCells(layer.classes, classColors(this.#frame.root, layer.palette))
    if (this.#plainLegend) this.#plainLegend.hidden = true
    this.#update({ legend: layer.legend(), orderWords: layer.orderWords })
  }

  #chosen(cell: number): ChosenCell {
    const { cellMunicipality, municipalities, cellInside } = this.#ground!
    const m = cellMunicipality[cell]
    return { cell, municipality: m >= 0 ? municipalities[m].name : '', inside: cellInside[cell] === 1 }
  }

  #select(cell: number): void {
    this.#stage.setMarks({ selected: cell, route: [] })
    if (cell < 0 || !this.#layer) {
      this.#update({ cell: null })
      return
    }
    this.#update({ cell: { told: this.#layer.tell(this.#chosen(cell)) }, step: this.#order.indexOf(cell) })
    if (this.#asked.measure === 'reach') this.#client?.explain(this.#asked.question, cell)
  }

  #explained({ explanation }: ExplainedReply): void {
    const { cell } = explanation
    if (cell !== this.#stage.marks.selected || !this.#reach) return
    const props = { chosen: this.#chosen(cell), explanation, reply: this.#reach, words: this.#words }
    this.#update({ cell: { told: h(CellView, props) } })
    const route = explanation.route?.line.map(([lon, lat]) => [xOf(lon), yOf(lat)] as const) ?? []
    this.#stage.setMarks({ route })
  }

  /** The button that closes goes with the cell; whoever pressed it goes on with the cells. */
  #closeCell(): void {
    const isInside = this.#frame.side.querySelector('.map-cell')?.contains(document.activeElement)
    this.#select(-1)
    if (isInside) this.#frame.side.querySelector<HTMLElement>('#map-municipality')?.focus()
  }

  #orderSteps(ags: string): void {
    if (!this.#layer) return
    this.#order = this.#layer.order(ags)
    this.#update({ ags, stepCount: this.#order.length, step: this.#order.indexOf(this.#stage.marks.selected) })
  }

  #chooseMunicipality(ags: string): void {
    this.#orderSteps(ags)
    document.dispatchEvent(new CustomEvent<PointDetail>(POINT_EVENT, { detail: { ags } }))
    const found = this.#ground?.municipalities.find((m) => m.ags === ags)
    const extent = found ? found.extent : this.#ground?.extent
    if (extent) this.#stage.show(extent)
  }

  #step(by: number): void {
    const next = Math.max(0, Math.min(this.#order.length - 1, this.#state.step + by))
    const cell = this.#order[next]
    if (cell === undefined || !this.#ground) return
    this.#select(cell)
    this.#stage.view?.reveal(...centreOf(this.#ground, cell))
  }

  #point(ags: string): void {
    const pointed = ags === '' ? -1 : (this.#ground?.municipalities.findIndex((m) => m.ags === ags) ?? -1)
    this.#stage.setMarks({ pointed })
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

  #update(change: Partial<PanelState>): void {
    this.#state = { ...this.#state, ...change }
    const actions = {
      chooseMunicipality: (ags: string) => this.#chooseMunicipality(ags),
      step: (by: number) => this.#step(by),
      closeCell: () => this.#closeCell(),
    }
    const props = { state: this.#state, actions, say: this.#say }
    render(h(Panel, props), this.#frame.side)
  }
}
