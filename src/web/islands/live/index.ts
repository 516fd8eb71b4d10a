/**
 * Keeps the parts of a page that change by themselves as they are now: while a part says so (`data-live`, milliseconds), the server draws the page again and the part takes
 * the place of the one shown. So the page has one drawing, and its script no words.
 */
export function keepLive(page: Document): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-live]')) void follow(page, part.id)
}

async function follow(page: Document, id: string): Promise<void> {
  for (let faults = 0; ; ) {
    const shown = page.getElementById(id)
    const pause = Number(shown?.dataset.live)
    if (!shown || !(pause > 0)) return
    // A server that does not answer is asked less often.
    await new Promise((done) => setTimeout(done, pause * Math.min(2 ** faults, 20)))
    if (page.hidden) continue
    const fresh = await drawn(page, id)
    faults = fresh ? 0 : faults + 1
    if (!fresh || fresh.innerHTML === shown.innerHTML) {
      if (fresh) copyPause(fresh, shown)
      continue
    }
    keepStatus(shown, fresh)
    // A button that somebody is about to press must not vanish below the finger or the keyboard.
    const held = shown.contains(page.activeElement) ? page.activeElement : null
    if (held && fresh.dataset.live) replaceAround(shown, fresh, held)
    else shown.replaceWith(fresh)
  }
}

/** The part as the server draws it now; null where it does not answer. */
async function drawn(page: Document, id: string): Promise<HTMLElement | null> {
  try {
    const response = await fetch(page.location.href, { headers: { accept: 'text/html' }, cache: 'no-store' })
    if (!response.ok || response.redirected) return null
    return new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(id)
  } catch {
    return null
  }
}

/** Only what changes in a status that was there before is read out: it stays, and gets its new words when it is back in the page. */
function keepStatus(shown: HTMLElement, fresh: HTMLElement): void {
  const [old, now] = [shown, fresh].map((part) => part.querySelector<HTMLElement>('[role="status"]'))
  if (!old || !now) return
  const words = [...now.childNodes]
  now.replaceWith(old)
  if (old.textContent !== now.textContent) setTimeout(() => old.replaceChildren(...words), 50)
}

function copyPause(from: HTMLElement, to: HTMLElement): void {
  if (from.dataset.live === undefined) delete to.dataset.live
  else to.dataset.live = from.dataset.live
}

/** Replaces the children one by one, but not the one that holds the focus. */
function replaceAround(shown: HTMLElement, fresh: HTMLElement, held: Element): void {
  const [old, now] = [[...shown.children], [...fresh.children]]
  if (old.length !== now.length) {
    shown.replaceWith(fresh)
    return
  }
  for (const [i, child] of old.entries()) if (!child.contains(held)) child.replaceWith(now[i]!)
  copyPause(fresh, shown)
}
