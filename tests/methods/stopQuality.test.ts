import { describe, expect, it } from 'vitest'
import { departuresOn, rowsOfStation, stopService, type VehicleKind } from '../../src/core/network/index.ts'
import {
  better,
  meanIntervalMinutes,
  QUALITY_CH,
  QUALITY_DE,
  QUALITY_METHODS,
  type QualityMethod,
  qualityClass,
  stopCategory,
} from '../../src/core/reach/index.ts'
import { handTimetable } from '../network/handTimetable.ts'
import { methodPage, tableOf } from './method.ts'

const page = methodPage('stop-quality')
const ROMAN = ['–', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
const nothing = { rail: 0, metro: 0, tram: 0, bus: 0, ferry: 0, cableway: 0, taxi: 0 }
const STOPS: Readonly<Record<string, Partial<Record<VehicleKind, number>>>> = {
  Bahnhof: { rail: 28, bus: 14 },
  Markt: { bus: 84 },
  Weiler: { bus: 14 },
}

describe('docs/methods/stop-quality.md', () => {
  it('the tables are those of the code', () => {
    const intervals = [...page.matchAll(/^\| (?:up to|below) (\d+) min \| (.*) \|$/gm)].map((m) => ({
      end: Number(m[1]),
      cells: m[2]!.split(' | '),
    }))
    const rows = QUALITY_METHODS.flatMap((method) =>
      method.intervalEndsMinutes.map((end, k) => ({ end, cells: method.categories[k]!.map((c) => ROMAN[c]) })),
    )
    expect(intervals).toEqual(rows)
    const classes = tableOf(page, 'category')
    for (const [k, row] of QUALITY_DE.classes.entries())
      expect(classes.get(ROMAN[k + 1]!)).toEqual(row.map((c) => QUALITY_DE.classNames[c - 1] ?? '–'))
    for (const [k, row] of QUALITY_CH.classes.entries())
      expect(row).toEqual(QUALITY_DE.classes[k]!.map((c) => (c > 4 ? 0 : c)))
  })

  it('the worked example', () => {
    const table = tableOf(page, 'stop')
    const category = (method: QualityMethod, name: string) => stopCategory(method, { ...nothing, ...STOPS[name] })
    for (const [name, departures] of Object.entries(STOPS)) {
      const all = Object.values(departures).reduce((sum, n) => sum + n, 0)
      expect(table.get(name)!.slice(1)).toEqual([
        `${meanIntervalMinutes(QUALITY_DE, all)} min`,
        ...QUALITY_METHODS.map((method) => ROMAN[category(method, name)]),
      ])
    }
    const at = { Bahnhof: 420, Markt: 700, Weiler: 90 }
    const classes = (method: QualityMethod) =>
      Object.entries(at).map(([name, metres]) => qualityClass(method, category(method, name), metres))
    expect(classes(QUALITY_DE)).toEqual([3, 5, 6])
    expect(QUALITY_DE.classNames[classes(QUALITY_DE).reduce(better) - 1]).toBe('C')
    expect(classes(QUALITY_CH)).toEqual([0, 0, 0])
  })

  it('headway and gap', () => {
    const timetable = handTimetable({
      stops: [{ id: 'A' }, { id: 'B', lat: 52 }],
      trips: [370, 430, 430, 490, 1180].map((minute) => ({
        calls: [
          ['A', minute],
          ['B', minute + 9],
        ] as const,
      })),
    })
    const departures = departuresOn(timetable, '2024-06-04', 6 * 3600, 20 * 3600)
    const { medianHeadwaySeconds, longestGapSeconds } = stopService(departures, rowsOfStation(departures, 0))
    expect([medianHeadwaySeconds! / 60, longestGapSeconds / 60]).toEqual([60, 690])
    expect(page).toContain('median headway 60 min (gaps 60, 60 and 690), longest gap 690 min')
  })
})
