import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser, runProgram, type World } from './harness.ts'
import { hasHeidelberg, heidelberg } from './heidelberg.ts'
import { EVERY_SCREEN, expectUsable, rowsOf, SCREENS } from './opened.ts'

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
  const rows = await rowsOf(page, 'gemeinden')
  return rows.map((cells) => [cells[0], cells[1], cells[2], cells[4]].join(' | ')).sort()
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

  it.each(EVERY_SCREEN)('every page can be used by everybody and fits, %s', async (screen) => {
    await expectUsable(
      (path) => world().open(path, SCREENS[screen]),
      [
        '/',
        '/lagebild',
        '/daten',
        '/lagebild?region=musterkreis&service=broadband',
        '/lagebild?region=musterkreis&service=mobile-network',
      ],
    )
  })

  it('a networked service: the figures of the command line, sorted by a click, and a way on to other services', async () => {
    const page = await world().open('/lagebild?region=musterkreis&service=broadband&level=%E2%89%A5%201.000%20Mbit%2Fs')
    const rowsOf = async () => {
      const rows = await page.locator('#gemeinden tbody tr').all()
      return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((t) => t.trim())))
    }
    const args = ['reach', 'musterkreis', '--data', world().program.data, '--service', 'broadband', '--json']
    const answer = JSON.parse((await runProgram(args)).stdout) as {
      levels: { level: string; municipalities: { name: string; people: number; connected: number | null }[] }[]
    }
    const level = answer.levels.find((one) => one.level === '≥ 1.000 Mbit/s')!
    const shown = new Map((await rowsOf()).map(([name, people, connected]) => [name, [people, connected]]))
    for (const { name, people } of level.municipalities) expect(shown.get(name)?.[0], name).toBe(count.format(people))
    const known = level.municipalities.filter(({ connected }) => connected !== null)
    for (const { name, connected } of known) expect(shown.get(name)?.[1], name).toBe(count.format(connected!))
    expect(shown.get('Ödenthal')?.[1]).toBe('geheim gehalten')
    expect(shown.get('Kaltenborn')?.[1]).toBe('keine Daten')
    await page.getByRole('link', { name: 'nicht angeschlossen' }).click()
    await page.waitForURL(/sort=-not-connected/)
    expect((await rowsOf())[0][0]).toBe('Musterstadt')
    await page.locator('select[name="service"]').selectOption('pharmacy')
    await page.waitForURL(/service=pharmacy/)
    await page.waitForSelector('#map')
  })

  it('works without script', async () => {
    const page = await world().open('/lagebild', { javaScriptEnabled: false })
    await page.locator('select[name="mode"]').selectOption('car')
    await page.locator('main form button[type="submit"]').first().click()
    await page.waitForURL(/mode=car/)
    expect((await onPage(page)).length).toBe(15)
  })
})

describe.skipIf(!hasHeidelberg)('with real files (../shared/data, skipped without)', () => {
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
