import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { gtfs, osm, write } from '../build/smallCounty.ts'
import { commandLine, peopleAt, rows } from './commandLine.ts'

const { dir, run, build } = commandLine()

beforeAll(async () => {
  osm(dir, {})
  write(dir, 'feed.zip', gtfs())
  write(dir, 'people.csv', peopleAt([0, 3, 7]))
  await build('tal', '--gtfs', 'feed.zip')
  await build('ohne')
})

describe('departures', () => {
  it('without a stop: one row each, on a typical working day', async () => {
    const { code, out } = await run(['departures', 'tal'])
    expect(code).toBe(0)
    expect(rows(out).map((row) => [row.stop_id, row.departures, row.first, row.last, row.longest_gap_minutes])).toEqual(
      [
        ['a', '2', '07:00', '08:00', '720'],
        ['b', '0', '', '', '840'],
      ],
    )
    expect(rows(out)[0]).toMatchObject({
      departures_full_weekday: '2',
      departures_saturday: '',
      kinds: 'bus',
      lines: '200',
    })
  })

  it('of one stop, by name, in a span of a day', async () => {
    const { code, out } = await run([
      'departures',
      'tal',
      '--stop',
      'rathaus',
      '--date',
      '2026-01-06',
      '--window',
      '07:30-09:00',
    ])
    expect(code).toBe(0)
    expect(rows(out)).toEqual([
      expect.objectContaining({ date: '2026-01-06', time: '08:00', line: '200', direction: 'Bahnhof', trip_id: 't2' }),
    ])
    const board = JSON.parse((await run(['departures', 'tal', '--stop', 'a', '--json'])).out)
    expect(board).toMatchObject({ stop: { id: 'a', name: 'Rathaus' }, service: { departures: 2 } })
  })

  it('into a file, with what it was computed from', async () => {
    const { code, err } = await run(['departures', 'tal', '--out', 'out/stops.csv'])
    expect({ code, err }).toEqual({ code: 0, err: '2 Haltestellen: out/stops.csv\n' })
    expect(JSON.parse(readFileSync(join(dir, 'out/stops.csv-metadata.json'), 'utf8')).parameters.command).toBe(
      'departures',
    )
  })

  it('warns where nothing runs', async () => {
    const { code, err } = await run(['departures', 'tal', '--stop', 'a', '--date', '2026-01-10'])
    expect(code).toBe(0)
    expect(err).toContain('fährt in dieser Region nichts')
  })

  it.each([
    [['departures', 'tal', '--stop', 'Nirgends']],
    [['departures', 'tal', '--date', '2030-01-01']],
    [['departures', 'tal', '--date', 'bald']],
    [['departures', 'tal', '--window', '9']],
    [['departures', 'tal', '--window', '09:00-07:00']],
    [['departures', 'ohne']],
    [['departures']],
    [['timetable', 'tal']],
    [['timetable', 'ohne', '--out', 'x']],
  ])('%j is wrong use', async (argv) => {
    const { code, err } = await run(argv)
    expect(code).toBe(2)
    expect(err).toMatch(/^[A-ZÄÖÜ„-].*\.\n/)
  })
})

describe('timetable', () => {
  it('writes cells, stops and a summary', async () => {
    const { code, err } = await run(['timetable', 'tal', '--out', 'assessed', '--exact'])
    expect(code).toBe(0)
    expect(err).toContain('kein Mittel- oder Oberzentrum bekannt')
    const read = (name: string) => readFileSync(join(dir, 'assessed', name), 'utf8')
    const summary = JSON.parse(read('summary.json'))
    expect(summary).toMatchObject({
      date: expect.stringMatching(/^2026-01/),
      walks: 'streets',
      carSquareMetres: 0,
      centres: 0,
    })
    expect(summary.total.people).toBe(40)
    const cells = rows(read('cells.csv'))
    expect(cells).toHaveLength(3)
    // On the road beside the stop at 0.13°; two departures are no class.
    expect(Number(cells[1]!.walk_metres_1_departures)).toBeLessThan(150)
    expect(cells[1]).toMatchObject({ walk_metres_10_departures: '', near_stop_bbsr: '0', quality_de_air_line: '' })
    for (const cell of cells) {
      expect(Number(cell.people_30_min_transit)).toBeGreaterThanOrEqual(Number(cell.population))
      expect(Number(cell.people_30_min_car)).toBe(40)
    }
    expect(rows(read('stops.csv'))).toHaveLength(2)
  })

  it('has phases in words on a terminal, and keys that stay', async () => {
    const { out, err } = await run(['timetable', 'tal', '--json'], { isTerminal: true })
    expect(err).toContain('Menschen in Reichweite')
    expect(Object.keys(JSON.parse(out).total)).toEqual([
      'ags',
      'name',
      'people',
      'nearStop',
      'walk',
      'quality',
      'centre',
      'reach',
    ])
  })
})
