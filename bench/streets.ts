import { fileURLToPath } from 'node:url'
import { loadCatalogueOrThrow, openRegionFolder, supplyMode } from '../src/app/index.ts'
import {
  buildModeGraph,
  type ModeGraph,
  placeAccess,
  type StreetNetwork,
  StreetSearch,
  snapPoints,
  travelProfile,
} from '../src/core/network/index.ts'
import { nearestSites, nthNearestSites, StreetReach, sparseMatrix } from '../src/core/reach/index.ts'
import { isTravelled } from '../src/core/services/index.ts'
import { Situation } from '../src/core/situation/index.ts'
import { type Region, readRegion } from '../src/formats/region/index.ts'
import type { Figure } from './figure.ts'
import { divided, measure } from './measure.ts'
import { pathTime, peerGraph, peerNearest, peerPathFinders } from './peer.ts'
import { createRandom } from './random.ts'

const MODES = ['walk', 'bicycle', 'car'] as const
const MATRIX_LIMIT = 45 * 60 * 10

export interface StreetOptions {
  readonly on: string
  readonly rounds: number
  /** Sites of the sparse matrix; the peer does a tenth of them. */
  readonly matrixSites: number
  readonly pairs: number
}

const sharedCatalogue = () => loadCatalogueOrThrow(fileURLToPath(new URL('../catalogue', import.meta.url)))

/** Questions to a loaded region, beside the same by ngraph. */
export async function measureStreets(folder: string, options: StreetOptions): Promise<Figure[]> {
  const { on, rounds } = options
  const catalogue = await sharedCatalogue()
  const { region } = await openRegionFolder(folder, catalogue)
  const streets = region.streets!
  const { cells } = region
  const figures: Figure[] = []
  const add = (figure: Omit<Figure, 'on'>) => figures.push({ on, ...figure })

  const car = travelProfile('car')
  const graph = buildModeGraph(streets, car)!
  add({
    id: 'mode-graph',
    what: `mode graph, car (${graph.arcCount.toLocaleString('en')} arcs)`,
    times: await measure({ rounds }, () => buildModeGraph(streets, car)!.arcCount),
    bytes: graphBytes(graph) * 2 + streets.linkCount * 20,
  })
  const places = snapPoints(graph, cells.lon, cells.lat)
  add({
    id: 'snap',
    what: `join ${cells.count.toLocaleString('en')} cells to their streets (index of links known)`,
    times: await measure({ rounds }, () => snapPoints(graph, cells.lon, cells.lat).count),
    bytes: cells.count * 28,
  })

  const service = serviceToAsk(region)
  const sites = region.facilities.filter((f) => f.service === service)
  const points = { lon: sites.map((s) => s.lon), lat: sites.map((s) => s.lat) }
  const joined = snapPoints(graph, points.lon, points.lat)
  const peer = peerGraph(graph)
  const seeds = placeAccess(graph, joined, 'finish')
  const access = placeAccess(graph, places, 'start')
  const search = new StreetSearch(graph)
  const question = { places, sites: joined, direction: 'to-site', access } as const
  checkAgainstPeer(graph, search, seeds, peer)
  add({
    id: 'nearest',
    what: `nearest of ${sites.length} sites (${service}) for all cells by car (graph and joined cells known)`,
    times: await measure({ rounds: rounds * 3, warmUp: 3 }, () => nearestSites(graph, question, search).time[0]!),
    targetMs: 100,
    bytes: searchBytes(graph) + access.vertex.length * 12 + cells.count * 13,
    peer: {
      what: 'Dijkstra on ngraph.graph, all sites at once, vertices only',
      times: await measure({ rounds: Math.max(2, rounds >> 1) }, () => peerNearest(peer, seeds).size),
    },
  })
  add({
    id: 'third-nearest',
    what: 'third nearest of them for all cells by car',
    times: await measure({ rounds }, () => nthNearestSites(graph, question, 3).time[0]!),
    bytes: 3 * searchBytes(graph) + access.vertex.length * 12 + cells.count * 13,
  })
  const engine = new StreetReach(streets, cells, cells.sizeMetres)
  for (const mode of MODES) engine.nearest(travelProfile(mode), points, 'to-site')
  add({
    id: 'question',
    what: 'the same question as a whole, sites joined anew, mean of walk, bicycle and car',
    times: await measure({ rounds: rounds * 3, warmUp: 3 }, () => {
      let sum = 0
      for (const mode of MODES) sum += engine.nearest(travelProfile(mode), points, 'to-site')!.result.time[0]!
      return sum
    }).then((t) => divided(t, 3)),
    targetMs: 100,
    bytes: searchBytes(graph) + access.vertex.length * 12 + cells.count * 13,
  })

  const services = catalogue.services
    .filter((s) => s.kind === 'visited' || s.kind === 'outbound')
    .map((s) => s.id)
    .filter((id) => region.facilities.some((f) => f.service === id))
    .slice(0, 40)
  const questions: { service: string; mode: (typeof MODES)[number] }[] = []
  for (let i = 0; i < 40; i++)
    for (const mode of MODES) questions.push({ service: services[i % services.length]!, mode })
  let fresh: Region = region
  const ask = (situation: Situation) => {
    let sum = 0
    // Where a region has fewer than forty services some are asked twice; nth tells them apart from what is kept.
    for (const [i, { service, mode }] of questions.entries())
      sum += situation.reach({ ...plain(service, mode), ages: i % 2 ? 'all' : 'users' }).state[0]!
    return sum
  }
  add({
    id: 'forty-services',
    what: `forty services × walk, bicycle, car (${services.length} with sites), from a region just read`,
    times: await measure(
      { rounds: Math.max(2, rounds >> 1) },
      () => ask(new Situation(fresh, catalogue)),
      async () => {
        fresh = await readRegion(folder)
      },
    ),
    targetMs: 3000,
    bytes: 120 * (searchBytes(graph) + access.vertex.length * 12 + cells.count * 13),
  })
  figures.push(await measureSupply(folder, options))
  figures.push(...(await measureMatrix({ graph, places, streets, region, peer, search }, options)))
  return figures
}

/** Supply of every service that has sites, in its own mode and catchment: one bounded search per site. The region is read and its graphs are made before. */
export async function measureSupply(
  folder: string,
  { on, rounds }: Pick<StreetOptions, 'on' | 'rounds'>,
): Promise<Figure> {
  const catalogue = await sharedCatalogue()
  const { situation, region } = await openRegionFolder(folder, catalogue)
  const services = catalogue.services.filter((s) => isTravelled(s) && situation.sites(s.id).length > 0)
  let round = 0
  let places = 0
  const ask = () => {
    let sum = 0
    places = 0
    round++
    for (const { id } of services) {
      const { answer, sitesInReach } = situation.supply({
        service: id,
        mode: supplyMode(catalogue, id),
        ages: null,
        barrierFree: false,
        pureDriving: false,
        catchment: null,
        method: round % 2 ? '2sfca' : 'e2sfca',
        decay: null,
        measure: null,
        assumeCapacity: null,
      })
      sum += answer.total.mean ?? 0
      for (const n of sitesInReach) places += n
    }
    return sum
  }
  const times = await measure({ rounds: Math.max(2, rounds >> 1) }, ask)
  const sites = services.reduce((n, s) => n + situation.sites(s.id).length, 0)
  return {
    on,
    id: 'supply-services',
    what: `supply, load and viability of ${services.length} services (${sites.toLocaleString('en')} sites, ${places.toLocaleString('en')} pairs in reach, ${region.cells.count.toLocaleString('en')} cells), graphs known`,
    times,
    targetMs: 2000,
    targetOf: 'processor',
    // Per pair its place, way and weight, read and written once.
    bytes: places * 20 * 2,
  }
}

/** General practitioners; where none are mapped, the service with the most sites. */
export function serviceToAsk({ facilities }: Region): string {
  const sites = new Map<string, number>()
  for (const { service } of facilities) sites.set(service, (sites.get(service) ?? 0) + 1)
  if (sites.has('general-practitioner')) return 'general-practitioner'
  const most = [...sites].sort((a, b) => b[1] - a[1])[0]
  if (!most) throw new Error('the region has no sites')
  return most[0]
}

function plain(service: string, mode: (typeof MODES)[number]) {
  return { service, mode, ages: 'all', nth: 1, barrierFree: false, pureDriving: false, threshold: null } as const
}

async function measureMatrix(
  given: {
    graph: ModeGraph
    places: ReturnType<typeof snapPoints>
    streets: StreetNetwork
    region: Region
    peer: ReturnType<typeof peerGraph>
    search: StreetSearch
  },
  { on, rounds, matrixSites, pairs }: StreetOptions,
): Promise<Figure[]> {
  const { graph, places, region, peer, search } = given
  const random = createRandom(7)
  const usable: number[] = []
  for (let c = 0; c < places.count; c++) if (places.link[c]! >= 0) usable.push(c)
  const chosen = Array.from({ length: matrixSites }, () => usable[Math.floor(random() * usable.length)]!)
  const sites = snapPoints(
    graph,
    chosen.map((c) => region.cells.lon[c]!),
    chosen.map((c) => region.cells.lat[c]!),
  )
  const enter = placeAccess(graph, sites, 'finish')
  let settled = 0
  for (let j = 0; j < sites.count; j++) {
    search.run(enter, 'against', MATRIX_LIMIT, j)
    settled += search.touched.length
  }
  const share = settled / graph.vertexCount
  const sample = Math.max(2, Math.round(matrixSites / 50))
  let entries = 0
  const matrix = await measure({ rounds: Math.max(2, rounds >> 2), warmUp: 1 }, () => {
    entries = sparseMatrix(graph, places, sites, MATRIX_LIMIT).time.length
    return entries
  })
  const peerMatrix = await measure({ rounds: 2 }, () => {
    let sum = 0
    for (let j = 0; j < sample; j++) sum += peerNearest(peer, enter, MATRIX_LIMIT, j).size
    return sum
  })
  const scale = sites.count / sample
  const ends = Array.from({ length: pairs }, () => {
    const from = graph.outHead[graph.outStart[graph.vertexCount >> 1]!]!
    const at = (link: number) => graph.sideHead[2 * link] ?? from
    return [
      at(places.link[usable[Math.floor(random() * usable.length)]!]!),
      at(sites.link[Math.floor(random() * sites.count)]!),
    ]
  }).filter(([a, b]) => a! < graph.vertexCount && b! < graph.vertexCount) as [number, number][]
  const { nba } = peerPathFinders(peer)
  const single = (vertex: number) => ({
    start: Uint32Array.of(0, 1),
    vertex: Uint32Array.of(vertex),
    time: Uint32Array.of(0),
    metres: Float32Array.of(0),
    side: Uint32Array.of(0),
  })
  for (const [a, b] of ends.slice(0, 3)) {
    const ours = search.run(single(b), 'against').time[a]!
    if (pathTime(peer, nba.find(a, b)) !== ours) throw new Error(`ngraph.path and Reihum differ from ${a} to ${b}`)
  }
  return [
    {
      on,
      id: 'matrix',
      what: `sparse matrix, all cells to ${sites.count} sites within 45 min by car (${entries.toLocaleString('en')} entries)`,
      times: matrix,
      targetMs: 10_000,
      bytes: share * searchBytes(graph) + entries * 12,
      peer: {
        what: `Dijkstra on ngraph.graph, ${sample} sites, × ${scale}`,
        times: divided(peerMatrix, 1 / scale),
      },
    },
    {
      on,
      id: 'pair',
      what: `time of one pair, mean of ${ends.length}: one whole search to the destination`,
      times: divided(
        await measure({ rounds: Math.max(2, rounds >> 1) }, () => {
          let sum = 0
          for (const [a, b] of ends) sum += search.run(single(b), 'against').time[a]!
          return sum
        }),
        ends.length,
      ),
      bytes: searchBytes(graph),
      peer: {
        what: 'ngraph.path nba, without heuristic',
        times: divided(
          await measure({ rounds: 2 }, () => {
            let sum = 0
            for (const [a, b] of ends) sum += nba.find(a, b).length
            return sum
          }),
          ends.length,
        ),
      },
    },
  ]
}

/** Arcs: target, time, length. Vertices: start, and a label of four numbers written. */
export function searchBytes(graph: ModeGraph): number {
  return graph.arcCount * 12 + graph.vertexCount * 20
}

function graphBytes(graph: ModeGraph): number {
  return graph.arcCount * 12 * 2 + graph.vertexCount * 8
}

/** A comparison is worth something only if both find the same. */
function checkAgainstPeer(
  graph: ModeGraph,
  search: StreetSearch,
  seeds: ReturnType<typeof placeAccess>,
  peer: ReturnType<typeof peerGraph>,
): void {
  const { time } = search.run(seeds, 'against')
  const theirs = peerNearest(peer, seeds)
  let reached = 0
  for (let v = 0; v < graph.vertexCount; v++) {
    if (time[v] === 0xffffffff) continue
    reached++
    if (theirs.get(v) !== time[v]) throw new Error(`ngraph.graph and Reihum differ at vertex ${v}`)
  }
  if (reached !== theirs.size) throw new Error('ngraph.graph and Reihum reach different vertices')
}
