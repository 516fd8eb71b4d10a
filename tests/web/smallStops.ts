import { departureLines, findStops, stopBoard, stopLines } from '../../src/app/index.ts'
import type { RegionDescription, ServerPort } from '../../src/contract/index.ts'
import type { Region } from '../../src/formats/region/index.ts'
import { handTimetable } from '../network/handTimetable.ts'
import { description, HOSTILE, smallPort } from './smallRegion.ts'

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenheim'

/** Three stops: one with an hourly bus and a ride on demand, one whose name would run if anything forgot to escape it, one with a very long name. */
const timetable = handTimetable({
  dayCount: 14,
  stops: [
    { id: 'markt', name: 'Öhringsdorf, Markt' },
    { id: 'böse "id" &<', name: HOSTILE, lat: 51.1 },
    { id: 'lang', name: LONG, lat: 51.2 },
  ],
  routes: { '12': 3, [HOSTILE]: 2, AST: 715 },
  trips: [
    ...Array.from({ length: 14 }, (_, k) => ({
      route: '12',
      headsign: LONG,
      calls: [
        ['markt', 365 + 60 * k],
        ['lang', 380 + 60 * k],
      ] as const,
      days: [0, 1, 2, 3, 4, 7, 8, 9, 10, 11],
    })),
    {
      route: HOSTILE,
      headsign: HOSTILE,
      calls: [
        ['böse "id" &<', 400],
        ['markt', 430],
      ],
    },
    {
      route: 'AST',
      calls: [
        ['markt', 1500],
        ['lang', 1510],
      ],
    },
  ],
  onDemand: [
    {
      id: 'o',
      name: HOSTILE,
      route: 0,
      service: 0,
      stops: Uint32Array.of(0),
      area: null,
      fromSeconds: 8 * 3600,
      toSeconds: 20 * 3600,
      noticeSeconds: 5400,
      phone: '05651 123',
      url: 'javascript:alert(1)',
      message: HOSTILE,
    },
  ],
})

export const timetableRegion: RegionDescription = {
  ...description,
  serviceDays: { from: '2024-06-03', to: '2024-06-16' },
}

const region = {
  manifest: timetableRegion,
  municipalities: [{ ags: '06636001', name: 'Öhringsdorf', inside: true }],
  facilities: [{ id: 'markt', service: 'public-transport-stop', municipality: 0 }],
  timetable,
} as unknown as Region

/** The small region with a timetable. */
export function stopsPort(changes: Partial<ServerPort> = {}): Promise<ServerPort> {
  return smallPort({
    listRegions: async () => [timetableRegion],
    findStops: async (_, typed, choice) => findStops(region, typed, choice),
    stopBoard: async (_, idOrName, choice) => stopBoard(region, idOrName, choice),
    departureTable: async (_, idOrName, choice) =>
      idOrName === null ? stopLines(region, choice) : departureLines(region, idOrName, choice),
    ...changes,
  })
}
