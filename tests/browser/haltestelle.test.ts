import { expect, it } from 'vitest'
import { describeInBrowser, PROJECTOR } from './harness.ts'
import { EVERY_SCREEN, expectUsable, SCREENS } from './opened.ts'

const LIST = '/haltestelle?region=musterkreis'

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

  it.each([...EVERY_SCREEN, 'projector'] as const)(
    'list, board and what was not found can be used in both languages and fit, %s',
    async (screen) => {
      const page = await world().open(LIST, screen === 'projector' ? PROJECTOR : SCREENS[screen])
      const board = (await page.locator('tbody th a').first().getAttribute('href'))!
      const open = async (path: string) => {
        await page.goto(new URL(path, page.url()).href)
        return page
      }
      const inBoth = (path: string) => [`${path}&lang=de`, `${path}&lang=en`] as const
      await expectUsable(open, [...inBoth(LIST), ...inBoth(`${LIST}&q=xyzzy`), ...inBoth(board)])
    },
  )

  it('prints the board and not the form', async () => {
    const list = await world().open('/haltestelle?region=musterkreis')
    const page = await world().open((await list.locator('tbody th a').first().getAttribute('href'))!)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.stop-search').isVisible()).toBe(false)
    expect(await page.locator('.board__line').first().isVisible()).toBe(true)
  })
})
