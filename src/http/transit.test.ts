import { beforeAll, describe, expect, it } from 'vitest'
import { smallPort, smallTransitPort } from '../../tests/web/smallRegion.ts'
import type { ReachAnswer } from '../contract/index.ts'
import { createServer } from './createServer.ts'

let withTimetable: ReturnType<typeof createServer>
let without: ReturnType<typeof createServer>
beforeAll(async () => {
  withTimetable = createServer(await smallTransitPort())
  without = createServer(await smallPort())
})

const ask = (path: string, server = withTimetable) => server.request(path, { headers: { host: 'localhost' } })
const page = async (query: string, server = withTimetable) =>
  (await (await ask(`/lagebild?service=pharmacy&mode=transit${query}`, server)).text()).replaceAll('\u00a0', ' ')
const answer = async (query: string) =>
  (await (await ask(`/api/regions/klein/reach?service=pharmacy&mode=transit${query}`)).json()) as ReachAnswer

describe('questions by bus and train', () => {
  it('carry day, window, timing, percentile and last walk in the address', async () => {
    expect((await answer('')).question.transit).toMatchObject({
      fromSeconds: 25_200,
      toSeconds: 32_400,
      percentile: 50,
    })
    const { question } = await answer('&date=2024-03-06&from=22:00&to=25:30&timing=arrive&percentile=95&last-walk=0')
    expect(question.transit).toEqual({
      date: '2024-03-06',
      fromSeconds: 79_200,
      toSeconds: 91_800,
      timing: 'arrive',
      percentile: 95,
      lastWalk: false,
    })
    // Parameters of other modes' questions are left aside.
    const walk = await ask('/api/regions/klein/reach?service=pharmacy&mode=walk&date=tomorrow')
    expect(walk.status).toBe(200)
  })

  it('are answered on the page, in its language, beside the other modes', async () => {
    const german = await page('')
    expect(german).toContain('mit Bus und Bahn')
    expect(german).toContain('<table')
    expect(await page('&lang=en')).toContain('by bus and train')
  })

  it.each([
    ['&date=2024-02-30', '„2024-02-30“ ist kein Tag des Kalenders'],
    ['&date=2030-01-01', 'gilt vom 04.03.2024 bis 10.03.2024, nicht am 01.01.2030'],
    ['&from=9:00&to=7:00', 'Von 09:00 bis 07:00 ist kein Zeitraum'],
    ['&from=0:00&to=24:01', 'kein Zeitraum'],
    ['&from=soon', '„soon“ ist keine Uhrzeit'],
    ['&timing=later', '„later“ ist nicht möglich'],
    ['&percentile=51', '„51“ ist nicht möglich'],
    ['&last-walk=maybe', '„maybe“ ist für „last-walk“'],
    ['&nth=3', 'nicht eine Auswahl von 3'],
  ])('the page says what is wrong with %s and answers the usual question', async (query, sentence) => {
    const text = await page(query)
    expect(text).toContain(sentence)
    expect(text).toContain('<table')
  })

  it.each(['&date=2024-02-30', '&date=2030-01-01', '&from=9:00&to=7:00', '&percentile=51', '&nth=3'])(
    'the API refuses %s',
    async (query) => {
      const refused = await ask(`/api/regions/klein/reach?service=pharmacy&mode=transit${query}`)
      expect(refused.status).toBe(400)
      const { error } = (await refused.json()) as { error: { issues: { message: string }[] } }
      expect(error.issues[0]!.message).toMatch(/\.$/)
    },
  )

  it('are put by another mode where there is no timetable, or where the service comes to people', async () => {
    expect(await page('', without)).toContain('Diese Region hat keinen Fahrplan')
    const fire = await (await ask('/lagebild?service=fire-service&mode=transit')).text()
    expect(fire).toContain('Sie kommt zu den Menschen')
    expect((await ask('/api/regions/klein/reach?service=fire-service&mode=transit')).status).toBe(400)
    expect((await ask('/api/regions/klein/reach?service=pharmacy&mode=transit', without)).status).toBe(400)
  })
})

describe('the page by bus and train', () => {
  it('has day and times to choose, presets as links, and says how much hangs on the departure', async () => {
    const text = await page('&from=6:00&percentile=95')
    expect(text).toMatch(/<input[^>]*id="choice-date"[^>]*min="2024-03-04"[^>]*max="2024-03-10"/)
    expect(text).toMatch(/id="choice-from"[^>]*value="06:00"/)
    expect(text).toMatch(/<option value="95" selected/)
    // A preset keeps everything else.
    expect(text).toMatch(/href="\/lagebild\?[^"]*mode=transit[^"]*from=13%3A00&amp;to=18%3A00&amp;percentile=95"/)
    expect(text).toContain('Wie sehr kommt es auf die Abfahrt an?')
    expect(text).toMatch(/Gerechnet für \w+, \d\d\.03\.2024, bei Abfahrt zwischen 6 und 9 Uhr\./)
    expect(text).toContain('Der Fahrplan ist von 2024: Er galt vom 04.03.2024 bis 10.03.2024')
  })

  it('shows none of it for other modes, and the remedy where there is no timetable', async () => {
    const walk = await (await ask('/lagebild?service=pharmacy&mode=walk')).text()
    expect(walk).not.toContain('choice-date')
    expect(walk).not.toContain('--gtfs')
    const none = await (await ask('/lagebild?service=pharmacy&mode=air-line', without)).text()
    expect(none).toMatch(/<option value="transit" disabled/)
    expect(none).toContain('--gtfs')
  })

  it('the departures of the API are those of three questions', async () => {
    const got = (await (await ask('/api/regions/klein/percentiles?service=pharmacy&mode=transit')).json()) as {
      percentiles: { percentile: number; within: number }[]
    }
    for (const { percentile, within } of got.percentiles)
      expect((await answer(`&percentile=${percentile}`)).total.within).toBe(within)
    expect(got.percentiles.map(({ percentile }) => percentile)).toEqual([5, 50, 95])
    const walk = await (await ask('/api/regions/klein/percentiles?service=pharmacy&mode=walk')).json()
    expect(walk).toEqual({ percentiles: [] })
  })
})
