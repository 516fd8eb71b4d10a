import { expect, it } from 'vitest'
import { handTimetable } from '../../../tests/network/handTimetable.ts'
import { isOrderedKind, stationOfStops, vehicleKind } from './stations.ts'

it('a platform and its boarding area belong to the station', () => {
  const timetable = handTimetable({
    stops: [
      { id: 'area', kind: 4, parent: 'platform' },
      { id: 'platform', parent: 'station' },
      { id: 'station', kind: 1 },
    ],
    trips: [],
  })
  expect([...stationOfStops(timetable)]).toEqual([2, 2, 2])
})

it('stops of one name beside each other are one, far apart or without a name they are not', () => {
  const timetable = handTimetable({
    stops: [
      { id: 'north', name: 'Mühle', lat: 51 },
      { id: 'south', name: 'Mühle', lat: 51.001 },
      { id: 'elsewhere', name: 'Mühle', lat: 51.1 },
      { id: 'other', name: 'Mühlweg', lat: 51 },
      { id: 'nameless-1', name: '', lat: 51 },
      { id: 'nameless-2', name: '', lat: 51 },
      { id: 'area', kind: 4, parent: 'south', lat: 51.001 },
    ],
    trips: [],
  })
  expect([...stationOfStops(timetable)]).toEqual([0, 0, 2, 3, 4, 5, 0])
})

it.each([
  [0, 'tram'],
  [1, 'metro'],
  [2, 'rail'],
  [3, 'bus'],
  [4, 'ferry'],
  [7, 'cableway'],
  [11, 'bus'],
  [106, 'rail'],
  [109, 'rail'],
  [402, 'metro'],
  [700, 'bus'],
  [900, 'tram'],
  [1501, 'taxi'],
  [9999, 'bus'],
])('route type %i is %s', (type, kind) => expect(vehicleKind(type)).toBe(kind))

it('only lines of rides to be ordered are ordered', () => {
  expect([3, 700, 715, 1501].map(isOrderedKind)).toEqual([false, false, true, true])
})
