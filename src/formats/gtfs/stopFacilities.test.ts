import { expect, test } from 'vitest'
import { SMALL_FEED, stopTimes, writeFeed } from '../../../tests/gtfs/smallFeed.ts'
import { ImportLog } from '../../core/evidence/index.ts'
import { readGtfs, stopFacilities } from './index.ts'

async function facilities(changes: Readonly<Record<string, string>> = {}) {
  return stopFacilities((await readGtfs([writeFeed(changes)], { log: new ImportLog() }))!)
}

test('one facility for a station with its platforms, one for each stop without a station', async () => {
  expect(await facilities()).toEqual([
    {
      id: 'A',
      name: 'Talheim, Bahnhof',
      service: 'public-transport-stop',
      lon: 9.9,
      lat: 51.2,
      capacity: 2,
      source: 2,
      asOf: '2024-06-04',
      municipality: -1,
      details: { departures: '2', departuresOn: '2024-06-04', lines: '200', kinds: '3' },
    },
    expect.objectContaining({ id: 'B', capacity: 2 }),
    // Everything ends at C: nobody departs, yet it is a stop.
    expect.objectContaining({ id: 'C', capacity: 0 }),
  ])
})

test('where boarding is not allowed nobody departs', async () => {
  const [a, b] = await facilities(stopTimes({ 2: 'T1,07:10:00,07:11:00,B,2,1,0' }))
  expect([a.capacity, b.capacity]).toEqual([2, 1])
})

test('a headway counts for each departure: 8:00, 8:20, 8:40, and not 9:00', async () => {
  const [a, b] = await facilities({
    'frequencies.txt': 'trip_id,start_time,end_time,headway_secs\nT1,8:00:00,9:00:00,1200\n',
  })
  expect([a.capacity, b.capacity]).toEqual([4, 4])
})

test('a stop at which nothing calls is no facility', async () => {
  const stops = `${SMALL_FEED['stops.txt']}D,Aufgegeben,51.3,9.9,,,\n`
  expect((await facilities({ 'stops.txt': stops })).map((stop) => stop.id)).toEqual(['A', 'B', 'C'])
})
