import { expect, it } from 'vitest'
import type { Facility } from '../../src/core/services/index.ts'
import { timetableQuality } from '../../src/core/situation/index.ts'
import { handTimetable } from '../network/handTimetable.ts'
import { at, columns, methodPage, tableOf } from './method.ts'

const table = tableOf(methodPage('timetable-indicators'), 'cell')
const METRES = { a: 200, b: 700, c: 4000, d: 10_000 }
const names = Object.keys(METRES)

it('docs/methods/timetable-indicators.md: the worked example', () => {
  const places = columns(Object.values(METRES).map((metres) => at(0, metres)))
  const [, talheim] = at(0, 0)
  const [lon, nachbarort] = at(0, 10_000)
  const hourly = Array.from({ length: 14 }, (_, k) => 360 + 60 * k)
  const timetable = handTimetable({
    stops: [
      { id: 'tal', lon, lat: talheim },
      { id: 'nachbar', lon, lat: nachbarort },
    ],
    trips: hourly.flatMap((minute) => [
      {
        calls: [
          ['tal', minute],
          ['nachbar', minute + 12],
        ] as const,
      },
      {
        calls: [
          ['nachbar', minute + 30],
          ['tal', minute + 42],
        ] as const,
      },
    ]),
  })
  const people = names.map((name) => Number(table.get(name)![1]))
  const quality = timetableQuality(
    {
      manifest: { id: 'tal', version: '', ring: 'around', populationEstimated: false, completeness: [] },
      municipalities: [],
      cells: {
        count: 4,
        sizeMetres: 100,
        id: names,
        lon: Float64Array.from(places.lon),
        lat: Float64Array.from(places.lat),
        population: Float64Array.from(people),
        groups: [],
        people: [],
        agesState: new Uint8Array(4),
        municipality: new Int32Array(4).fill(-1),
        inside: Uint8Array.of(1, 1, 1, 0),
        estimated: false,
      },
      facilities: [{ id: 'mz', service: 'middle-centre', lon, lat: nachbarort } as Facility],
      streets: null,
      timetable,
    },
    { date: '2024-06-04', fromSeconds: 7 * 3600, toSeconds: 9 * 3600, carSquareMetres: 0 },
  )
  for (const [c, name] of names.entries()) {
    const [, , way, reaches] = table.get(name)!
    expect(`${Math.round(quality.access.walkMetres[0]![c]!).toLocaleString('en')} m`).toBe(way)
    const reached = quality.people.byTransit[c]!
    expect(Number.isNaN(reached) ? 'not asked: ring' : String(reached)).toBe(reaches)
  }
  expect(quality.people.byCar).toBeNull()
})
