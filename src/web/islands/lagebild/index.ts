import {
  ANSWER_EVENT,
  type AnswerDetail,
  BY_NAME,
  type DepartureRow,
  type ModeRow,
  orderToQuery,
  parseOrder,
  QUESTION_EVENT,
  type QuestionDetail,
  questionToQuery,
  type ReachAnswer,
  type ReachQuestion,
  type ServiceChoice,
  SORT_COLUMNS,
  type TransitChoice,
  transitOf,
} from '../../../contract/index.ts'
import { pageWords } from '../../../messages/page.ts'
import { type AnswerView, answerSentences, createLinks } from '../../components/index.ts'
import { drawAnswer, drawDepartures, drawForm, drawModes } from './drawAnswer.tsx'
import { isAnswerTo } from './isAnswerTo.ts'
import { checkWindow, type PageState, readForm, readPageState } from './pageState.ts'
import { followPlainPage } from './plainPage.ts'

/**
 * Makes the page of the situation follow the form without a reload: asks the server, draws table, sentence and chart again, keeps the
 * address right. The map listens to the same events; whoever answers last is shown.
 */
export function startLagebild(page: Document): void {
  const state = readPageState(page)
  if (state) new Lagebild(page, state).start()
  else followPlainPage(page)
}

const TYPING_PAUSE_MS = 400

class Lagebild {
  readonly #page: Document
  readonly #words
  readonly #links
  #state: PageState
  #services: readonly ServiceChoice[] = []
  #asking: AbortController | null = null
  /** The query string that the page shows. */
  #shown = ''
  #typing: ReturnType<typeof setTimeout> | undefined
  /** The departures chosen last, kept while another mode is shown. */
  #departures: TransitChoice
  /** The timetable's ordinary working day, once an answer has named it. */
  #usualDay: string | null = null

  constructor(page: Document, state: PageState) {
    this.#page = page
    this.#state = state
    this.#departures = transitOf(state.question)
    this.#learnDay()
    this.#words = pageWords(state.language)
    this.#links = createLinks(state.keepLanguage ? state.language : null)
  }

  async start(): Promise<void> {
    const page = this.#page
    // Whoever goes back before this script runs has another address than the page was loaded for.
    this.#shown = loadedQuery() ?? page.location.search
    const follow = () => {
      // A jump within the page is told as popstate too.
      if (page.location.search !== this.#shown) page.location.reload()
    }
    page.defaultView?.addEventListener('popstate', follow)
    follow()
    page.addEventListener('click', (event) => this.#onClick(event))
    page.addEventListener(ANSWER_EVENT, (event) => this.#onAnswer((event as CustomEvent<AnswerDetail>).detail.answer))
    this.#services = await fetchServices(this.#state.region.id)
    if (this.#services.length === 0) return
    const form = page.getElementById('question-form')
    form?.addEventListener('change', () => this.#onForm())
    form?.addEventListener('input', (event) => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'number') return
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => this.#onForm(), TYPING_PAUSE_MS)
    })
    form?.addEventListener('submit', (event) => {
      if (this.#onForm()) event.preventDefault()
    })
  }

  /** False: the server must answer with a page. */
  #onForm(): boolean {
    clearTimeout(this.#typing)
    const form = this.#page.querySelector<HTMLFormElement>('#question-form form')
    if (!form) return false
    checkWindow(form)
    const asked = form.checkValidity()
      ? readForm(new FormData(form), this.#state.region.id, this.#services, this.#departures)
      : null
    if (!asked) {
      // A browser cannot point at a field that is folded away.
      for (const part of form.querySelectorAll<HTMLDetailsElement>('details:has(:invalid)')) part.open = true
      if (form.checkValidity()) form.submit()
      else form.reportValidity()
      return true
    }
    if (JSON.stringify(asked.question) === JSON.stringify(this.#state.question)) return true
    this.#ask(asked.question)
    return true
  }

  async #ask(question: ReachQuestion): Promise<void> {
    this.#state = { ...this.#state, question }
    if (question.transit) this.#departures = question.transit
    this.#drawForm()
    this.#keepAddress(true)
    const { region } = this.#state
    dispatch<QuestionDetail>(this.#page, QUESTION_EVENT, { regionId: region.id, question })
    this.#asking?.abort()
    const asking = new AbortController()
    this.#asking = asking
    this.#busy(true)
    try {
      const response = await fetch(
        `/api/regions/${encodeURIComponent(region.id)}/reach?${questionToQuery(null, question)}`,
        { signal: asking.signal },
      )
      if (!response.ok) throw new Error(`${response.status}`)
      dispatch<AnswerDetail>(this.#page, ANSWER_EVENT, { answer: (await response.json()) as ReachAnswer })
      await Promise.all([
        this.#compare<{ modes: ModeRow[] }>('modes', question, asking.signal, ({ modes }) =>
          drawModes(this.#page, this.#view(), modes),
        ),
        this.#compare<{ percentiles: DepartureRow[] }>('percentiles', question, asking.signal, ({ percentiles }) =>
          drawDepartures(this.#page, this.#view(), percentiles),
        ),
      ])
    } catch {
      if (!asking.signal.aborted) this.#say(this.#words.text('lagebild.update-failed'))
    } finally {
      if (this.#asking === asking) this.#busy(false)
    }
  }

  /** Comparisons come a moment later than the answer. */
  async #compare<Answer>(
    what: string,
    question: ReachQuestion,
    signal: AbortSignal,
    draw: (answer: Answer) => void,
  ): Promise<void> {
    const id = encodeURIComponent(this.#state.region.id)
    const response = await fetch(`/api/regions/${id}/${what}?${questionToQuery(null, question)}`, { signal })
    if (response.ok) draw((await response.json()) as Answer)
  }

  /** Where no day was asked, the answer names the one that was taken. */
  #learnDay(): void {
    const { question, answer } = this.#state
    if (question.mode !== 'transit' || transitOf(question).date !== null) return
    const day = answer.question.transit?.date ?? null
    if (day === null || day === this.#usualDay) return
    this.#usualDay = day
    if (this.#services.length > 0) this.#drawForm()
  }

  #onAnswer(answer: ReachAnswer): void {
    if (!isAnswerTo(answer, this.#state.question)) return
    // A region that was built anew needs a page that was made from it.
    if (answer.regionVersion !== this.#state.region.version) {
      this.#page.location.reload()
      return
    }
    this.#state = { ...this.#state, answer }
    this.#learnDay()
    this.#draw()
    const service = this.#service()
    const [sentence] = answerSentences(answer, service, this.#state.region.name, this.#words)
    this.#say(this.#words.text('lagebild.updated', { sentence }))
  }

  #onClick(event: Event): void {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[data-action="print"]')) this.#page.defaultView?.print()
    if (this.#services.length === 0 || isWithKey(event as MouseEvent)) return
    const departure = target?.closest<HTMLAnchorElement>('a[data-transit]')?.dataset.transit
    if (departure !== undefined) {
      event.preventDefault()
      this.#ask({ ...this.#state.question, transit: JSON.parse(departure) as TransitChoice })
      return
    }
    const link = target?.closest<HTMLAnchorElement>('a[data-sort]')
    if (!link) return
    event.preventDefault()
    this.#state = { ...this.#state, sort: parseOrder(link.dataset.sort ?? '', SORT_COLUMNS) ?? BY_NAME }
    this.#draw()
    this.#drawForm()
    this.#keepAddress(false)
  }

  #service(): ServiceChoice {
    return this.#services.find(({ id }) => id === this.#state.question.service)!
  }

  #draw(): void {
    drawAnswer(this.#page, this.#view())
  }

  #view(): AnswerView {
    const { region, question, answer, sort } = this.#state
    return { words: this.#words, links: this.#links, region, service: this.#service(), question, answer, sort }
  }

  #drawForm(): void {
    const { region, regions, question, sort, language, keepLanguage } = this.#state
    drawForm(this.#page, {
      words: this.#words,
      links: this.#links,
      language: keepLanguage ? language : null,
      regions,
      regionId: region.id,
      services: this.#services,
      service: this.#service(),
      question,
      sort,
      timetable: region.serviceDays && { ...region.serviceDays, usualDay: this.#usualDay },
    })
  }

  #keepAddress(isNewQuestion: boolean): void {
    const { region, question, sort } = this.#state
    const query = questionToQuery(region.id, question)
    const order = orderToQuery(sort)
    if (order !== undefined) query.set('sort', order)
    const address = this.#links('/lagebild', query)
    if (isNewQuestion) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    this.#shown = this.#page.location.search
  }

  #busy(isBusy: boolean): void {
    for (const id of ['answer-head', 'answer-modes', 'answer-departures', 'answer-side', 'answer-table'])
      this.#page.getElementById(id)?.setAttribute('aria-busy', String(isBusy))
  }

  #say(sentence: string): void {
    const place = this.#page.getElementById('announcement')
    if (place) place.textContent = sentence
  }
}

/** The query string of the address that this page was loaded from. */
function loadedQuery(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation')
  return entry ? new URL(entry.name).search : undefined
}

/** An empty list where the server does not answer: then the page goes on working as a form. */
async function fetchServices(regionId: string): Promise<readonly ServiceChoice[]> {
  try {
    const response = await fetch(`/api/regions/${encodeURIComponent(regionId)}/services`)
    const { services } = (await response.json()) as { services: readonly ServiceChoice[] }
    return services
  } catch {
    return []
  }
}

function dispatch<Detail>(page: Document, name: string, detail: Detail): void {
  page.dispatchEvent(new CustomEvent<Detail>(name, { detail }))
}

const isWithKey = ({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent) =>
  metaKey || ctrlKey || shiftKey || altKey || button !== 0
