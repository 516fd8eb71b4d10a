import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, PHONE, runProgram, type World } from './harness.ts'
import { hasHeidelberg, heidelberg } from './heidelberg.ts'

const DOCTOR_ON_FOOT = '/lagebild?region=musterkreis&service=general-practitioner&mode=walk'

/** Waits as long as a busy machine may need. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 })

/** Opens the page and waits until the worker's answer is drawn. */
async function openMap(world: World, path = DOCTOR_ON_FOOT, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await world.open(path, options)
  await page.locator('.map-legend').waitFor()
  await eventually(() => coloured(page)).toBeGreaterThan(100)
  return page
}

/** How many pixels of the cells' canvas are painted. */
function coloured(page: Page): Promise<number> {
  return page.locator('canvas.map-cells').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    if (canvas.width === 0) return 0
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    let painted = 0
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) painted++
    return painted
  })
}

const numberOf = (text: string) => Number(text.replace(/[.\s]/g, ''))

/** People per class: two within the limit, three beyond, those who reach nothing. */
async function legend(page: Page): Promise<number[]> {
  return (await page.locator('.map-legend td').allTextContents()).map(numberOf)
}

/** Within and beyond on the map are those of the command line. */
async function expectFigures(world: World, page: Page, region: string, service: string, mode: string): Promise<void> {
  const { data } = world.program
  const args = ['reach', region, '--data', data, '--service', service, '--mode', mode, '--json']
  const { total } = JSON.parse((await runProgram(args)).stdout) as { total: { within: number; beyond: number } }
  const people = await legend(page)
  expect(people).toHaveLength(6)
  // Each class is rounded by itself.
  expect(Math.abs(sum(people.slice(0, 2)) - total.within)).toBeLessThanOrEqual(2)
  expect(Math.abs(sum(people.slice(2)) - total.beyond)).toBeLessThanOrEqual(3)
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Colour of the ground in the middle of the canvas's cells, and whether the three layers lie on each other. */
function layers(page: Page) {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
    const [stage, ground, cells, marks] = [
      '.map-stage',
      '.map-base canvas',
      'canvas.map-cells',
      'canvas.map-marks',
    ].map(box)
    const middle = (b: DOMRect) => [Math.round(b.x + b.width / 2), Math.round(b.y + b.height / 2)]
    return {
      theme: document.documentElement.dataset.kernTheme ?? 'none',
      size: [stage.width, stage.height],
      ground: [ground.width, ground.height],
      marks: [marks.width, marks.height],
      middles: [ground, cells, marks].map(middle),
      middle: middle(stage),
    }
  })
}

/** How many colours the printed picture has: ground, land, roads, cells. */
function painted(page: Page): Promise<number> {
  return page.locator('canvas.map-paper').evaluate((element) => {
    const canvas = element as HTMLCanvasElement
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return new Set(new Uint32Array(data.buffer)).size
  })
}

describeInBrowser('the map of the example county', (world) => {
  it('is drawn anew for paper, in its size and in light, and comes back as it was', async () => {
    const page = await openMap(world(), DOCTOR_ON_FOOT, { colorScheme: 'dark' })
    const before = await layers(page)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const paper = await layers(page)
    expect(paper.theme).toBe('light')
    expect(paper.size).toEqual([678, 440])
    expect(paper.ground).toEqual(paper.size)
    expect(paper.marks).toEqual(paper.size)
    expect(await painted(page)).toBeGreaterThan(20)
    for (const middle of paper.middles) expect(middle).toEqual(paper.middle)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' })
    // The cells are drawn anew in the frame after the map has its old size back.
    await expect.poll(() => layers(page), { timeout: 10_000 }).toEqual(before)
  })

  it('is drawn on the own tiles, with the figures of the command line', async () => {
    const tiles: string[] = []
    const page = await world().open('/daten')
    page.on('response', (response) => {
      if (/\/tiles\/\d+\/\d+\/\d+\.pbf$/.test(response.url()) && response.status() === 200) tiles.push(response.url())
    })
    await page.goto(new URL(DOCTOR_ON_FOOT, world().program.url).href)
    await page.locator('.map-legend').waitFor()
    await eventually(() => coloured(page)).toBeGreaterThan(100)
    await eventually(() => tiles.length).toBeGreaterThan(0)
    await expectFigures(world(), page, 'musterkreis', 'general-practitioner', 'walk')
  })

  it('follows another choice without a reload', async () => {
    const page = await openMap(world())
    const before = await legend(page)
    await page.locator('select[name="service"]').selectOption('hospital')
    await eventually(() => legend(page)).not.toEqual(before)
    const shown = await page.locator('#gemeinden tfoot tr th, #gemeinden tfoot tr td').allTextContents()
    const people = await legend(page)
    expect(Math.abs(sum(people.slice(0, 2)) - numberOf(shown[2]))).toBeLessThanOrEqual(2)
  })

  it('explains a cell: value, site, way', async () => {
    const page = await openMap(world())
    await page.getByRole('button', { name: 'Nächste Zelle' }).click()
    await page.locator('.map-cell__value').waitFor()
    expect(await page.locator('.map-cell').textContent()).toMatch(/Minuten zu Fuß.*jenseits der Grenze von 12,5/)
    await page.locator('.map-cell summary').click()
    expect(await page.locator('.map-cell li').count()).toBeGreaterThan(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Auswahl aufheben' }).click()
    expect(await page.locator('.map-cell__value').count()).toBe(0)
  })

  it('goes to a municipality and steps through its cells only', async () => {
    const page = await openMap(world())
    const all = await page.locator('.map-scale').textContent()
    await page.locator('#map-municipality').selectOption({ label: 'Kaltenborn' })
    await eventually(() => page.locator('.map-scale').textContent()).not.toBe(all)
    await page.getByRole('button', { name: 'Nächste Zelle' }).click()
    await page.locator('.map-cell__value').waitFor()
    expect(await page.locator('.map-cell').textContent()).toContain('Kaltenborn')
  })

  it('is moved with the keyboard and keeps its place in the address', async () => {
    const page = await openMap(world())
    const map = page.locator('.maplibregl-canvas')
    await map.focus()
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.evaluate(() => location.hash)).toMatch(/^#karte=[\d.]+\/[\d.]+\/[\d.]+$/)
    const hash = await page.evaluate(() => location.hash)
    await page.keyboard.press('ArrowRight')
    await eventually(() => page.evaluate(() => location.hash)).not.toBe(hash)
    const again = await openMap(world(), `${DOCTOR_ON_FOOT}${hash}`)
    expect(await again.locator('.map-scale').textContent()).toBe(await page.locator('.map-scale').textContent())
    expect(await map.getAttribute('aria-label')).toContain('Karte')
  })

  it('lets go of a cell by its button or by Escape, and the focus stays with the cells', async () => {
    const page = await openMap(world())
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
    const next = page.getByRole('button', { name: 'Nächste Zelle' })
    await next.focus()
    await page.keyboard.press('Enter')
    await page.locator('.map-cell__value').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.map-cell__value').count()).toBe(0)
    expect(await focused()).toBe('Nächste Zelle')
    await page.keyboard.press('Enter')
    await page.locator('.map-cell__value').waitFor()
    await page.getByRole('button', { name: 'Auswahl aufheben' }).focus()
    await page.keyboard.press('Space')
    expect(await page.locator('.map-cell__value').count()).toBe(0)
    expect(await focused()).toBe('map-municipality')
  })

  it('tells about the cell under the pointer and takes a click', async () => {
    const page = await openMap(world())
    await page.getByRole('button', { name: 'Nächste Zelle' }).click()
    await page.locator('.map-cell__value').waitFor()
    const value = await page.locator('.map-cell__value').textContent()
    await page.getByRole('button', { name: 'Auswahl aufheben' }).click()
    // The step has brought the cell to the middle.
    await page.waitForTimeout(600)
    await page.locator('.map-stage').scrollIntoViewIfNeeded()
    const box = (await page.locator('.map-stage').boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.locator('.map-tip').waitFor()
    expect(await page.locator('.map-tip').textContent()).toContain(value!.split(' ')[0])
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.locator('.map-cell__value').waitFor()
    expect(await page.locator('.map-cell__value').textContent()).toBe(value)
  })

  it('fits on a phone and is accessible there, in the dark and in English', async () => {
    const path = `${DOCTOR_ON_FOOT}&lang=en`
    const page = await openMap(world(), path, { ...PHONE, colorScheme: 'dark' })
    expect(await page.locator('.map-legend caption').textContent()).toBe('Minutes on foot')
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(tooWide).toBeLessThanOrEqual(0)
    await expectAccessible(page)
  })

  it('without WebGL shows the cells on an empty ground that moves', async () => {
    const page = await world().open('/daten')
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : original.call(this, kind as '2d', ...(rest as []))
      } as typeof original
    })
    await page.goto(new URL(DOCTOR_ON_FOOT, world().program.url).href)
    await page.locator('.map-legend').waitFor()
    await eventually(() => coloured(page)).toBeGreaterThan(100)
    expect(await page.locator('.map-note').textContent()).toContain('WebGL')
    await page.locator('.map-base').focus()
    await page.keyboard.press('+')
    await eventually(() => page.evaluate(() => location.hash)).toMatch(/^#karte=/)
    await expectAccessible(page)
  })

  it('without a worker leaves table and plain legend', async () => {
    const page = await world().open('/daten')
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'Worker')
    })
    await page.goto(new URL(DOCTOR_ON_FOOT, world().program.url).href)
    await eventually(() => page.locator('.map-status').textContent()).toContain('Tabelle')
    expect(await page.locator('.map-stage').isVisible()).toBe(false)
    expect(await page.locator('#answer-legend').isVisible()).toBe(true)
  })
})

describe.skipIf(!hasHeidelberg)('with real files (../shared/data, skipped without)', () => {
  describeInBrowser(
    'the map of Heidelberg, without a base map',
    (world) => {
      it('has the figures of the command line and says that the base map is missing', async () => {
        const page = await openMap(world(), '/lagebild?region=heidelberg&service=pharmacy&mode=walk')
        await expectFigures(world(), page, 'heidelberg', 'pharmacy', 'walk')
        await eventually(() => page.locator('.map-note').textContent()).toContain('keine Hintergrundkarte')
      })
    },
    heidelberg,
  )
})
