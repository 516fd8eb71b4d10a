import { expect, test } from 'vitest'
import { SMALL_FEED, writeFeed } from '../../../tests/gtfs/smallFeed.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { readGtfs, stopFacilities } from './index.ts'

const HEADER =
  'trip_id,stop_id,location_group_id,location_id,stop_sequence,arrival_time,departure_time,start_pickup_drop_off_window,end_pickup_drop_off_window,pickup_booking_rule_id\n'
const ADOPTED = {
  'trips.txt': 'route_id,service_id,trip_id,trip_headsign\nR,W,F,Rufbus\nR,W,Z,\nR,W,N,\n',
  'stop_times.txt': `${HEADER}F,,G,,1,,,08:00:00,18:00:00,rule
F,,G,,2,,,08:00:00,18:00:00,rule
Z,,,Z1,1,,,09:00:00,12:00:00,
Z,C,,,2,,,09:00:00,12:00:00,
N,,G,,1,,,,,
`,
  'location_groups.txt': 'location_group_id,location_group_name\nG,Tal\n',
  'location_group_stops.txt': 'location_group_id,stop_id\nG,B\nG,C\nG,Q\n',
  'booking_rules.txt':
    'booking_rule_id,booking_type,prior_notice_duration_min,phone_number,message\nrule,1,90,05651 0,Bitte anrufen\n',
  'locations.geojson': JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'Z1',
        properties: { stop_name: 'Oberes Tal' },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [9.8, 51.1],
              [10, 51.1],
              [10, 51.3],
              [9.8, 51.1],
            ],
          ],
        },
      },
      { type: 'Feature', id: 'Z2', geometry: { type: 'Point', coordinates: [9.8, 51.1] } },
    ],
  }),
}

async function read(changes: Readonly<Record<string, string>>, box: Box | null = null) {
  const log = new ImportLog()
  const timetable = await readGtfs([writeFeed(changes)], { log, box })
  return {
    timetable: timetable!,
    issues: log.report().issues.map((i) => `${i.code} ${i.file}${i.line ? `:${i.line}` : ''}`),
  }
}

test('rides on demand as GTFS-Flex was adopted', async () => {
  const { timetable, issues } = await read(ADOPTED)
  expect(timetable.tripCount).toBe(0)
  expect(timetable.onDemand).toEqual([
    {
      id: 'F',
      name: 'Rufbus',
      route: 0,
      service: 0,
      stops: Uint32Array.of(3, 4),
      area: null,
      fromSeconds: 28_800,
      toSeconds: 64_800,
      noticeSeconds: 5400,
      phone: '05651 0',
      url: '',
      message: 'Bitte anrufen',
    },
    {
      id: 'Z',
      name: 'Oberes Tal',
      route: 0,
      service: 0,
      stops: Uint32Array.of(4),
      area: [
        [
          [
            [9.8, 51.1],
            [10, 51.1],
            [10, 51.3],
            [9.8, 51.1],
          ],
        ],
      ],
      fromSeconds: 32_400,
      toSeconds: 43_200,
      noticeSeconds: null,
      phone: '',
      url: '',
      message: '',
    },
  ])
  expect(issues).toEqual([
    'gtfs-stop-unknown feed.zip/location_group_stops.txt:4',
    'gtfs-zone-invalid feed.zip/locations.geojson',
    'gtfs-flex-window feed.zip/stop_times.txt:6',
    'gtfs-trip-without-times feed.zip/trips.txt:4',
    'gtfs-on-demand feed.zip',
  ])
  expect(stopFacilities(timetable).map((stop) => [stop.id, stop.capacity, stop.details.onDemand])).toEqual([
    ['B', null, 'yes'],
    ['C', null, 'yes'],
  ])
})

test('the draft before: stop_id names the group, which lists its stops itself', async () => {
  const { timetable } = await read({
    ...SMALL_FEED,
    'trips.txt': `${SMALL_FEED['trips.txt']}R,W,F,Rufbus\n`,
    'stop_times.txt': SMALL_FEED['stop_times.txt']
      .split('\n')
      .map((line, i) => (i === 0 ? `${line},start_pickup_dropoff_window,end_pickup_dropoff_window` : line))
      .join('\n')
      .concat('F,,,G,1,2,2,08:00:00,18:00:00\n'),
    'location_groups.txt': 'location_group_id,location_id,location_group_name\nG,B,Tal\nG,C,\n',
  })
  expect(timetable.tripId).toEqual(['T1', 'T2'])
  expect(timetable.onDemand).toMatchObject([{ id: 'F', stops: Uint32Array.of(3, 4), fromSeconds: 28_800 }])
  expect(stopFacilities(timetable).find((stop) => stop.id === 'C')).toMatchObject({
    capacity: 0,
    details: { onDemand: 'yes' },
  })
})

test('clipped to a box, an offer keeps its stops inside; without any it goes', async () => {
  const { timetable } = await read(ADOPTED, [9.8, 51.22, 10, 51.3])
  expect(timetable.onDemand?.map((offer) => [offer.id, [...offer.stops]])).toEqual([
    ['F', [0]],
    ['Z', [0]],
  ])
  const elsewhere = await read({ ...ADOPTED, 'locations.geojson': '{' }, [0, 0, 1, 1])
  expect(elsewhere.timetable.onDemand).toBeUndefined()
  expect(elsewhere.issues).toContain('gtfs-zones-unreadable feed.zip/locations.geojson')
})
