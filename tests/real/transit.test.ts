import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { openRegionFolder } from '../../src/app/index.ts'
import { ImportLog } from '../../src/core/evidence/index.ts'
import { type Timetable, travelProfile, typicalServiceDay } from '../../src/core/network/index.ts'
import { NO_JOURNEY, TransitReach } from '../../src/core/reach/index.ts'
import type { ReachQuestion, Situation } from '../../src/core/situation/index.ts'
import { readGtfs } from '../../src/formats/gtfs/index.ts'
import { build, catalogue, folder } from '../build/smallCounty.ts'
import { PlainJourneys } from '../transit/plainJourneys.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
const has = existsSync(DATA)
if (!has) console.warn(`real timetables are not here (${DATA}): these tests are skipped`)
const at = (path: string) => join(DATA, path)
const dir = folder()
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const clock = (h: number, m = 0) => h * 3600 + m * 60
const choice = {
  date: null,
  fromSeconds: clock(7),
  toSeconds: clock(8),
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
} as const
const ask = (service: string, transit: Partial<NonNullable<ReachQuestion['transit']>> = {}): ReachQuestion => ({
  service,
  mode: 'transit',
  ages: 'all',
  nth: 1,
  barrierFree: false,
  pureDriving: false,
  threshold: 1800,
  transit: { ...choice, ...transit },
})

/** What must hold in any region: an hour's minutes are no slower than walking, percentiles rise, journeys last as long as they say. */
function checkAnswers(situation: Situation, question: ReachQuestion, cells: number): void {
  const { transit, value, site } = situation.reach(question)
  const walked = situation.reach({ ...question, mode: 'walk' })
  for (let c = 0; c < value.length; c++) {
    expect(transit!.p05[c]).toBeLessThanOrEqual(transit!.p50[c]!)
    expect(transit!.p50[c]).toBeLessThanOrEqual(transit!.p95[c]!)
    if (walked.hasNetwork && walked.value[c]! <= 6 * 3600) expect(transit!.p95[c]).toBeLessThanOrEqual(walked.value[c]!)
    expect(site[c]! >= 0).toBe(value[c]! < Number.POSITIVE_INFINITY)
  }
  for (let k = 0; k < cells; k++) {
    const c = Math.floor((k * value.length) / cells)
    const { journey, value: told } = situation.explain(question, c)
    if (told === null) continue
    expect(journey!.arrivalSeconds - journey!.departureSeconds).toBeCloseTo(told, 5)
  }
}

describe.skipIf(!has)('transit on real timetables', () => {
  it('Heidelberg in September 2022: a Sunday is worse than a Tuesday, arriving is answered like departing', async () => {
    await build(dir, {
      osm: [at('heidelberg/heidelberg.osm.pbf')],
      gtfs: [at('heidelberg/vrn.gtfs.zip')],
      population: [at('regions/rhein-neckar-heidelberg-08221-08226/grid100m_modelled.csv')],
      boundaries: [at('regions/rhein-neckar-heidelberg-08221-08226/gemeinden.geojson')],
      inside: ['08221'],
    })
    const { situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const tuesday = situation.answer(ask('hospital', { date: '2022-09-13' }))
    const sunday = situation.answer(ask('hospital', { date: '2022-09-18' }))
    expect(tuesday.transit).toMatchObject({ tripsOnDay: 748, minutes: 60, walks: 'streets' })
    expect(tuesday.transit!.stopsNearCells).toBeGreaterThan(200)
    expect(tuesday.total.within! / tuesday.total.people!).toBeGreaterThan(0.6)
    expect(sunday.total.within).toBeLessThan(tuesday.total.within!)
    expect(situation.answer(ask('hospital')).transit!.tripsOnDay).toBe(739)
    checkAnswers(situation, ask('hospital', { date: '2022-09-13' }), 40)
    checkAnswers(situation, ask('hospital', { date: '2022-09-13', timing: 'arrive', percentile: 95 }), 40)
    expect(() => situation.answer(ask('hospital', { date: '2024-01-01' }))).toThrow('question-date-outside')
  })

  it('Enzkreis: the real grid and two feeds without streets, equal to a plain search over events', async () => {
    await build(dir, {
      gtfs: [at('gtfs-de/gtfs-hka-s24.zip'), at('gtfs-de/buergerbus-enzkreis.gtfs.zip')],
      population: [at('regions/enzkreis-pforzheim-08231-08236/grid100m_modelled.csv')],
      boundaries: [at('regions/enzkreis-pforzheim-08231-08236/gemeinden.geojson')],
      inside: ['08236'],
      facilities: [at('statistics/krankenhaeuser_2019.csv')],
      facilityService: 'hospital',
    })
    const { region, situation } = await openRegionFolder(join(dir, 'region'), catalogue)
    const question = ask('hospital')
    const answer = situation.answer(question)
    expect(answer.warnings.map((w) => w.code)).toContain('answer-walks-by-air-line')
    expect(answer.transit!.stopsNearCells).toBeGreaterThan(100)
    expect(answer.transit!.peopleWithRide).toBeGreaterThan(1000)
    checkAnswers(situation, question, 40)
    const { cells, timetable } = region
    const { date } = answer.transit!
    const sites = situation.sites('hospital')
    const plain = new PlainJourneys(
      withoutStations(timetable!),
      date,
      sites.map((s) => [s.lon, s.lat]),
    )
    const { transit } = situation.reach(question)
    // Cells that a ride serves.
    const served = Array.from(transit!.shareByRide.keys()).filter((c) => transit!.shareByRide[c]! > 0.5)
    expect(served.length).toBeGreaterThan(100)
    const walk = travelProfile('walk')
    for (const c of [0.1, 0.5, 0.9].map((share) => served[Math.floor(share * served.length)]!)) {
      const home = [cells.lon[c]!, cells.lat[c]!] as const
      const reach = new TransitReach(withoutStations(timetable!), null, { lon: [home[0]], lat: [home[1]] })
      const points = { lon: sites.map((s) => s.lon), lat: sites.map((s) => s.lat) }
      const times = reach.minutesOf({ ...choice, date, walk }, points, 0)
      for (const m of [0, 17, 59]) {
        const expected = plain.leavingAt(home, 10 * (choice.fromSeconds + 60 * m))
        expect(times[m] === NO_JOURNEY ? null : times[m]).toBe(expected)
      }
    }
  })

  it('Monaco: departures of 9,568 trips between its stops', async () => {
    const timetable = await read('monaco/monaco.gtfs.zip')
    const places = { lon: timetable.stopLon, lat: timetable.stopLat }
    const reach = new TransitReach(timetable, null, places)
    const found = reach.nearest(
      { ...choice, date: typicalServiceDay(timetable)!, walk: travelProfile('walk') },
      { lon: [7.4197], lat: [43.7316] },
    )
    expect(found.shareByRide.filter((share) => share > 0.5).length).toBeGreaterThan(20)
    expect(Math.max(...found.p50)).toBeLessThan(10 * 3600)
  })

  it('Uckermark: a call bus between 155 stops in the evening, reported as ordered', async () => {
    const timetable = await read('gtfs-de/bbnavi-uckermark-rufbus-flex.gtfs.zip')
    // Parstein and Lüdersdorf; the site is at the market of Angermünde.
    const places = { lon: [14.0366, 14.0743], lat: [52.933, 52.9338] }
    const site = { lon: [13.9983], lat: [53.0151] }
    const reach = new TransitReach(timetable, null, places)
    const question = { ...choice, walk: travelProfile('walk'), date: dayWithOffers(timetable) }
    const evening = reach.nearest({ ...question, fromSeconds: clock(18), toSeconds: clock(19) }, site)
    expect([...evening.onDemand]).toEqual([1, 1])
    expect(evening.p95[0]).toBeLessThan(10 * 3600)
    const night = reach.nearest({ ...question, fromSeconds: clock(2), toSeconds: clock(3) }, site)
    expect([...night.onDemand]).toEqual([0, 0])
  })
})

async function read(file: string): Promise<Timetable> {
  return (await readGtfs([at(file)], { log: new ImportLog() }))!
}

/** The plain search knows no stations. */
function withoutStations(timetable: Timetable): Timetable {
  return { ...timetable, stopParent: new Int32Array(timetable.stopCount).fill(-1) }
}

function dayWithOffers(timetable: Timetable): string {
  const [{ service }] = timetable.onDemand!
  const word = timetable.serviceDays.subarray(
    service * timetable.wordsPerService,
    (service + 1) * timetable.wordsPerService,
  )
  const day = word.findIndex((bits) => bits !== 0)
  const first = day * 32 + Math.log2(word[day]! & -word[day]!)
  return new Date(Date.parse(`${timetable.firstDay}T00:00:00Z`) + first * 86_400_000).toISOString().slice(0, 10)
}
