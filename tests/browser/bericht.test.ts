import { expect, it } from 'vitest'
import { describeInBrowser, expectAccessible } from './harness.ts'
import { EVERY_SCREEN, expectUsable, SCREENS } from './opened.ts'

describeInBrowser('the report', (world) => {
  it.each(EVERY_SCREEN)('region, municipality and English can be used by everybody and fit, %s', async (screen) => {
    await expectUsable(
      (path) => world().open(path, SCREENS[screen]),
      ['/bericht', '/bericht?lang=en', '/bericht?region=musterkreis&gemeinde=99001001'],
    )
  })

  it('leads from the region to a municipality without script, and prints without its choices', async () => {
    const page = await world().open('/bericht', { javaScriptEnabled: false })
    await page.locator('select[name="gemeinde"]').selectOption({ label: 'Musterstadt' })
    await page.locator('.report-choice button').click()
    expect(await page.locator('h1').textContent()).toBe('Daseinsvorsorge in Musterstadt')
    expect(await page.locator('.report__lead').textContent()).toMatch(/\d/)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.report-choice').isVisible()).toBe(false)
    expect(await page.locator('.report table').first().isVisible()).toBe(true)
  })

  it('the table of municipalities leads to their reports', async () => {
    const page = await world().open('/bericht')
    expect(await page.locator('.report__lead').textContent()).toMatch(/\d/)
    await page.locator('.report tbody a').first().click()
    expect(await page.locator('h1').textContent()).toMatch(/^Daseinsvorsorge in /)
    expect(page.url()).toContain('gemeinde=')
  })

  it('the situation page and the start page lead to it', async () => {
    const start = await world().open('/')
    expect(await start.locator('main a[href*="/bericht?region="]').count()).toBeGreaterThan(0)
    const page = await world().open('/lagebild?service=pharmacy&mode=car')
    await page.locator('#gemeinden tbody a[href*="/bericht"]').first().click()
    await page.waitForURL(/bericht/)
    expect(await page.locator('h1').textContent()).toMatch(/^Daseinsvorsorge in /)
  })

  it('the files are what they say, and the HTML stands alone', async () => {
    const page = await world().open('/bericht')
    const address = (ending: string) => new URL(`/api/regions/musterkreis/report.${ending}`, page.url()).href
    const pdf = await page.request.get(address('pdf'))
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const html = await (await page.request.get(address('html'))).text()
    await page.goto('about:blank')
    await page.setContent(html)
    await expectAccessible(page)
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.report table')!).borderCollapse)).toBe(
      'collapse',
    )
  })
})
