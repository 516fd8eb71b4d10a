import { expect, it } from 'vitest'
import { describeInBrowser, emptyData, expectAccessible, takeFaults } from './harness.ts'

describeInBrowser(
  'the browser harness',
  (world) => {
    it('opens a page of the running program', async () => {
      const page = await world().open('/')
      expect(await page.title()).not.toBe('')
      expect(world().faults()).toEqual([])
    })

    it('reports errors of scripts', async () => {
      const page = await world().open('/')
      await page.evaluate(() => {
        setTimeout(() => {
          throw new Error('on purpose')
        })
      })
      await page.waitForEvent('pageerror').catch(() => undefined)
      expect(takeFaults(world()).join()).toContain('on purpose')
    })

    it.each([
      ['/', 'the policy of a page'],
      ['about:blank', 'the harness'],
    ])('%s: %s stops requests that leave this machine, and they are reported', async (path) => {
      const page = await world().open('/')
      await page.goto(new URL(path, page.url()).href)
      const answered = await page.evaluate(() =>
        fetch('http://outside.example/').then(
          () => true,
          () => false,
        ),
      )
      expect(answered).toBe(false)
      expect(takeFaults(world()).join()).toContain('outside.example')
    })

    it('finds what people with disabilities could not use', async () => {
      const page = await world().open('/')
      await page.evaluate(() => {
        document.body.innerHTML = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
      })
      await expect(expectAccessible(page)).rejects.toThrow('image-alt')
      takeFaults(world())
    })
  },
  async () => emptyData(),
)
