import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ImportLog } from '../../src/core/evidence/index.ts'
import { DEFAULT_STOP_CHOICE, resolveStopChoice, StopOffers } from '../../src/core/situation/index.ts'
import { readGtfs } from '../../src/formats/gtfs/index.ts'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
const has = existsSync(DATA)
if (!has) console.warn(`real files are not here (${DATA}): these tests are skipped`)
const at = (path: string) => join(DATA, path)

async function stopsOf(path: string) {
  const timetable = (await readGtfs([at(path)], { log: new ImportLog() }))!
  const offers = new StopOffers({ timetable, municipalities: [], facilities: [] })
  return { timetable, offers, choice: resolveStopChoice(timetable, DEFAULT_STOP_CHOICE) }
}

type Row = Readonly<Record<string, string>>

/** The feed read row by row: departures on a date from 6 to 20 by name of the stop. Without headways, last calls and calls without boarding left out. */
function plainDepartures(path: string, date: string): Map<string, number> {
  const files = unzipSync(readFileSync(at(path)))
  const table = (name: string): Row[] =>
    files[name] ? (parse(strFromU8(files[name]), { columns: true, bom: true, relax_column_count: true }) as Row[]) : []
  const day = date.replaceAll('-', '')
  const weekday = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][
    new Date(date).getUTCDay()
  ]!
  const services = new Set(
    table('calendar.txt')
      .filter((row) => row[weekday] === '1' && row.start_date! <= day && day <= row.end_date!)
      .map(({ service_id }) => service_id!),
  )
  for (const { service_id, date: on, exception_type } of table('calendar_dates.txt'))
    if (on === day) exception_type === '1' ? services.add(service_id!) : services.delete(service_id!)
  const trips = new Set(
    table('trips.txt')
      .filter((row) => services.has(row.service_id!))
      .map(({ trip_id }) => trip_id!),
  )
  const stops = new Map(table('stops.txt').map((row) => [row.stop_id!, row]))
  const nameOf = (id: string) => (stops.get(stops.get(id)!.parent_station ?? '') ?? stops.get(id)!).stop_name!
  const calls = Map.groupBy(
    table('stop_times.txt').filter((row) => trips.has(row.trip_id!)),
    (row) => row.trip_id!,
  )
  const counts = new Map<string, number>()
  for (const rows of calls.values()) {
    rows.sort((a, b) => Number(a.stop_sequence) - Number(b.stop_sequence))
    for (const { departure_time, stop_id, pickup_type } of rows.slice(0, -1)) {
      const hour = Number(departure_time!.split(':')[0])
      if (hour < 6 || hour >= 20 || pickup_type === '1') continue
      const name = nameOf(stop_id!)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  return counts
}

describe.skipIf(!has)('departures in real timetables', () => {
  it.each([
    ['heidelberg/vrn.gtfs.zip', 188],
    ['gtfs-de/gtfs-hka-s24.zip', 197],
    ['gtfs-de/buergerbus-enzkreis.gtfs.zip', 78],
  ])('%s: every stop has those of the file read row by row', async (path, stops) => {
    const { offers, choice } = await stopsOf(path)
    expect(offers.stops).toHaveLength(stops)
    const plain = plainDepartures(path, choice.date)
    const found = new Map<string, number>()
    for (const { name, service } of offers.rows(choice)) found.set(name, (found.get(name) ?? 0) + service.departures)
    for (const [name, count] of found) expect([name, count]).toEqual([name, plain.get(name) ?? 0])
    expect([...plain.keys()].filter((name) => !found.has(name))).toEqual([])
  })

  it('Heidelberg tells term and holidays apart', async () => {
    const { offers } = await stopsOf('heidelberg/vrn.gtfs.zip')
    const days = Object.fromEntries(offers.days.map((day) => [day.kind, day.trips]))
    expect(days['full-weekday']).toBeGreaterThan(days['thin-weekday']!)
    expect(days.saturday).toBeGreaterThan(days.sunday!)
  })

  it('Uckermark: nothing departs, rides are to be ordered', async () => {
    const { offers, choice } = await stopsOf('gtfs-de/bbnavi-uckermark-rufbus-flex.gtfs.zip')
    const rows = offers.rows(choice)
    expect(rows).toHaveLength(207)
    expect(rows.every(({ service, category }) => service.departures === 0 && category.de === 0)).toBe(true)
    expect(rows.some(({ onDemand }) => onDemand.length > 0)).toBe(true)
  })
})
