import { beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE, negotiatingPort, testCatalogue } from '../../tests/web/smallRegion.ts'
import type { ServerPort } from '../contract/index.ts'
import { createServer } from './createServer.ts'

const DECISIONS = `region: klein
entries:
  - proposal:
      id: 2026-01
      date: 2026-01-10
      by: '${HOSTILE.replaceAll("'", "''")}'
      service: pharmacy
      change: { own-standard: { measure: travel-time, mode: car, value: 12, share: 90 } }
      reason: '${HOSTILE.replaceAll("'", "''")}'
      review: 2026-06-01
  - decision: { proposal: 2026-01, body: Kreistag, date: 2026-02-02, outcome: accepted, text: Beschlossen mit Mehrheit }
  - proposal:
      id: 2026-02
      date: 2026-03-01
      by: Ausschuss
      service: library
      change: { leave: { on: 2030-12-31, substitute: Fahrbibliothek } }
      reason: Weil.
  - decision: { proposal: 2026-09, body: Kreistag, date: 2026-02-02, outcome: accepted, text: x }
`
let port: ServerPort
beforeAll(async () => {
  port = await negotiatingPort(DECISIONS, '2026-11-25')
})

const get = (path: string, changes: Partial<ServerPort> = {}) =>
  createServer({ ...port, ...changes }).request(path, { headers: { host: 'localhost' } })
const page = async (path: string, changes?: Partial<ServerPort>) => (await get(path, changes)).text()
const LIST = '/daten/leistungskatalog'

describe('the page of the catalogue', () => {
  it('lists every service with its state and what it is measured by', async () => {
    const text = await page(LIST)
    const { services } = await testCatalogue()
    for (const s of services) expect(text, s.id).toContain(`href="${LIST}/${s.id}?region=klein"`)
    expect(text).toContain(`${services.length} Leistungen von ${services.length}, 43 davon im Kern.`)
    expect(text).toContain('ein offener Vorschlag')
  })

  it.each([
    ['?group=care', 'home-care', 'pharmacy'],
    ['?claim=yes', 'kindergarten', 'pharmacy'],
    ['?kind=digital', 'digital-public-services', 'pharmacy'],
    ['?state=optional', 'chemist', 'pharmacy'],
    ['?tier=derived', 'drinking-water', 'pharmacy'],
    ['?q=APOTHEKE', 'pharmacy', 'library'],
    ['?q=arztpraxis&group=health', 'general-practitioner', 'supermarket'],
  ])('%s narrows the list', async (query, has, hasNot) => {
    const text = (await page(LIST + query)).split('id="negotiated-title"')[0]!
    expect(text).toContain(`${LIST}/${has}?`)
    expect(text).not.toContain(`${LIST}/${hasNot}?`)
  })

  it('sorts by name as the language does, and by what changes', async () => {
    const order = (text: string) =>
      [...text.split('negotiated-title')[0]!.matchAll(/leistungskatalog\/([a-z0-9-]+)\?/g)].map((m) => m[1])
    const { services } = await testCatalogue()
    const german = services.toSorted((a, b) => a.name.de.localeCompare(b.name.de, 'de')).map((s) => s.id)
    expect(order(await page(`${LIST}?sort=name`))).toEqual(german)
    expect(order(await page(`${LIST}?sort=state`)).at(-1)).not.toBe('pharmacy')
  })

  it('says that nothing fits, and passes over what it does not understand', async () => {
    expect(await page(`${LIST}?q=zzzzz`)).toContain('Keine Leistung passt zu dieser Auswahl.')
    const text = await page(`${LIST}?group=magic`)
    expect(text).toContain('Die Auswahl „magic“ gibt es bei „Bereich“ nicht')
  })

  it('shows what the region negotiates, what its file lacks, and what is overdue', async () => {
    const text = await page(LIST)
    expect(text).toContain('Den Vorschlag „2026-09“ gibt es vor diesem Eintrag nicht')
    expect(text).toContain('Zeile 19')
    expect(text).toContain('zum 31.12.2030 auslaufen lassen; Ersatz: Fahrbibliothek')
    expect(text).toContain('Noch nicht entschieden; der Vorschlag ändert keine Zahl.')
    expect(text).toContain('Überprüfung überfällig seit 01.06.2026')
    expect(text).not.toContain(HOSTILE)
  })

  it('works without any region', async () => {
    const text = await page(LIST, { listRegions: async () => [] })
    expect(text).toContain('Ohne Region zeigt diese Seite den Katalog, wie er mitgeliefert wird.')
    expect(await page(`${LIST}/pharmacy`, { listRegions: async () => [] })).toContain('<h1>Apotheke</h1>')
  })
})

describe('the page of one service', () => {
  it('has the region’s own standard beside the sourced one, neither in place of the other', async () => {
    const text = await page(`${LIST}/pharmacy`)
    expect(text).toContain('höchstens 12 Minuten mit dem Auto, für 90\u00a0%')
    expect(text).toContain('Beschlossen: Kreistag, 02.02.2026')
    expect(text).toContain('höchstens 1.000 m zu Fuß')
    expect(text.indexOf('höchstens 12 Minuten')).toBeLessThan(text.indexOf('höchstens 1.000 m zu Fuß'))
    expect(text).not.toContain(HOSTILE)
  })

  it('says what a value is not: no test and no observed mean reads as a duty', async () => {
    const text = await page(`${LIST}/general-practitioner`)
    expect(text).toContain('Gesetzlicher Prüfwert: löst eine Untersuchung aus, kein Anspruch.')
    expect(text).toContain('Heute beobachtet, kein Ziel.')
    expect(text).toContain('Soll in einem Gesetz stehen, noch nicht nachgelesen: gilt hier nicht als Pflicht.')
  })

  it('tells what holds here first and folds what holds elsewhere', async () => {
    const text = await page(`${LIST}/primary-school`)
    expect(text).toContain('Hier gilt (Hessen)')
    expect(text).toContain('in Hessen abweichend')
    expect(text).toMatch(/<details><summary>Gilt nur in anderen Ländern/)
    expect(text).toContain('Mecklenburg-Vorpommern: höchstens 40 Minuten')
    expect(text).toContain('Ein freiwilliges Angebot ersetzt ihn nie')
  })

  it('never links to ways where nobody travels, and names who has the figure', async () => {
    const text = await page(`${LIST}/drinking-water`)
    expect(text).not.toContain('/lagebild?region=klein&amp;service')
    expect(text).toContain('Überschreitungen der Trinkwasserverordnung')
    expect(text).toContain('Gesundheitsamt')
  })

  it('is found by alias; one that does not exist is refused with the way on', async () => {
    expect(await page(`${LIST}/fire-station`)).toContain('<h1>Freiwillige Feuerwehr</h1>')
    const response = await get(`${LIST}/zauberei`)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('Die Leistung „zauberei“ steht nicht im Leistungskatalog.')
  })

  it.each(['de', 'en'])('every service has a whole page in %s', async (language) => {
    for (const { id } of (await testCatalogue()).services) {
      const response = await get(`${LIST}/${id}?lang=${language}`)
      expect(response.status, id).toBe(200)
      const text = await response.text()
      expect(text, id).not.toMatch(/undefined|NaN|\[object|>null|katalog\.|standard\.[a-z]/)
    }
  })
})

describe('the situation page and the API answer by the region’s catalogue', () => {
  it('names the own standard, who decided it, and the sourced one beside', async () => {
    const text = await page('/lagebild?service=general-practitioner&mode=car')
    expect(text).toContain('/daten/leistungskatalog/general-practitioner?region=klein')
    const own = await page('/lagebild?service=pharmacy&mode=car')
    expect(own).toContain('12 min: eigener Standard, von der Region beschlossen, kein Gesetz'.replace(' ', '\u00a0'))
    expect(own).toContain('Beschlossen: Kreistag, 02.02.2026.')
  })

  it('files and JSON', async () => {
    const csv = await get('/api/regions/klein/catalogue/standards.csv')
    expect(csv.headers.get('content-disposition')).toContain('leistungskatalog-standards.csv')
    expect(await csv.text()).toMatch(/pharmacy,standards,own-2026-01,own,false,travel-time,car,at-most,12/)
    // text() would swallow the byte order mark.
    const bytes = await (await get('/api/regions/klein/catalogue/services.csv?excel=1')).arrayBuffer()
    const excel = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(excel.charCodeAt(0)).toBe(0xfeff)
    expect(excel.split('\n')[0]).toContain(';')
    expect(await (await get('/api/catalogue/services.csv')).text()).not.toContain('+')
    const history = (await (await get('/api/regions/klein/catalogue/history')).json()) as { entries: unknown[] }
    expect(history.entries).toHaveLength(3)
    const { services, catalogueVersion } = (await (await get('/api/regions/klein/services')).json()) as {
      services: { id: string; mode: string }[]
      catalogueVersion: string
    }
    expect(catalogueVersion).toMatch(/\+[0-9a-f]{8}$/)
    expect(services.find(({ id }) => id === 'pharmacy')!.mode).toBe('car')
    for (const path of ['catalogue', 'services', 'catalogue/history', 'catalogue/services.csv'])
      expect((await get(`/api/regions/nirgends/${path}`)).status).toBe(404)
  })
})
