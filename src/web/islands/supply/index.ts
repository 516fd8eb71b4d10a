import { SUPPLY_EVENT, type SupplyDetail, type SupplyQuestion } from '../../../contract/index.ts'

const TYPING_PAUSE_MS = 400
/** The parts that another question, order or closure changes; the map stays and is told. */
const PARTS = ['input-notices', 'answer-head', 'question-form', 'answer-side', 'answer-table', 'page-question']

/**
 * Makes the page about supply follow its form without a reload: the server draws the page for the new address, and its parts take the place of
 * those shown. So the page has one drawing, and its script no words.
 */
export function startSupply(page: Document): void {
  const map = page.getElementById('map')
  if (page.getElementById('question-form')) new SupplyPage(page, map).start()
}

class SupplyPage {
  readonly #page: Document
  readonly #map: HTMLElement | null
  #asking: AbortController | null = null
  #shown: string
  #typing: ReturnType<typeof setTimeout> | undefined

  constructor(page: Document, map: HTMLElement | null) {
    this.#page = page
    this.#map = map
    this.#shown = page.location.search
  }

  start(): void {
    const page = this.#page
    page.defaultView?.addEventListener('popstate', () => {
      // A jump within the page is told as popstate too.
      if (page.location.search !== this.#shown) page.location.reload()
    })
    page.addEventListener('click', (event) => this.#onClick(event))
    page.addEventListener('change', (event) => {
      if (formOf(event.target)) this.#onForm()
    })
    page.addEventListener('input', (event) => {
      const { target } = event
      if (!formOf(target) || !(target instanceof HTMLInputElement) || target.type !== 'number') return
      clearTimeout(this.#typing)
      this.#typing = setTimeout(() => this.#onForm(), TYPING_PAUSE_MS)
    })
    page.addEventListener('submit', (event) => {
      if (formOf(event.target) && this.#onForm()) event.preventDefault()
    })
  }

  /** False: the browser must load another page. */
  #onForm(): boolean {
    clearTimeout(this.#typing)
    const form = this.#page.querySelector<HTMLFormElement>('#question-form form')
    if (!form) return false
    if (!form.reportValidity()) return true
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (value !== '') query.append(name, String(value))
    const { region } = this.#page.getElementById('page-question')?.dataset ?? {}
    // Another measure or region is another page, with another map.
    if (query.get('measure') !== 'supply' || !region || query.get('region') !== region || !this.#map) {
      form.submit()
      return true
    }
    void this.#go(`/lagebild?${query}`, null)
    return true
  }

  #onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('[data-action="print"]')) this.#page.defaultView?.print()
    const link = target?.closest<HTMLAnchorElement>('a[data-swap], a[data-sort]')
    if (!link || isWithKey(event)) return
    event.preventDefault()
    void this.#go(link.getAttribute('href') ?? '', link.dataset.swap || null)
  }

  /** `goal`: id of the part that the reader asked for. */
  async #go(address: string, goal: string | null): Promise<void> {
    const page = this.#page
    this.#asking?.abort()
    const asking = new AbortController()
    this.#asking = asking
    this.#busy(true)
    try {
      const response = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } })
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (!response.ok || !next.getElementById('page-question')) {
        page.location.assign(address)
        return
      }
      history.pushState(null, '', address.replace(/#.*$/, ''))
      this.#shown = page.location.search
      const asked = page.getElementById('page-question')?.dataset.supply
      this.#swap(next)
      this.#tellMap(asked)
      this.#lookAt(goal)
    } catch {
      if (!asking.signal.aborted) page.location.assign(address)
    } finally {
      if (this.#asking === asking) this.#busy(false)
    }
  }

  /** What had the focus keeps it, and what was open stays open. */
  #swap(next: Document): void {
    const page = this.#page
    const refocus = rememberFocus(page)
    const open = [...page.querySelectorAll('#question-form details')].map((part) => (part as HTMLDetailsElement).open)
    for (const id of PARTS) {
      const [mine, theirs] = [page.getElementById(id), next.getElementById(id)]
      if (mine && theirs) mine.replaceWith(page.importNode(theirs, true))
    }
    for (const [i, part] of [...page.querySelectorAll<HTMLDetailsElement>('#question-form details')].entries())
      if (open[i]) part.open = true
    refocus()
  }

  #tellMap(before: string | undefined): void {
    const { region, supply } = this.#page.getElementById('page-question')?.dataset ?? {}
    if (!region || !supply || supply === before) return
    const detail: SupplyDetail = { regionId: region, question: JSON.parse(supply) as SupplyQuestion }
    this.#page.dispatchEvent(new CustomEvent(SUPPLY_EVENT, { detail }))
  }

  /** Reads the new sentence out, or goes to the part that was asked for. */
  #lookAt(goal: string | null): void {
    const part = goal === null ? null : this.#page.getElementById(goal)
    if (part) {
      part.tabIndex = -1
      part.focus({ preventScroll: true })
      part.scrollIntoView({ block: 'nearest' })
      return
    }
    const place = this.#page.getElementById('announcement')
    if (place) place.textContent = this.#page.getElementById('answer-sentence')?.textContent ?? ''
  }

  #busy(isBusy: boolean): void {
    for (const id of PARTS) this.#page.getElementById(id)?.setAttribute('aria-busy', String(isBusy))
  }
}

/** Finds what has the focus again after its part was replaced: by its id, else by its place among the links of the part, as a heading that sorts. */
function rememberFocus(page: Document): () => void {
  const focused = page.activeElement
  const part = PARTS.find((id) => page.getElementById(id)?.contains(focused))
  if (!focused || part === undefined) return () => {}
  const links = () => [...page.querySelectorAll<HTMLElement>(`#${part} :is(a, button, summary)`)]
  const place = links().indexOf(focused as HTMLElement)
  return () => {
    const found = focused.id === '' ? links()[place] : page.getElementById(focused.id)
    found?.focus({ preventScroll: true })
  }
}

const formOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('#question-form form') : null

const isWithKey = ({ metaKey, ctrlKey, shiftKey, altKey, button }: MouseEvent) =>
  metaKey || ctrlKey || shiftKey || altKey || button !== 0
