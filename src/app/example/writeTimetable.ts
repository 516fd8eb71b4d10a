import { writeZip } from '../../formats/source/index.ts'
import { type CsvCell, toCsv } from '../../formats/table/index.ts'
import type { BusLine } from './busLines.ts'
import type { BusNetwork, BusPath } from './busNetwork.ts'
import { toLonLat } from './frame.ts'
import { type Railway, stationName } from './railway.ts'
import type { RoadNetwork } from './roads.ts'
import { FIRST_DAY, LAST_DAY, type ServiceId, serviceCalendar } from './serviceDays.ts'

type Row = CsvCell[]

interface Feed {
  readonly stops: Row[]
  readonly routes: Row[]
  readonly trips: Row[]
  readonly stopTimes: Row[]
  readonly shapes: Row[]
  readonly transfers: Row[]
  trip: number
}

const STATION_RADIUS_METRES = 900
const TRAIN_SPEED_METRES_PER_SECOND = 21

/** Buses and trains as a GTFS zip. */
export function writeTimetable(
  path: string,
  roads: RoadNetwork,
  network: BusNetwork,
  lines: readonly BusLine[],
  railways: readonly Railway[],
): void {
  const feed: Feed = { stops: [], routes: [], trips: [], stopTimes: [], shapes: [], transfers: [], trip: 0 }
  addStops(feed, network, lines, railways)
  for (const railway of railways) addTrains(feed, railway)
  for (const line of lines) addLine(feed, roads, line)
  const { calendar, dates } = serviceCalendar()
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const agencies = [
    ['vmk', 'Verkehrsgesellschaft Musterkreis (Beispiel)', 'https://example.org/', 'Europe/Berlin', 'de'],
    ['mb', 'Musterbahn (Beispiel)', 'https://example.org/', 'Europe/Berlin', 'de'],
  ]
  writeZip(path, {
    'agency.txt': toCsv(['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang'], agencies),
    'feed_info.txt': toCsv(
      ['feed_publisher_name', 'feed_publisher_url', 'feed_lang', 'feed_start_date', 'feed_end_date', 'feed_version'],
      [['Reihum, erfundenes Beispiel', 'https://example.org/', 'de', FIRST_DAY, LAST_DAY, 'Musterkreis']],
    ),
    'stops.txt': toCsv(
      [
        'stop_id',
        'stop_name',
        'stop_lat',
        'stop_lon',
        'location_type',
        'parent_station',
        'platform_code',
        'wheelchair_boarding',
      ],
      feed.stops,
    ),
    'routes.txt': toCsv(
      ['route_id', 'agency_id', 'route_short_name', 'route_long_name', 'route_desc', 'route_type'],
      feed.routes,
    ),
    'trips.txt': toCsv(['route_id', 'service_id', 'trip_id', 'trip_headsign', 'direction_id', 'shape_id'], feed.trips),
    'stop_times.txt': toCsv(
      ['trip_id', 'arrival_time', 'departure_time', 'stop_id', 'stop_sequence', 'pickup_type', 'drop_off_type'],
      feed.stopTimes,
    ),
    'calendar.txt': toCsv(['service_id', ...days, 'start_date', 'end_date'], calendar),
    'calendar_dates.txt': toCsv(['service_id', 'date', 'exception_type'], dates),
    'shapes.txt': toCsv(
      ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence', 'shape_dist_traveled'],
      feed.shapes,
    ),
    'transfers.txt': toCsv(['from_stop_id', 'to_stop_id', 'transfer_type', 'min_transfer_time'], feed.transfers),
  })
}

/** Each bus stop is a station with one platform per direction; a railway station joins the nearest bus stop by a transfer. */
function addStops(feed: Feed, network: BusNetwork, lines: readonly BusLine[], railways: readonly Railway[]): void {
  const served = new Set(lines.flatMap((line) => line.runs.flatMap((run) => run.path.stops.map((entry) => entry.stop))))
  const busStops = network.stops.filter((stop) => served.has(stop))
  const row = (id: string, name: string, x: number, y: number, ...rest: CsvCell[]): Row => {
    const [lon, lat] = toLonLat(x, y)
    return [id, name, lat, lon, ...rest]
  }
  for (const stop of busStops) {
    feed.stops.push(row(stop.id, stop.name, stop.x, stop.y, 1, '', '', ''))
    feed.stops.push(row(`${stop.id}a`, stop.name, stop.x, stop.y, 0, stop.id, 'A', stop.place.people > 900 ? 1 : 2))
    feed.stops.push(
      row(`${stop.id}b`, stop.name, stop.x - 12, stop.y - 12, 0, stop.id, 'B', stop.place.people > 900 ? 1 : 2),
    )
  }
  for (const railway of railways) {
    for (const station of railway.stations) {
      const id = stationId(railway, station.place.index)
      feed.stops.push(row(id, stationName(station.place), station.x, station.y, 1, '', '', 1))
      feed.stops.push(row(`${id}g1`, stationName(station.place), station.x, station.y, 0, id, '1', 1))
      feed.stops.push(row(`${id}g2`, stationName(station.place), station.x + 8, station.y, 0, id, '2', 2))
      const near = busStops
        .map((stop) => ({ stop, metres: Math.sqrt((stop.x - station.x) ** 2 + (stop.y - station.y) ** 2) }))
        .filter((entry) => entry.metres < STATION_RADIUS_METRES)
        .sort((a, b) => a.metres - b.metres)[0]
      if (!near) continue
      const seconds = 60 + Math.ceil((near.metres * 1.3) / 1.2 / 60) * 60
      feed.transfers.push([near.stop.id, id, 2, seconds], [id, near.stop.id, 2, seconds])
    }
  }
}

function stationId(railway: Railway, place: number): string {
  return `${railway.name.replace(' ', '').toLowerCase()}-${place}`
}

/** Hourly in both directions, every day; the trains meet in the county town on the half hour. */
function addTrains(feed: Feed, railway: Railway): void {
  const route = railway.name.replace(' ', '').toLowerCase()
  const first = railway.stations[0].place.name
  const last = railway.stations.at(-1)!.place.name
  feed.routes.push([route, 'mb', railway.name, `${first} – ${last}`, '', 2])
  for (const direction of [0, 1]) {
    const shape = `${route}-${direction}`
    const order = direction === 0 ? railway.stations : [...railway.stations].reverse()
    const line = railway.x.map((x, k): [number, number] => [x, railway.y[k]])
    addShape(feed, shape, direction === 0 ? line : line.reverse())
    for (let hour = 5; hour <= 22; hour++) {
      const trip = `t${++feed.trip}`
      feed.trips.push([route, 'daily', trip, order.at(-1)!.place.name, direction, shape])
      let clock = hour * 3600 + (direction === 0 ? 4 : 31) * 60
      for (const [k, station] of order.entries()) {
        if (k > 0)
          clock +=
            Math.round((lineMetres(railway, order[k - 1].at, station.at) / TRAIN_SPEED_METRES_PER_SECOND + 60) / 60) *
            60
        const dwell = k > 0 && k < order.length - 1 ? 60 : 0
        feed.stopTimes.push([
          trip,
          time(clock),
          time(clock + dwell),
          `${stationId(railway, station.place.index)}g${direction + 1}`,
          k + 1,
          0,
          0,
        ])
        clock += dwell
      }
    }
  }
}

function lineMetres(railway: Railway, from: number, to: number): number {
  let metres = 0
  for (let k = Math.min(from, to) + 1; k <= Math.max(from, to); k++) {
    metres += Math.sqrt((railway.x[k] - railway.x[k - 1]) ** 2 + (railway.y[k] - railway.y[k - 1]) ** 2)
  }
  return metres
}

function addLine(feed: Feed, roads: RoadNetwork, line: BusLine): void {
  feed.routes.push([line.id, 'vmk', line.shortName, line.longName, line.note, 3])
  const shapes = new Map<BusPath, string>()
  for (const run of line.runs) {
    let shape = shapes.get(run.path)
    if (shape === undefined) {
      shape = `${line.id}-${shapes.size}`
      shapes.set(run.path, shape)
      addShape(
        feed,
        shape,
        run.path.vertices.map((vertex) => [roads.x[vertex], roads.y[vertex]]),
      )
    }
    for (const departure of run.departures)
      addBusTrip(feed, line, run.path, run.service, departure, shape, shapes.size - 1)
  }
}

function addBusTrip(
  feed: Feed,
  line: BusLine,
  path: BusPath,
  service: ServiceId,
  departure: number,
  shape: string,
  direction: number,
): void {
  const trip = `t${++feed.trip}`
  const last = path.stops.at(-1)!.stop
  feed.trips.push([line.id, service, trip, last.name, direction % 2, shape])
  const call = line.onDemand ? 2 : 0
  for (const [k, { stop, at }] of path.stops.entries()) {
    // Timetables are in whole minutes; 20 seconds are lost at each stop.
    const clock = (departure + Math.round((path.seconds[at] - path.seconds[path.stops[0].at] + 20 * k) / 60)) * 60
    feed.stopTimes.push([
      trip,
      time(clock),
      time(clock),
      `${stop.id}${direction % 2 === 0 ? 'a' : 'b'}`,
      k + 1,
      call,
      call,
    ])
  }
}

function addShape(feed: Feed, id: string, line: readonly (readonly [number, number])[]): void {
  let metres = 0
  for (const [k, [x, y]] of line.entries()) {
    if (k > 0) metres += Math.sqrt((x - line[k - 1][0]) ** 2 + (y - line[k - 1][1]) ** 2)
    const [lon, lat] = toLonLat(x, y)
    feed.shapes.push([id, lat, lon, k + 1, Math.round(metres)])
  }
}

function time(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
