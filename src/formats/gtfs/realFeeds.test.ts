import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ImportLog } from '../../core/evidence/index.ts'
import { serviceDayRange, type Timetable, tripsOnDay, typicalServiceDay } from '../../core/network/index.ts'
import { readGtfs, stopFacilities } from './index.ts'

const DATA = resolve(dirname(fileURLToPath(import.meta.url)), '../../../../shared/data')
const HKA = 'gtfs-de/gtfs-hka-s24.zip'

/** Real feeds lie beside the project; without them these tests are skipped. */
const present = existsSync(DATA)
if (!present) console.warn(`real feeds are not tested: ${DATA} does not exist`)

async function read(...files: string[]) {
  const log = new ImportLog()
  const timetable = await readGtfs(
    files.map((file) => join(DATA, file)),
    { log },
  )
  checkInvariants(timetable!)
  return { timetable: timetable!, codes: log.report().counts.map((entry) => `${entry.code} ${entry.count}`) }
}

function checkInvariants(t: Timetable): void {
  expect(t.tripStart).toHaveLength(t.tripCount + 1)
  expect(t.tripStart[t.tripCount]).toBe(t.stopTimeStop.length)
  for (let trip = 0; trip < t.tripCount; trip++) {
    expect(t.tripStart[trip + 1] - t.tripStart[trip]).toBeGreaterThan(1)
    for (let i = t.tripStart[trip]; i < t.tripStart[trip + 1]; i++) {
      if (t.stopTimeDeparture[i] < t.stopTimeArrival[i]) throw new Error(`dwell of ${t.tripId[trip]}`)
      if (i > t.tripStart[trip] && t.stopTimeArrival[i] < t.stopTimeDeparture[i - 1]) throw new Error(t.tripId[trip])
      if (t.stopTimeStop[i] >= t.stopCount) throw new Error(`stop of ${t.tripId[trip]}`)
    }
  }
  expect(t.serviceDays).toHaveLength(t.serviceId.length * t.wordsPerService)
}

describe.skipIf(!present)('real feeds', () => {
  test('Heidelberg: summer timetable of 2022', async () => {
    const { timetable, codes } = await read('heidelberg/vrn.gtfs.zip')
    expect(timetable.tripCount).toBe(1480)
    expect(serviceDayRange(timetable)).toEqual({ from: '2022-06-12', to: '2022-12-10' })
    expect(timetable.stopTimeStop).toHaveLength(46_269)
    expect(codes).toEqual([])
    expect(tripsOnDay(timetable, typicalServiceDay(timetable)!).length).toBe(739)
    // As many as there are names: the 101 stops on the other side of the road count with theirs.
    expect(stopFacilities(timetable)).toHaveLength(188)
  })

  test('Monaco: 126,006 stop times, 776 trips of services without a day', async () => {
    const { timetable, codes } = await read('monaco/monaco.gtfs.zip')
    expect(timetable).toMatchObject({ tripCount: 9568, stopCount: 98, dayCount: 56 })
    expect(timetable.stopTimeStop).toHaveLength(126_006)
    expect(codes).toEqual(['gtfs-trips-without-days 1'])
  })

  test('Enzkreis: single dates only, extended route types', async () => {
    const { timetable, codes } = await read(HKA)
    expect(timetable).toMatchObject({ tripCount: 454, stopCount: 490 })
    expect(serviceDayRange(timetable)).toEqual({ from: '2024-12-15', to: '2025-12-12' })
    expect(new Set(timetable.routeKind)).toContain(701)
    expect(codes).toEqual([])
  })

  test("two citizens' buses, one of them with byte order marks and loops", async () => {
    expect((await read('gtfs-de/buergerbus-enzkreis.gtfs.zip')).timetable).toMatchObject({
      tripCount: 33,
      stopCount: 160,
    })
    expect((await read('gtfs-de/buergerbus-malente.gtfs.zip')).timetable).toMatchObject({
      tripCount: 18,
      stopCount: 60,
    })
  })

  test('Uckermark: on demand, in the draft before GTFS-Flex', async () => {
    const { timetable, codes } = await read('gtfs-de/bbnavi-uckermark-rufbus-flex.gtfs.zip')
    expect(timetable.tripCount).toBe(0)
    expect(timetable.onDemand).toHaveLength(8)
    expect(timetable.onDemand![0]).toMatchObject({
      fromSeconds: 63_000,
      toSeconds: 79_200,
      noticeSeconds: 3600,
      phone: '+49 3332 442 755',
    })
    expect(codes).toEqual(['gtfs-parent-unknown 11', 'gtfs-on-demand 1'])
    expect(stopFacilities(timetable)).toHaveLength(207)
  })

  test('a folder with four feeds', async () => {
    const { timetable, codes } = await read('gtfs-de')
    expect(timetable.tripCount).toBe(454 + 33 + 18)
    expect(timetable.onDemand).toHaveLength(8)
    expect(codes).toContain('gtfs-dates-apart 1')
  })

  test('clipped to Heidelberg’s Old Town: only stops of the box, no trip with a single one', async () => {
    const log = new ImportLog()
    const box = [8.69, 49.4, 8.72, 49.42] as const
    const timetable = (await readGtfs([join(DATA, 'heidelberg/vrn.gtfs.zip')], { log, box }))!
    checkInvariants(timetable)
    expect(timetable.stopCount).toBeGreaterThan(10)
    for (let stop = 0; stop < timetable.stopCount; stop++) {
      expect(timetable.stopLon[stop]).toBeGreaterThanOrEqual(box[0])
      expect(timetable.stopLat[stop]).toBeLessThanOrEqual(box[3])
    }
    const whole = (await read('heidelberg/vrn.gtfs.zip')).timetable
    const inBox = (stop: number) =>
      whole.stopLon[stop] >= box[0] &&
      whole.stopLon[stop] <= box[2] &&
      whole.stopLat[stop] >= box[1] &&
      whole.stopLat[stop] <= box[3]
    let trips = 0
    for (let trip = 0; trip < whole.tripCount; trip++) {
      let calls = 0
      for (let i = whole.tripStart[trip]; i < whole.tripStart[trip + 1]; i++) if (inBox(whole.stopTimeStop[i])) calls++
      if (calls >= 2) trips++
    }
    expect(timetable.tripCount).toBe(trips)
  })
})
