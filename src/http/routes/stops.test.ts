import { beforeAll, describe, expect, it } from 'vitest'
import { description, HOSTILE, smallPort } from '../../../tests/web/smallRegion.ts'
import { stopsPort } from '../../../tests/web/smallStops.ts'
import type { ServerPort, StopBoard, StopList } from '../../contract/index.ts'
import { createServer } from '../createServer.ts'

let port: ServerPort
beforeAll(async () => {
  port = await stopsPort()
})

const ask = async (path: string, of = port) => createServer(of).request(path, { headers: { host: 'localhost:4321' } })
const page = async (path: string, of = port) => (await ask(path, of)).text()
const board = (query: string) => page(`/haltestelle?region=${description.id}&${query}`)
const REGION = `/api/regions/${description.id}`

describe('the page of stops', () => {
  it('lists stops, the one with most departures first, with links that name day and span', async () => {
    const text = await board('')
    const links = [...text.matchAll(/href="(\/haltestelle\?[^"]*stop=[^"]*)"/g)].map((m) =>
      m[1]!.replaceAll('&amp;', '&'),
    )
    expect(links).toHaveLength(3)
    expect(links[0]).toContain('stop=markt&date=2024-06-04&from=06%3A00&to=20%3A00')
    expect(await page(links[0]!)).toContain('<h1>Öhringsdorf, Markt</h1>')
    expect(await page(links[1]!)).toContain('alert(1)')
  })

  it('goes straight to the only stop that is found, and says so when there is none', async () => {
    expect(await board('q=ohringsdorf')).toContain('<h1>Öhringsdorf, Markt</h1>')
    expect(await board('q=xyz')).toContain('Keine Haltestelle heißt „xyz“')
    expect(await board('stop=xyz')).toContain('Keine Haltestelle heißt „xyz“')
  })

  it('shows departures by line, by hour and by kind of day', async () => {
    const text = await board('stop=markt')
    expect(text).toContain('Dienstag, 04.06.2024, 06:00–20:00 Uhr: 14 Abfahrten.')
    expect(text).toContain('Die erste ist um 06:05, die letzte um 19:05; am längsten wartet man 60\u00a0min.')
    expect(text.match(/class="board__minute"/g)).toHaveLength(14)
    expect(text).toContain('Samstag')
    expect(await board('stop=markt&date=2024-06-08')).toContain('Samstag, 08.06.2024, 06:00–20:00 Uhr: keine Abfahrt.')
  })

  it('marks what must be ordered, and keeps rides on demand apart', async () => {
    const text = await board('stop=markt&from=22:00&to=26:00')
    expect(text).toContain('Eine davon fährt nur auf Bestellung (mit * bezeichnet).')
    expect(text).toContain('1 (Folgetag)')
    expect(text).toContain('spätestens 90\u00a0min vorher bestellen')
    expect(text).not.toContain('href="javascript:')
  })

  it('replaces a day or span that cannot be, and says so', async () => {
    const text = await board('stop=markt&date=2030-01-01&from=x')
    expect(text).toContain('Dienstag, 04.06.2024, 06:00–20:00 Uhr')
    expect(text).toContain('01.01.2030')
    expect(await board('stop=markt&date=2024-02-30')).toContain('2024-02-30')
  })

  it('is whole in English, escapes every name, has no inline script or style', async () => {
    for (const query of [
      'stop=markt',
      'stop=b%C3%B6se%20%22id%22%20%26%3C',
      'q=%3Cscript%3E',
      'stop=%3Cscript%3Ealert(1)',
    ])
      for (const lang of ['de', 'en']) {
        const text = await board(`${query}&lang=${lang}`)
        expect(text).toContain(`<html lang="${lang}">`)
        expect(text).not.toContain(HOSTILE)
        expect(text).not.toContain('<script>alert')
        expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/)
      }
    expect(await board('stop=markt&lang=en')).toContain('14 departures')
  })

  it('says what to do without a timetable, and without a region', async () => {
    expect(await page('/haltestelle', await smallPort())).toContain('hat keinen Fahrplan')
    expect(await page('/haltestelle', await smallPort({ listRegions: async () => [] }))).toContain(
      'reihum region example',
    )
  })
})

describe('stops for programs', () => {
  it('gives the list and the board as JSON', async () => {
    const list = (await (await ask(`${REGION}/stops?q=markt`)).json()) as StopList
    expect(list.stops.map(({ id, service }) => [id, service.departures])).toEqual([['markt', 14]])
    const one = (await (await ask(`${REGION}/stops?stop=markt&date=2024-06-05`)).json()) as StopBoard
    expect(one.lines[0]!.times).toHaveLength(14)
    expect(one.choice.date).toBe('2024-06-05')
  })

  it('gives tables with a name for the file', async () => {
    const all = await ask(`${REGION}/departures.csv`)
    expect(all.headers.get('content-type')).toContain('text/csv')
    expect((await all.text()).trim().split('\r\n')).toHaveLength(4)
    const one = await ask(`${REGION}/departures.csv?stop=b%C3%B6se%20%22id%22%20%26%3C`)
    expect(one.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
    expect((await one.text()).trim().split('\r\n')).toHaveLength(2)
  })

  it.each([
    ['/stops?stop=xyz', 400],
    ['/stops?date=2030-01-01', 400],
    ['/departures.csv?from=xx', 400],
  ])('refuses %s', async (path, status) => {
    const response = await ask(REGION + path)
    expect(response.status).toBe(status)
    expect(JSON.stringify(await response.json())).toContain('question-not-understood')
  })

  it('knows no other region', async () => {
    expect((await ask('/api/regions/nowhere/stops')).status).toBe(404)
    expect((await ask('/api/regions/nowhere/departures.csv')).status).toBe(404)
  })
})
