import { expect, it } from 'vitest'
import { describeInBrowser, expectAccessible, LAPTOP, PHONE } from './harness.ts'

const PROJECTOR = { viewport: { width: 1920, height: 1080 } }

describeInBrowser('the page of stops', (world) => {
  it('leads from the start by keyboard and search to the board of a stop, and back by its address', async () => {
    const page = await world().open('/')
    await page.getByRole('link', { name: /an welcher Haltestelle/ }).click()
    await page.waitForURL(/\/haltestelle/)
    const first = page.locator('tbody th a').first()
    const name = (await first.textContent())!.trim()
    await page.locator('#stop-q').focus()
    await page.keyboard.type(name.split(',')[0]!)
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=/)
    await page.locator('tbody th a', { hasText: name }).first().click()
    await page.waitForURL(/stop=/)
    expect(await page.locator('h1').textContent()).toBe(name)
    const [minutes, sum] = await page.evaluate(() => [
      document.querySelectorAll('.board__minute').length,
      [...document.querySelectorAll('.hours td span')].reduce((total, one) => total + Number(one.textContent), 0),
    ])
    expect(minutes).toBeGreaterThan(10)
    expect(sum).toBe(minutes)
    // The address names everything: the same figures by the API, and after a reload.
    const address = new URL(page.url())
    const query = `stop=${address.searchParams.get('stop')}&date=${address.searchParams.get('date')}`
    const api = await page.request.get(new URL(`/api/regions/musterkreis/stops?${query}`, address).href)
    expect((await api.json()).service.departures).toBe(minutes)
    await page.reload()
    expect(await page.locator('.board__minute').count()).toBe(minutes)
  })

  it('changes day and span without script', async () => {
    const page = await world().open('/haltestelle?region=musterkreis', { javaScriptEnabled: false })
    await page.locator('tbody th a').first().click()
    await page.locator('#stop-from').fill('07:00')
    await page.locator('#stop-to').fill('08:00')
    await page.getByRole('button', { name: 'Anzeigen' }).click()
    await page.waitForURL(/from=07%3A00/)
    expect(await page.locator('.lead').textContent()).toContain('07:00–08:00 Uhr')
  })

  it.each([
    ['list', '/haltestelle?region=musterkreis'],
    ['nothing found', '/haltestelle?region=musterkreis&q=xyzzy'],
    ['board', null],
  ] as const)('is accessible and fits: %s', async (_, path) => {
    let address: string | null = path
    if (address === null) {
      const list = await world().open('/haltestelle?region=musterkreis')
      address = (await list.locator('tbody th a').first().getAttribute('href'))!
    }
    for (const device of [LAPTOP, PHONE, PROJECTOR, { ...LAPTOP, colorScheme: 'dark' as const }])
      for (const lang of ['de', 'en']) {
        const page = await world().open(`${address}&lang=${lang}`, device)
        await expectAccessible(page)
        const [needed, there] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
        expect(needed).toBeLessThanOrEqual(there)
        await page.close()
      }
  })

  it('prints the board and not the form', async () => {
    const list = await world().open('/haltestelle?region=musterkreis')
    const page = await world().open((await list.locator('tbody th a').first().getAttribute('href'))!)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.stop-search').isVisible()).toBe(false)
    expect(await page.locator('.board__line').first().isVisible()).toBe(true)
  })
})
