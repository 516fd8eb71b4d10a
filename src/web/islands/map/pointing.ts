/** What the pointer does on the map. `cell` −1 = none. */
export interface Pointing {
  /** The cell under a point of the stage, in pixels from its top left corner. */
  hit(left: number, top: number): number
  select(cell: number): void
  hover(cell: number, event: PointerEvent | null): void
}

/** Furthest that a pointer may stray between down and up to be a click, in pixels. */
const CLICK_SLACK = 4

/** A click chooses a cell, a mouse that rests above one shows it; drags and buttons do neither. */
export function followPointer(stage: HTMLElement, { hit, select, hover }: Pointing): void {
  const under = (event: MouseEvent) => {
    const box = stage.getBoundingClientRect()
    return hit(event.clientX - box.left, event.clientY - box.top)
  }
  const onButton = (event: MouseEvent) => (event.target as Element).closest('button') !== null
  let down: PointerEvent | null = null
  stage.addEventListener('pointerdown', (event) => {
    down = event
  })
  stage.addEventListener('click', (event) => {
    const dragged = down && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > CLICK_SLACK
    if (!dragged && !onButton(event)) select(under(event))
  })
  stage.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && event.buttons === 0) hover(onButton(event) ? -1 : under(event), event)
  })
  stage.addEventListener('pointerleave', () => hover(-1, null))
}

/** Lays the tip beside the pointer, within the stage. */
export function placeTip(tip: HTMLElement, stage: HTMLElement, event: PointerEvent): void {
  const box = stage.getBoundingClientRect()
  const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 6)
  const top = event.clientY - box.top + 18
  const above = top + tip.offsetHeight > box.height - 6
  tip.style.transform = `translate(${left}px, ${above ? event.clientY - box.top - tip.offsetHeight - 10 : top}px)`
}
