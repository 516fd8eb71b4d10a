import type { BusNetwork, BusPath } from './busNetwork.ts'
import type { Frame } from './frame.ts'
import type { Places, Settlement } from './places.ts'
import type { ServiceId } from './serviceDays.ts'

export interface BusLine {
  readonly id: string
  readonly shortName: string
  readonly longName: string
  readonly note: string
  /** Booked by telephone: stop times carry pickup_type 2. */
  readonly onDemand: boolean
  /** One row per direction and day type; minutes after midnight, beyond 1,440 at night. */
  readonly runs: readonly {
    readonly path: BusPath
    readonly service: ServiceId
    readonly departures: readonly number[]
  }[]
}

const at = (...clock: string[]) => clock.map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)))
const every = (first: string, last: string, minutes: number) => {
  const [from, to] = at(first, last)
  return Array.from({ length: Math.floor((to - from) / minutes) + 1 }, (_, k) => from + k * minutes)
}

/** The lines of all counties. Most of them serve the school day. */
export function planBusLines(frame: Frame, places: Places, network: BusNetwork, share: number): BusLine[] {
  const lines: BusLine[] = []
  for (const tile of frame.tiles) {
    const own = places.settlements.filter((place) => place.municipality.tile === tile)
    const mains = own.filter((place) => place.isMain)
    const numbers = { next: tile.inside ? 100 : 600 + (tile.index % 15) * 20, county: tile.countyKey }
    if (tile.inside) lines.push(...countyLines(own, mains, network, share, numbers))
    else lines.push(...neighbourLines(mains, network, numbers))
  }
  return lines
}

interface LineNumbers {
  next: number
  readonly county: string
}

/** There and back on the same road. */
function both(network: BusNetwork, via: readonly Settlement[]): [BusPath, BusPath] | null {
  const there = network.path(via)
  const back = network.path([...via].reverse())
  return there && back && there.stops.length > 1 && back.stops.length > 1 ? [there, back] : null
}

function countyLines(
  own: readonly Settlement[],
  mains: readonly Settlement[],
  network: BusNetwork,
  share: number,
  numbers: LineNumbers,
): BusLine[] {
  const town = mains[0]
  const lines: BusLine[] = []
  const line = (from: Settlement, to: Settlement, note: string, runs: BusLine['runs'], onDemand = false) => {
    const number = numbers.next++
    lines.push({
      id: `${numbers.county}-${number}`,
      shortName: onDemand ? `AST ${number}` : String(number),
      longName: `${from.name} – ${to.name}`,
      note,
      onDemand,
      runs,
    })
  }
  for (const main of mains.slice(1)) {
    const paths = both(network, [main, town])
    if (!paths) continue
    const [inward, outward] = paths
    if (main.municipality.rank === 'basic') {
      line(main, town, '', [
        { path: inward, service: 'weekday', departures: every('05:25', '19:25', 60) },
        { path: outward, service: 'weekday', departures: every('06:05', '20:05', 60) },
        { path: inward, service: 'school', departures: at('06:50', '07:05') },
        { path: outward, service: 'school', departures: at('13:20', '15:40') },
        { path: inward, service: 'saturday', departures: every('07:25', '17:25', 120) },
        { path: outward, service: 'saturday', departures: every('08:05', '18:05', 120) },
        { path: inward, service: 'sunday', departures: at('09:25', '13:25', '17:25') },
        { path: outward, service: 'sunday', departures: at('10:05', '14:05', '18:05') },
      ])
    } else {
      line(main, town, 'an Schultagen', [
        { path: inward, service: 'school', departures: at('06:40', '07:40') },
        { path: outward, service: 'school', departures: at('12:30', '13:20', '15:40') },
        { path: inward, service: 'weekday', departures: at('05:50', '09:10', '14:10') },
        { path: outward, service: 'weekday', departures: at('11:40', '16:40', '18:10') },
        { path: inward, service: 'holidays', departures: at('07:10') },
        { path: outward, service: 'holidays', departures: at('13:10') },
      ])
    }
  }
  lines.push(...schoolLines(own, mains, network, numbers))
  lines.push(...nightLines(mains, network, numbers))
  // North: on call, because too few ride for a fixed line.
  const [birkenried, kaltenborn, odenthal] = [mains[11], mains[12], mains[13]]
  if (birkenried && kaltenborn && odenthal) {
    const paths = both(network, [kaltenborn, birkenried, odenthal, town])
    if (paths) {
      line(
        kaltenborn,
        town,
        'Fahrt nur nach Anmeldung, 60 Minuten vorher',
        [
          { path: paths[0], service: 'weekday', departures: at('08:30', '10:30', '15:30') },
          { path: paths[1], service: 'weekday', departures: at('12:00', '17:00') },
          { path: paths[0], service: 'saturday', departures: at('09:00') },
          { path: paths[1], service: 'saturday', departures: at('12:30') },
        ],
        true,
      )
    }
  }
  lines.push(...townLine(town, network, numbers, own, share))
  return lines
}

/** Villages to the primary school of the main place and back, only on school days. Smallest hamlets are left out. */
function schoolLines(
  own: readonly Settlement[],
  mains: readonly Settlement[],
  network: BusNetwork,
  numbers: LineNumbers,
): BusLine[] {
  return mains.flatMap((main) => {
    const villages = own.filter(
      (place) => place.municipality === main.municipality && !place.isMain && network.stopOf(place),
    )
    // Round trip: the villages by their bearing around the main place.
    const ordered = villages
      .map((place) => ({ place, turn: bearing(place.x - main.x, place.y - main.y) }))
      .sort((a, b) => a.turn - b.turn || a.place.index - b.place.index)
      .map((entry) => entry.place)
    if (ordered.length < 2) return []
    const halves =
      ordered.length > 4 ? [ordered.slice(0, ordered.length >> 1), ordered.slice(ordered.length >> 1)] : [ordered]
    return halves.flatMap((half): BusLine[] => {
      const inward = network.path([...half, main])
      const outward = network.path([main, ...half])
      if (!inward || !outward || inward.stops.length < 2 || outward.stops.length < 2) return []
      const number = numbers.next++
      return [
        {
          id: `${numbers.county}-${number}`,
          shortName: String(number),
          longName: `${half[0].name} – ${main.name} Schule`,
          note: 'nur an Schultagen',
          onDemand: false,
          runs: [
            { path: inward, service: 'school', departures: at('07:02') },
            { path: outward, service: 'school', departures: at('11:45', '13:05') },
          ],
        },
      ]
    })
  })
}

/** Saturday night from the county town: departures after midnight belong to Saturday's service day. */
function nightLines(mains: readonly Settlement[], network: BusNetwork, numbers: LineNumbers): BusLine[] {
  const via = [mains[1], mains[0], mains[2]].filter((place) => place !== undefined)
  const paths = via.length === 3 ? both(network, via) : null
  if (!paths) return []
  const number = numbers.next++
  return [
    {
      id: `${numbers.county}-n${number}`,
      shortName: `N${number % 100}`,
      longName: `Nachtbus ${via[0].name} – ${via[2].name}`,
      note: 'in der Nacht von Samstag auf Sonntag',
      onDemand: false,
      runs: [
        { path: paths[0], service: 'saturday', departures: at('22:15', '24:15') },
        { path: paths[1], service: 'saturday', departures: at('23:20', '25:20') },
      ],
    },
  ]
}

/** A line through the county town itself, out to its two largest villages. */
function townLine(
  town: Settlement,
  network: BusNetwork,
  numbers: LineNumbers,
  own: readonly Settlement[],
  share: number,
): BusLine[] {
  const villages = own
    .filter(
      (place) =>
        place.municipality === town.municipality &&
        !place.isMain &&
        place.people > 400 * share &&
        network.stopOf(place),
    )
    .slice(0, 2)
  const paths = villages.length === 2 ? both(network, [villages[0], town, villages[1]]) : null
  if (!paths) return []
  const number = numbers.next++
  return [
    {
      id: `${numbers.county}-${number}`,
      shortName: 'Stadtbus 1',
      longName: `${villages[0].name} – ${town.name} – ${villages[1].name}`,
      note: '',
      onDemand: false,
      runs: paths.flatMap((path, k) => [
        { path, service: 'weekday' as const, departures: every(k === 0 ? '06:10' : '06:25', '19:30', 30) },
        { path, service: 'saturday' as const, departures: every(k === 0 ? '08:10' : '08:25', '16:30', 60) },
      ]),
    },
  ]
}

/** Neighbours: fewer lines, each main place to its middle or upper centre. */
function neighbourLines(mains: readonly Settlement[], network: BusNetwork, numbers: LineNumbers): BusLine[] {
  const town = mains[0]
  return mains.slice(1).flatMap((main): BusLine[] => {
    const paths = both(network, [main, town])
    if (!paths) return []
    const number = numbers.next++
    const often = town.municipality.rank === 'upper' ? 60 : 120
    return [
      {
        id: `${numbers.county}-${number}`,
        shortName: String(number),
        longName: `${main.name} – ${town.name}`,
        note: '',
        onDemand: false,
        runs: [
          { path: paths[0], service: 'weekday', departures: every('05:40', '18:40', often) },
          { path: paths[1], service: 'weekday', departures: every('06:35', '19:35', often) },
          { path: paths[0], service: 'saturday', departures: at('08:40', '12:40') },
          { path: paths[1], service: 'saturday', departures: at('10:35', '14:35') },
        ],
      },
    ]
  })
}

/** Order of directions without trigonometry: rises with the angle from east, 0 … 4. */
function bearing(dx: number, dy: number): number {
  const t = dy / (Math.abs(dx) + Math.abs(dy) || 1)
  return dx < 0 ? 2 - t : dy < 0 ? 4 + t : t
}
