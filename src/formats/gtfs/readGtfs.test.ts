import { describe, expect, test } from 'vitest'
import { SMALL_FEED, stopTimes, writeBytes, writeFeed } from '../../../tests/gtfs/smallFeed.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { serviceDayRange, type Timetable, tripsOnDay } from '../../core/network/index.ts'
import { hasText, text } from '../../messages/index.ts'
import { readGtfs } from './index.ts'

async function read(changes: Readonly<Record<string, string | null>> = {}, box: Box | null = null) {
  const log = new ImportLog()
  const timetable = await readGtfs([writeFeed(changes)], { log, box })
  const report = log.report()
  for (const issue of report.issues) {
    for (const language of ['de', 'en'] as const) {
      expect(hasText(language, `issue.${issue.code}`), issue.code).toBe(true)
      text(language, `issue.${issue.code}`, { file: '', line: 0, ...issue.params })
    }
  }
  const issues = report.issues.map((i) => `${i.code} ${i.file}${i.line ? `:${i.line}` : ''}`)
  return { timetable, issues, report }
}

/** Calls of a trip as `stop arrival-departure`, for example `B 07:10-07:11`. */
function calls(timetable: Timetable | null, trip: string): string[] {
  const t = timetable?.tripId.indexOf(trip) ?? -1
  if (!timetable || t < 0) return []
  const clock = (s: number) =>
    `${String(Math.floor(s / 3600)).padStart(2, '0')}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}`
  const list: string[] = []
  for (let i = timetable.tripStart[t]; i < timetable.tripStart[t + 1]; i++) {
    const stop = timetable.stopId[timetable.stopTimeStop[i]]
    list.push(`${stop} ${clock(timetable.stopTimeArrival[i])}-${clock(timetable.stopTimeDeparture[i])}`)
  }
  return list
}

describe('the small feed', () => {
  test('comes out as it is written', async () => {
    const { timetable, issues, report } = await read()
    expect(issues).toEqual([])
    expect(timetable).toMatchObject({
      stopId: ['A', 'A1', 'A2', 'B', 'C'],
      stopName: ['Talheim, Bahnhof', 'Talheim, Bahnhof', 'Talheim, Bahnhof', 'Mühle', 'Oberdorf'],
      routeId: ['R'],
      routeAgency: ['Talbus'],
      tripId: ['T1', 'T2'],
      tripHeadsign: ['Oberdorf', 'Oberdorf'],
      firstDay: '2024-06-03',
      dayCount: 26,
    })
    expect([...timetable!.stopParent]).toEqual([-1, 0, 0, -1, -1])
    expect([...timetable!.stopKind]).toEqual([1, 0, 0, 0, 0])
    expect([...timetable!.stopWheelchair]).toEqual([1, 1, 2, 0, 0])
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'B 07:10-07:11', 'C 07:40-07:40'])
    expect(calls(timetable, 'T2')).toEqual(['A2 23:50-23:50', 'B 24:05-24:05', 'C 24:30-24:30'])
    expect([...timetable!.stopTimeFlags]).toEqual([2, 0, 1 | 8, 0, 4, 0])
    expect(report.files.find((f) => f.file === 'feed.zip/stop_times.txt')).toMatchObject({ read: 6, kept: 6 })
  })

  test('runs on weekdays of June except the 5th, and on Sunday the 9th', async () => {
    const { timetable } = await read()
    expect(serviceDayRange(timetable!)).toEqual({ from: '2024-06-03', to: '2024-06-28' })
    const days = Array.from({ length: 30 }, (_, i) => `2024-06-${String(i + 1).padStart(2, '0')}`)
    const running = days.filter((day) => tripsOnDay(timetable!, day).length > 0).map((day) => Number(day.slice(8)))
    expect(running).toEqual([3, 4, 6, 7, 9, 10, 11, 12, 13, 14, 17, 18, 19, 20, 21, 24, 25, 26, 27, 28])
  })

  test('in a folder inside the archive, with other letters in its names, is found', async () => {
    const moved = Object.fromEntries(
      Object.entries(SMALL_FEED).map(([file, text]) => [`gtfs/${file.toUpperCase()}`, text]),
    )
    const gone = Object.fromEntries(Object.keys(SMALL_FEED).map((file) => [file, null]))
    const { timetable, issues } = await read({ ...gone, ...moved })
    expect(issues).toEqual([])
    expect(timetable?.tripCount).toBe(2)
  })

  test('with calendar_dates only', async () => {
    const { timetable, issues } = await read({ 'calendar.txt': null })
    expect(issues).toEqual([])
    expect(serviceDayRange(timetable!)).toEqual({ from: '2024-06-09', to: '2024-06-09' })
  })

  test('with unsorted stop times', async () => {
    const sorted = await read()
    const lines = SMALL_FEED['stop_times.txt'].trim().split('\n')
    const { timetable, issues } = await read({
      'stop_times.txt': [lines[0], ...[5, 2, 3, 4, 6, 1].map((i) => lines[i])].join('\n'),
    })
    expect(issues).toEqual([])
    for (const trip of ['T1', 'T2']) expect(calls(timetable, trip)).toEqual(calls(sorted.timetable, trip))
  })

  test('with headways and transfers', async () => {
    const { timetable, issues } = await read({
      'frequencies.txt':
        'trip_id,start_time,end_time,headway_secs,exact_times\nT1,8:00:00,10:00:00,1800,1\nT1,10:00:00,9:00:00,600,\nX,8:00:00,9:00:00,600,\n',
      'transfers.txt':
        'from_stop_id,to_stop_id,transfer_type,min_transfer_time,from_trip_id\nA1,A2,2,120,\nA1,A2,4,,T1\nA1,Q,2,60,\nA1,A2,9,,\n',
    })
    expect(timetable?.frequencies).toMatchObject({
      count: 1,
      startSeconds: Int32Array.of(28_800),
      headwaySeconds: Uint32Array.of(1800),
    })
    expect(timetable?.transfers).toMatchObject({
      count: 1,
      from: Uint32Array.of(1),
      to: Uint32Array.of(2),
      minSeconds: Int32Array.of(120),
    })
    expect(issues).toEqual([
      'gtfs-frequency-invalid feed.zip/frequencies.txt:3',
      'gtfs-trip-unknown feed.zip/frequencies.txt:4',
      'gtfs-stop-unknown feed.zip/transfers.txt:4',
      'gtfs-transfer-type feed.zip/transfers.txt:5',
      'gtfs-transfers-by-trip feed.zip/transfers.txt',
    ])
  })

  test('with a loop and stops without waiting', async () => {
    const { timetable, issues } = await read(
      stopTimes({ 2: 'T1,07:10:00,07:10:00,B,2,,', 3: 'T1,07:40:00,07:40:00,A1,3,,' }),
    )
    expect(issues).toEqual([])
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'B 07:10-07:10', 'A1 07:40-07:40'])
  })
})

describe('times that are not given', () => {
  test('are estimated by the air line: B lies at a quarter of the way', async () => {
    const { timetable, issues } = await read(stopTimes({ 2: 'T1,,,B,2,,' }))
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'B 07:10-07:10', 'C 07:40-07:40'])
    expect(issues).toEqual(['gtfs-times-interpolated feed.zip/stop_times.txt'])
  })

  test('are estimated by the distance along the line where it is given', async () => {
    const file = `trip_id,arrival_time,departure_time,stop_id,stop_sequence,shape_dist_traveled
T1,7:00:00,7:00:00,A1,1,0
T1,,,B,2,3.0
T1,07:40:00,07:40:00,C,3,4.0
`
    const { timetable } = await read({ 'stop_times.txt': file, 'trips.txt': 'route_id,service_id,trip_id\nR,W,T1\n' })
    expect(calls(timetable, 'T1')[1]).toBe('B 07:30-07:30')
  })

  test('at the ends of a trip cost these calls', async () => {
    const { timetable, issues } = await read(stopTimes({ 1: 'T1,,,A1,1,,', 6: 'T2,,,C,3,,' }))
    expect(calls(timetable, 'T1')).toEqual(['B 07:10-07:11', 'C 07:40-07:40'])
    expect(calls(timetable, 'T2')).toEqual(['A2 23:50-23:50', 'B 24:05-24:05'])
    expect(issues).toEqual([
      'gtfs-times-missing feed.zip/stop_times.txt:2',
      'gtfs-times-missing feed.zip/stop_times.txt:5',
    ])
  })

  test('of arrival or departure alone are taken from the other', async () => {
    const { timetable, issues } = await read(stopTimes({ 1: 'T1,,7:00:00,A1,1,,', 3: 'T1,07:40:00,,C,3,,' }))
    expect(issues).toEqual([])
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'B 07:10-07:11', 'C 07:40-07:40'])
  })
})

/** The stop times without their fifth column. */
function withoutSequence(): string {
  const rows = SMALL_FEED['stop_times.txt'].split('\n').map((line) => line.split(','))
  return rows.map((row) => row.filter((_, i) => i !== rows[0].indexOf('stop_sequence')).join(',')).join('\n')
}

describe('faults that are survived', () => {
  const times = 'feed.zip/stop_times.txt'
  test.each<[string, Readonly<Record<string, string | null>>, string[], number]>([
    ['unknown stop', stopTimes({ 2: 'T1,07:10:00,07:11:00,Q,2,,' }), [`gtfs-stop-unknown ${times}:3`], 2],
    ['no stop', stopTimes({ 2: 'T1,07:10:00,07:11:00,,2,,' }), [`gtfs-id-missing ${times}:3`], 2],
    ['no trip', stopTimes({ 2: ',07:10:00,07:11:00,B,2,,' }), [`gtfs-id-missing ${times}:3`], 2],
    ['short row', stopTimes({ 2: 'T1' }), [`gtfs-id-missing ${times}:3`], 2],
    ['not a time', stopTimes({ 2: 'T1,bald,07:11:00,B,2,,' }), [`gtfs-time-invalid ${times}:3`], 2],
    ['negative dwell', stopTimes({ 2: 'T1,07:11:00,07:10:00,B,2,,' }), [`gtfs-negative-dwell ${times}:2`], 2],
    ['times out of order', stopTimes({ 3: 'T1,07:05:00,07:05:00,C,3,,' }), [`gtfs-times-out-of-order ${times}:4`], 1],
    ['one stop', stopTimes({ 2: '-', 3: '-' }), [`gtfs-trip-one-stop ${times}:2`], 1],
    ['sequence twice', stopTimes({ 3: 'T1,07:40:00,07:40:00,C,2,,' }), [`gtfs-sequence-repeated ${times}:4`], 2],
    [
      'after midnight from 0 again',
      stopTimes({ 5: 'T2,0:05:00,0:05:00,B,2,,', 6: 'T2,0:30:00,0:30:00,C,3,,' }),
      [`gtfs-past-midnight ${times}:5`],
      2,
    ],
    ['unknown trip', { 'trips.txt': 'route_id,service_id,trip_id\nR,W,T2\n' }, [`gtfs-trip-unknown ${times}:2`], 1],
    [
      'unknown route, unknown service, trip without times, trip twice',
      { 'trips.txt': 'route_id,service_id,trip_id\nQ,W,T1\nR,W,T2\nR,W,T3\nR,W,T2\n' },
      [
        'gtfs-route-unknown feed.zip/trips.txt:2',
        'gtfs-trip-without-times feed.zip/trips.txt:4',
        'gtfs-id-repeated feed.zip/trips.txt:5',
      ],
      1,
    ],
    [
      'unknown service',
      { 'trips.txt': 'route_id,service_id,trip_id\nR,Q,T1\nR,W,T2\n' },
      ['gtfs-service-unknown feed.zip/trips.txt:2'],
      1,
    ],
    [
      'no column of sequence: the order of the file counts',
      { 'stop_times.txt': withoutSequence() },
      [`gtfs-sequence-missing ${times}`],
      2,
    ],
    ['no agency', { 'agency.txt': null }, [], 2],
    [
      'route of no kind, route twice',
      { 'routes.txt': 'route_id,route_short_name,route_type\nR,1,Bus\nR,2,3\n' },
      ['gtfs-route-type feed.zip/routes.txt:2', 'gtfs-id-repeated feed.zip/routes.txt:3'],
      2,
    ],
    [
      'calendar that ends before it begins, impossible dates',
      {
        'calendar.txt': `${SMALL_FEED['calendar.txt']}X,1,1,1,1,1,1,1,20240630,20240601\n`,
        'calendar_dates.txt': 'service_id,date,exception_type\nW,20240231,1\nW,20240604,3\n,20240604,1\n',
      },
      [
        'gtfs-span-invalid feed.zip/calendar.txt:3',
        'gtfs-date-invalid feed.zip/calendar_dates.txt:2',
        'gtfs-date-invalid feed.zip/calendar_dates.txt:3',
        'gtfs-date-invalid feed.zip/calendar_dates.txt:4',
      ],
      2,
    ],
    [
      'open-ended calendar',
      { 'calendar.txt': SMALL_FEED['calendar.txt'].replace('20240630', '20991231') },
      ['gtfs-span-cut feed.zip/calendar.txt:2'],
      2,
    ],
    [
      'trips without a day',
      {
        'calendar.txt': `${SMALL_FEED['calendar.txt']}N,0,0,0,0,0,0,0,20240601,20240630\n`,
        'trips.txt': 'route_id,service_id,trip_id\nR,N,T1\nR,W,T2\n',
      },
      ['gtfs-trips-without-days feed.zip/trips.txt'],
      1,
    ],
    [
      'unclosed quote',
      stopTimes({ 2: 'T1,07:10:00,07:11:00,B,2,"0,0' }),
      ['gtfs-open-quote feed.zip/stop_times.txt:3'],
      2,
    ],
  ])('%s', async (_, changes, issues, trips) => {
    const got = await read(changes)
    expect(got.issues.slice().sort()).toEqual(issues.slice().sort())
    expect(got.timetable?.tripCount).toBe(trips)
  })
})

describe('stops in the wrong place', () => {
  const stops = (lines: readonly string[]) => ({
    'stops.txt': ['stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station', ...lines, ''].join('\n'),
  })
  const good = ['A,T,51.20,9.90,1,', 'A1,T,51.20,9.90,,A', 'A2,T,51.20,9.90,,A', 'B,M,51.21,9.90,,', 'C,O,51.24,9.90,,']
  const withB = (b: string) => stops([...good.slice(0, 3), b, good[4]])
  const file = 'feed.zip/stops.txt'

  test.each([
    ['at 0/0', 'B,M,0,0,,'],
    ['without position', 'B,M,,,,'],
    ['in metres', 'B,M,5672000,563000,,'],
    ['off the earth', 'B,M,51.21,999,,'],
    ['far away', 'B,M,-33.9,151.2,,'],
  ])('%s: left out, the trip goes on', async (_, line) => {
    const { timetable, issues } = await read(withB(line))
    expect(issues).toEqual([`gtfs-stop-unplaced ${file}:5`])
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'C 07:40-07:40'])
  })

  test('exchanged longitude and latitude of one stop are put right', async () => {
    const { timetable, issues } = await read(withB('B,M,9.90,51.21,,'))
    expect(issues).toEqual([`gtfs-stop-swapped ${file}:5`])
    expect([timetable?.stopLon[3], timetable?.stopLat[3]]).toEqual([9.9, 51.21])
  })

  test('exchanged longitude and latitude of all stops are put right', async () => {
    const swapped = good.map((line) => line.replace(/(51\.\d+),(9\.90)/, '$2,$1'))
    const { timetable, issues } = await read(stops(swapped))
    expect(issues).toEqual([`gtfs-all-swapped ${file}`])
    expect([...timetable!.stopLat]).toEqual([51.2, 51.2, 51.2, 51.21, 51.24])
  })

  test('a platform without position stands at its station, a station at its platforms', async () => {
    const { timetable, issues } = await read(stops(['A,T,,,1,', 'A1,T,51.20,9.90,,A', 'A2,T,,,,A', ...good.slice(3)]))
    expect(issues).toEqual([`gtfs-stop-placed-by-station ${file}:2`, `gtfs-stop-placed-by-station ${file}:4`])
    expect([...timetable!.stopLat.subarray(0, 3)]).toEqual([51.2, 51.2, 51.2])
  })

  test('in the sea, where no bus gets in time, is left out', async () => {
    const { timetable, issues } = await read(withB('B,M,54.5,4.0,,'))
    expect(issues).toEqual(['gtfs-stop-out-of-place feed.zip/stop_times.txt'])
    expect(calls(timetable, 'T1')).toEqual(['A1 07:00-07:00', 'C 07:40-07:40'])
  })

  test('the same identifier twice, no identifier, unknown and own parent', async () => {
    const { timetable, issues } = await read(
      stops([...good, 'B,Zweite,51.3,9.9,,', ',X,51.3,9.9,,', 'D,D,51.3,9.9,,Q', 'E,E,51.3,9.9,,E']),
    )
    expect(issues).toEqual([
      `gtfs-id-repeated ${file}:7`,
      `gtfs-id-missing ${file}:8`,
      `gtfs-parent-unknown ${file}:9`,
      `gtfs-parent-unknown ${file}:10`,
    ])
    expect(timetable?.stopName[3]).toBe('M')
  })
})

describe('feeds that cannot be used', () => {
  test.each<[string, Readonly<Record<string, string | null>>, string]>([
    ['no stops file', { 'stops.txt': null }, 'gtfs-file-missing feed.zip/stops.txt'],
    ['no routes file', { 'routes.txt': null }, 'gtfs-file-missing feed.zip/routes.txt'],
    ['no trips file', { 'trips.txt': null }, 'gtfs-file-missing feed.zip/trips.txt'],
    ['no stop times file', { 'stop_times.txt': null }, 'gtfs-file-missing feed.zip/stop_times.txt'],
    ['empty file', { 'stops.txt': '' }, 'gtfs-file-empty feed.zip/stops.txt'],
    ['header only', { 'stops.txt': 'stop_id,stop_lat,stop_lon\n' }, 'gtfs-no-stops feed.zip/stops.txt'],
    ['wrong columns', { 'stops.txt': 'id,name\nA,B\n' }, 'gtfs-columns-missing feed.zip/stops.txt:1'],
    ['wrong columns of trips', { 'trips.txt': 'linie,fahrt\nR,T1\n' }, 'gtfs-columns-missing feed.zip/trips.txt:1'],
    [
      'wrong columns of stop times',
      { 'stop_times.txt': 'fahrt;halt\nT1;A1\n' },
      'gtfs-columns-missing feed.zip/stop_times.txt:1',
    ],
    ['no calendar', { 'calendar.txt': null, 'calendar_dates.txt': null }, 'gtfs-no-calendar feed.zip'],
    [
      'no service day',
      { 'calendar.txt': SMALL_FEED['calendar.txt'].replace('1,1,1,1,1', '0,0,0,0,0'), 'calendar_dates.txt': null },
      'gtfs-no-service-days feed.zip',
    ],
    [
      'metres instead of degrees',
      { 'stops.txt': 'stop_id,stop_lat,stop_lon\nA1,5672000,563000\nB,5672000,563000\n' },
      'gtfs-no-positions feed.zip/stops.txt',
    ],
  ])('%s', async (_, changes, issue) => {
    const { timetable, issues } = await read(changes)
    expect(timetable).toBeNull()
    expect(issues.at(-1)).toBe(issue)
  })

  test('an archive with something else in it, a file that is no archive, a path that does not exist', async () => {
    const log = new ImportLog()
    const gone = Object.fromEntries(Object.keys(SMALL_FEED).map((file) => [file, null]))
    const other = writeFeed({ ...gone, 'readme.txt': 'x' })
    const noZip = writeBytes(new TextEncoder().encode('<html>Fehler 404</html>'), 'feed.zip')
    expect(await readGtfs([other, noZip, '/nowhere/feed.zip'], { log })).toBeNull()
    expect(log.report().issues.map((issue) => issue.code)).toEqual([
      'gtfs-not-a-feed',
      'archive-broken',
      'file-not-found',
    ])
  })
})

describe('clipped to a box', () => {
  const upperValley: Box = [9.8, 51.205, 10, 51.3]

  test('calls outside go, trips with less than two calls inside too', async () => {
    const { timetable, issues } = await read({ ...stopTimes({ 6: '-' }) }, upperValley)
    expect(timetable?.stopId).toEqual(['B', 'C'])
    expect(timetable?.tripId).toEqual(['T1'])
    expect(calls(timetable, 'T1')).toEqual(['B 07:10-07:11', 'C 07:40-07:40'])
    expect(issues).toEqual(['gtfs-clipped feed.zip/stop_times.txt'])
  })

  test('a time inside is estimated from neighbours outside', async () => {
    const whole = await read(stopTimes({ 2: 'T1,,,B,2,,' }))
    const clipped = await read(stopTimes({ 2: 'T1,,,B,2,,' }), upperValley)
    expect(calls(clipped.timetable, 'T1')).toEqual(calls(whole.timetable, 'T1').slice(1))
    expect(clipped.report.files.find((f) => f.file === 'feed.zip/stop_times.txt')?.read).toBe(6)
  })

  test('the station of a stop inside stays even when it lies outside', async () => {
    const stops = SMALL_FEED['stops.txt'].replace('B,Mühle,51.21,9.90,,', 'B,Mühle,51.21,9.90,,A')
    const { timetable } = await read({ 'stops.txt': stops }, upperValley)
    expect(timetable?.stopId).toEqual(['A', 'B', 'C'])
    expect([...timetable!.stopParent]).toEqual([-1, 0, -1])
  })

  test('a box without any stop says so', async () => {
    const { timetable, issues } = await read({}, [0, 0, 1, 1])
    expect(timetable?.tripCount).toBe(0)
    expect(issues).toContain('gtfs-no-trips feed.zip')
  })
})
