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
} from '../../../contract/index.ts'
import { pageWords, type Words } from '../../../messages/page.ts'
import { REACH_CLASSES } from '../../components/index.ts'
import { CellIndex, centreOf } from './cellIndex.ts'
import { classifyCells, peopleOfClasses } from './classes.ts'
import { buildFrame, type Frame } from './frame.ts'
import { MapStage } from './mapStage.ts'
import { type Numbers, numbersOf } from './numbers.ts'
import { classColors } from './palette.ts'
import { Panel, type PanelState } from './panel.tsx'
import { followPointer, placeTip } from './pointing.ts'
import { cellsToStep } from './steps.ts'
import { tipWords } from './tip.ts'
import { fromScreen, worldPixels, xOf, yOf } from './view.ts'
import { WorkerClient } from './workerClient.ts'

/** The map of the situation page: joins the worker that computes, the picture and the panel beside it. */
export class SituationMap {
  readonly #data: MapElementData
  readonly #words: Words
  readonly #say: Words['text']
  readonly #numbers: Numbers
  readonly #frame: Frame
  readonly #folder: string
  readonly #plainLegend: HTMLElement | null
  readonly #stage: MapStage
  #client: WorkerClient | null = null
  #question: ReachQuestion
  #ground: MapGround | null = null
  #index: CellIndex | null = null
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
    this.#stage = new MapStage({
      frame: this.#frame,
      folder: this.#folder,
      mapWorker: this.#data.mapWorker,
      title: this.#say('map.title', { measure: this.#question.mode === 'air-line' ? 'metres' : 'seconds' }),
      say: this.#say,
      onTheme: () => this.#classify(),
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
    if (this.#answered) this.#stage.fit()
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
    tip.hidden = cell < 0 || !this.#answered
    if (tip.hidden || !event || !this.#answered) return
    tip.textContent = tipWords(this.#answered, this.#ground!, cell, this.#say, this.#numbers)
    placeTip(tip, stage, event)
  }

  #ask(question: ReachQuestion): void {
    this.#question = question
    if (!this.#ground) return
    this.#frame.say(this.#say('map.computing'))
    this.#client?.ask(question)
  }

  #receive(reply: AnsweredReply): void {
    this.#answered = reply
    this.#frame.say('')
    this.#classify()
    this.#stage.fit()
    const { answer } = reply
    this.#stage.setTitle(this.#say('map.title', { measure: answer.measure }))
    this.#stage.setMarks({ sites: reply.sites, route: [] })
    this.#orderSteps(this.#state.ags)
    if (this.#stage.marks.selected >= 0) this.#select(this.#stage.marks.selected)
    document.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: { answer } }))
  }

  /** Classes, colours and legend of the last answer. */
  #classify(): void {
    const reply = this.#answered
    if (!reply || !this.#ground) return
    const { answer, cells } = reply
    this.#frame.root.dataset.measure = answer.measure
    this.#stage.setCells(classifyCells(cells, answer), classColors(this.#frame.root, REACH_CLASSES))
    if (this.#plainLegend) this.#plainLegend.hidden = true
    this.#update({ answer, people: peopleOfClasses(cells, this.#ground.cellInside, answer) })
  }

  #select(cell: number): void {
    this.#stage.setMarks({ selected: cell, route: [] })
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
    if (explanation.cell !== this.#stage.marks.selected || !this.#state.cell) return
    this.#update({ cell: { ...this.#state.cell, explanation } })
    const route = explanation.route?.line.map(([lon, lat]) => [xOf(lon), yOf(lat)] as const) ?? []
    this.#stage.setMarks({ route })
  }

  #orderSteps(ags: string): void {
    if (!this.#answered || !this.#ground) return
    const { threshold } = this.#answered.answer.question
    this.#order = cellsToStep(this.#ground, this.#answered.cells, threshold, ags)
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
      closeCell: () => this.#select(-1),
    }
    const props = { state: this.#state, actions, say: this.#say, numbers: this.#numbers }
    render(h(Panel, props), this.#frame.side)
  }
}
