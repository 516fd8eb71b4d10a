import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createOsmPbf } from '../../formats/osm/index.ts'
import { writeZip } from '../../formats/source/index.ts'
import { listAmenities } from './amenities.ts'
import { bordersAsGeoJson, drawBorders } from './borders.ts'
import { planBusLines } from './busLines.ts'
import { planBusNetwork } from './busNetwork.ts'
import { centralPlaces } from './centralPlaces.ts'
import { connectionCsv } from './connectionList.ts'
import { cooperationYaml } from './cooperation.ts'
import { drawBorderRelations, drawCover, drawPlaceNodes, drawWater } from './drawLand.ts'
import { drawRoadNodes, drawRoadWays } from './drawRoads.ts'
import { drawTown } from './drawTown.ts'
import { type FacilityRow, facilityCsv } from './facilityList.ts'
import { drawFarms, scatterFarms } from './farms.ts'
import { financeCsv } from './financeList.ts'
import { createFrame, toLonLat } from './frame.ts'
import { buildRoundabouts, drawTurnRestrictions } from './junctions.ts'
import { drawMotorway, layMotorways } from './motorway.ts'
import { createOsmSheet } from './osmSheet.ts'
import { censusCsv, createCensusCells } from './people.ts'
import { planPlaces, scaleOf } from './places.ts'
import { drawRailway, layRailways } from './railway.ts'
import { createRandom } from './random.ts'
import { exampleReadMe } from './readMe.ts'
import { drawRiverside } from './riverside.ts'
import { buildRoads } from './roads.ts'
import { createSurroundings } from './surroundings.ts'
import { shapeTerrain } from './terrain.ts'
import { growTown } from './town.ts'
import { drawTracks } from './tracks.ts'
import { layWater } from './water.ts'
import { writeTimetable } from './writeTimetable.ts'

export interface ExampleOptions {
  /** Residents inside, default 60,000; from 90,000 on several counties side by side. */
  readonly people?: number
  readonly seed?: number
  /** Houses in the OSM file, default true. */
  readonly buildings?: boolean
  /** Share of houses with a mapped driveway, default 0; makes the street network finer, for benchmarks. */
  readonly driveways?: number
}

export interface ExampleFiles {
  readonly osm: string
  readonly gtfs: string
  readonly population: string
  readonly ages: string
  readonly boundaries: string
  readonly facilities: string
  readonly connections: string
  readonly statistics: string
  readonly cooperation: string
  readonly readMe: string
  /** ISO dates of the state of the data of files whose formats cannot state one. */
  readonly dates: { readonly population: string; readonly boundaries: string }
  /** Beginnings of the municipal keys that are inside. */
  readonly inside: readonly string[]
  readonly name: string
  readonly counts: {
    readonly people: number
    readonly cells: number
    readonly houses: number
    readonly facilities: number
    readonly nodes: number
    readonly ways: number
  }
}

/** Days of the state of what is invented: that of the census is the real one's. */
const STREETS_DATE = '2026-07-01'
const CENSUS_DATE = '2022-05-15'
const BORDERS_DATE = '2026-01-01'

/** Writes the example county (or a land of them) in the open formats. Same options, same bytes. */
export async function writeExample(dir: string, options: ExampleOptions = {}): Promise<ExampleFiles> {
  const { people = 60_000, seed = 1, buildings = true, driveways = 0 } = options
  mkdirSync(dir, { recursive: true })
  const path = (name: string) => join(dir, name)
  const { counties, share } = scaleOf(people)
  const frame = createFrame(seed, counties)
  const water = layWater(frame)
  const terrain = shapeTerrain(frame, water)
  const places = planPlaces(frame, water, terrain, share)
  const roads = buildRoads(frame, water, terrain, places, 3500 * share)
  buildRoundabouts(roads, places)
  const borders = drawBorders(frame, places)
  const motorways = layMotorways(frame, places, roads)
  const farms = scatterFarms(frame, roads, places, water, share)
  const railways = layRailways(frame, water, places)
  const busNetwork = planBusNetwork(roads, places, share)
  const busLines = planBusLines(frame, places, busNetwork, share)
  writeTimetable(path('musterkreis.gtfs.zip'), roads, busNetwork, busLines, railways)

  const [west, south] = toLonLat(frame.west, frame.south)
  const [east, north] = toLonLat(frame.east, frame.north)
  const writer = createOsmPbf(path('musterkreis.osm.pbf'), {
    box: [
      Math.min(west, toLonLat(frame.west, frame.north)[0]),
      Math.min(south, toLonLat(frame.east, frame.south)[1]),
      east,
      north,
    ],
    program: 'Reihum Musterkreis',
    dataDate: STREETS_DATE,
  })
  const sheet = createOsmSheet(writer)
  drawRoadNodes(sheet, roads, new Map())
  const ways = drawRoadWays(sheet, roads, places, seed)
  drawTurnRestrictions(sheet, roads, places, ways)
  drawRiverside(sheet, frame, water, roads)
  for (const motorway of motorways) drawMotorway(sheet, motorway)
  drawWater(sheet, frame, water)
  drawCover(sheet, frame, terrain, places, borders)
  drawTracks(sheet, frame, water, roads, places, borders, [...railways, ...motorways])
  drawBorderRelations(sheet, frame, places, borders)
  drawPlaceNodes(sheet, places)
  for (const railway of railways) drawRailway(sheet, water, railway)
  for (const stop of busNetwork.stops)
    sheet.node(stop.x, stop.y, { highway: 'bus_stop', public_transport: 'platform', bus: 'yes', name: stop.name })

  const cells = createCensusCells()
  const facilities: FacilityRow[] = []
  const surroundings = createSurroundings(roads, water, [...railways, ...motorways])
  drawFarms(sheet, cells, roads, farms, buildings)
  const onFarms = new Map<number, number>()
  for (const farm of farms) onFarms.set(farm.place.index, (onFarms.get(farm.place.index) ?? 0) + farm.people)
  let houses = 0
  for (const place of places.settlements) {
    const random = createRandom(seed, 37, place.gridX, place.gridY)
    const amenities = listAmenities({ place, size: Math.round(place.people / share), share, random })
    const inHomes = amenities.reduce((sum, amenity) => sum + (amenity.residents ?? 0), 0)
    const around = surroundings(place)
    const town = growTown(seed, place, around, Math.max(5, place.people - inHomes - (onFarms.get(place.index) ?? 0)))
    drawTown({ sheet, cells, facilities, buildings, driveways, seed }, town, around, amenities)
    houses += town.houses.length
  }
  const counts = writer.close()

  const census = censusCsv(cells, seed)
  writeZip(path('zensus2022-bevoelkerung.zip'), { 'Zensus2022_Bevoelkerungszahl_100m-Gitter.csv': census.population })
  writeZip(path('zensus2022-alter.zip'), {
    'Zensus2022_Alter_in_infrastrukturellen_Altersgruppen_100m-Gitter.csv': census.ages,
  })
  writeFileSync(path('gemeinden.geojson'), bordersAsGeoJson(frame, places, borders))
  facilities.push(...centralPlaces(places))
  writeFileSync(path('einrichtungen.csv'), facilityCsv(facilities, seed))
  writeFileSync(path('anschluesse.csv'), connectionCsv(places.municipalities, seed))
  writeFileSync(path('finanzen.csv'), financeCsv(places.municipalities, seed, share))
  const inside = frame.tiles.filter((tile) => tile.inside).map((tile) => tile.countyKey)
  const name = counties === 1 ? 'Musterkreis' : 'Musterland'
  writeFileSync(path('kooperation.yaml'), cooperationYaml(places))
  writeFileSync(path('LIESMICH.txt'), exampleReadMe({ people, seed, name, inside }))
  return {
    osm: path('musterkreis.osm.pbf'),
    gtfs: path('musterkreis.gtfs.zip'),
    population: path('zensus2022-bevoelkerung.zip'),
    ages: path('zensus2022-alter.zip'),
    boundaries: path('gemeinden.geojson'),
    facilities: path('einrichtungen.csv'),
    connections: path('anschluesse.csv'),
    statistics: path('finanzen.csv'),
    cooperation: path('kooperation.yaml'),
    readMe: path('LIESMICH.txt'),
    dates: { population: CENSUS_DATE, boundaries: BORDERS_DATE },
    inside,
    name,
    counts: {
      people: census.people,
      cells: census.rows,
      houses,
      facilities: facilities.length,
      nodes: counts.nodes,
      ways: counts.ways,
    },
  }
}
