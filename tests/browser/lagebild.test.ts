import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { root } from '../../bin/runtime.mjs'
import { describeInBrowser, emptyData, expectAccessible, PHONE, runProgram, type World } from './harness.ts'

interface Row {
  readonly name: string
  readonly people: number
  readonly within: number
  readonly beyond: number
}

interface Question {
  readonly service: string
  readonly mode: string
}

const count = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const lineOf = ({ name, people, within, beyond }: Row) =>
  [name, ...[people, within, beyond].map((value) => count.format(value))].join(' | ')

async function onCommandLine(region: string, data: string, { service, mode }: Question): Promise<string[]> {
  const args = ['reach', region, '--data', data, '--service', service, '--mode', mode, '--json']
  const { code, stdout, stderr } = await runProgram(args)
  if (code !== 0) throw new Error(`reach ended with ${code}: ${stderr}`)
  const { total, municipalities } = JSON.parse(stdout) as { total: Row; municipalities: Row[] }
  return [...municipalities.map(lineOf), lineOf({ ...total, name: 'Ganze Region' })].sort()
}

/** Municipality, people, within and beyond, as they stand in the table. */
async function onPage(page: Page): Promise<string[]> {
  const rows = await page.locator('#gemeinden tbody tr, #gemeinden tfoot tr').all()
  const lines = rows.map(async (row) => {
    const cells = (await row.locator('th, td').allTextContents()).map((text) => text.trim())
    return [cells[0], cells[1], cells[2], cells[4]].join(' | ')
  })
  return (await Promise.all(lines)).sort()
}

function readsTheSame(region: string, questions: readonly Question[]): (world: () => World) => void {
  return (world) => {
    it.each(questions)('$service, $mode: the same figures as on the command line', async (question) => {
      const { service, mode } = question
      const page = await world().open(`/lagebild?region=${region}&service=${service}&mode=${mode}`)
      const shown = await onPage(page)
      expect(shown).toEqual(await onCommandLine(region, world().program.data, question))
      expect(shown.some((line) => !line.includes('| 0 |'))).toBe(true)
    })
  }
}

describeInBrowser('Lagebild of the example county', (world) => {
  readsTheSame('musterkreis', [
    { service: 'general-practitioner', mode: 'walk' },
    { service: 'pharmacy', mode: 'car' },
    { service: 'primary-school', mode: 'bicycle' },
    { service: 'fire-service', mode: 'car' },
    { service: 'hospital', mode: 'air-line' },
  ])(world)

  it.each(['/', '/lagebild', '/daten'])('%s can be used with a screen reader, in light and dark', async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await expectAccessible(await world().open(path, { colorScheme }))
    }
  })

  it.each(['/', '/lagebild', '/daten'])('%s fits on a phone', async (path) => {
    const page = await world().open(path, PHONE)
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(tooWide).toBeLessThanOrEqual(0)
  })

  it('works without script', async () => {
    const page = await world().open('/lagebild', { javaScriptEnabled: false })
    await page.locator('select[name="mode"]').selectOption('car')
    await page.locator('form button[type="submit"]').first().click()
    await page.waitForURL(/mode=car/)
    expect((await onPage(page)).length).toBe(15)
  })
})

const REAL = join(root, '..', 'shared', 'data')

describe.skipIf(!existsSync(join(REAL, 'heidelberg')))('with real files (../shared/data, skipped without)', () => {
  describeInBrowser(
    'Lagebild of Heidelberg',
    readsTheSame('heidelberg', [
      { service: 'pharmacy', mode: 'walk' },
      { service: 'pharmacy', mode: 'bicycle' },
      { service: 'kindergarten', mode: 'car' },
    ]),
    heidelberg,
  )
})

/** Streets of the real map, people of a grid modelled from the census, and three pharmacies, for the extract has none. */
async function heidelberg(): Promise<string> {
  const data = emptyData()
  const county = join(REAL, 'regions', 'rhein-neckar-heidelberg-08221-08226')
  const list = join(data, 'pharmacies.csv')
  writeFileSync(
    list,
    'id,name,service,lon,lat,capacity\n1,A,pharmacy,8.6942,49.4100,\n2,B,pharmacy,8.6720,49.4190,\n3,C,pharmacy,8.6760,49.3790,\n',
  )
  const { code, stderr } = await runProgram([
    ...['region', 'build', '--name', 'Heidelberg', '--out', join(data, 'regions', 'heidelberg'), '--no-tiles'],
    ...['--osm', join(REAL, 'heidelberg', 'heidelberg.osm.pbf'), '--facilities', list],
    ...['--population', join(county, 'grid100m_modelled.csv')],
    ...['--boundaries', join(county, 'gemeinden.geojson'), '--inside', '08221'],
  ])
  if (code !== 0) throw new Error(`region build ended with ${code}: ${stderr}`)
  return data
}
