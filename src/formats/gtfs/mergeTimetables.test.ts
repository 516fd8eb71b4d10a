import { expect, test } from 'vitest'
import { SMALL_FEED, writeFeed } from '../../../tests/gtfs/smallFeed.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { tripsOnDay } from '../../core/network/index.ts'
import { readGtfs, stopFacilities } from './index.ts'

async function readTogether(second: Readonly<Record<string, string | null>>) {
  const log = new ImportLog()
  const timetable = await readGtfs([writeFeed({}, 'one.zip'), writeFeed(second, 'two.zip')], { log })
  const issues = log.report().issues.map((issue) => `${issue.code} ${JSON.stringify(issue.params ?? {})}`)
  return { timetable: timetable!, issues }
}

test('a feed given twice is the feed once', async () => {
  const once = await readGtfs([writeFeed()], { log: new ImportLog() })
  const { timetable, issues } = await readTogether({})
  expect(timetable.stopId).toEqual(once?.stopId)
  expect(timetable.tripId).toEqual(once?.tripId)
  expect(timetable.stopTimeArrival).toEqual(once?.stopTimeArrival)
  expect(stopFacilities(timetable)).toEqual(stopFacilities(once!))
  expect(issues).toContain('gtfs-trips-shared {"count":2}')
})

test('the same identifiers for other things get the number of their feed', async () => {
  const moved = SMALL_FEED['stops.txt'].replace('51.21', '51.35').replace('Mühle', 'Neudorf')
  const { timetable, issues } = await readTogether({
    'stops.txt': moved,
    'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nT2,8:00:00,10:00:00,1800\n',
    'transfers.txt': 'from_stop_id,to_stop_id,transfer_type\nB,C,1\n',
  })
  expect(timetable.stopId).toEqual(['A', 'A1', 'A2', 'B', 'C', '2:B'])
  expect(timetable.tripId).toEqual(['T1', 'T2', '2:T1', '2:T2'])
  expect(timetable.routeId).toEqual(['R', '2:R'])
  expect([...timetable.tripRoute]).toEqual([0, 0, 1, 1])
  expect([...timetable.stopTimeStop.subarray(6, 9)]).toEqual([1, 5, 4])
  expect(timetable.frequencies).toMatchObject({ count: 1, trip: Uint32Array.of(3) })
  expect(timetable.transfers).toMatchObject({ count: 1, from: Uint32Array.of(5), to: Uint32Array.of(4) })
  expect(issues).toContain('gtfs-ids-prefixed {"count":5}')
})

test('feeds of different dates keep their days, and it is said that none shows both', async () => {
  const { timetable, issues } = await readTogether({
    'calendar.txt': SMALL_FEED['calendar.txt'].replace('20240601,20240630', '20240801,20240831'),
    'calendar_dates.txt': null,
    'trips.txt': 'route_id,service_id,trip_id\nR,W,T9\n',
    'stop_times.txt': SMALL_FEED['stop_times.txt'].split('\n').slice(0, 4).join('\n').replaceAll('T1', 'T9'),
  })
  expect(timetable.tripId).toEqual(['T1', 'T2', 'T9'])
  expect([...tripsOnDay(timetable, '2024-06-04')]).toEqual([0, 1])
  expect([...tripsOnDay(timetable, '2024-06-05')]).toEqual([])
  expect([...tripsOnDay(timetable, '2024-08-06')]).toEqual([2])
  expect([...tripsOnDay(timetable, '2024-08-10')]).toEqual([])
  expect(issues).toContain('gtfs-dates-apart {"from":"2024-06-03","to":"2024-06-28","other":"2024-08-01"}')
})

test('a feed that cannot be used does not spoil the other', async () => {
  const { timetable, issues } = await readTogether({ 'stops.txt': null })
  expect(timetable.tripCount).toBe(2)
  expect(issues).toEqual(['gtfs-file-missing {"file":"stops.txt"}'])
})
