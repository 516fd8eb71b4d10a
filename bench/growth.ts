import { buildModeGraph, placeAccess, StreetSearch, snapPoints, travelProfile } from '../src/core/network/index.ts'
import { nearestSites } from '../src/core/reach/index.ts'
import { type Region, readRegion } from '../src/formats/region/index.ts'
import type { Figure } from './figure.ts'
import { cpuMilliseconds, measure, swallow, timesOf } from './measure.ts'
import { repeatRegion } from './repeatRegion.ts'
import { searchBytes } from './streets.ts'

/** The same county many times side by side, its streets joined to one network: how each step grows with the number of cells. */
export async function measureGrowth(folder: string, copies: number, rounds: number): Promise<Figure[]> {
  const region: Region = await readRegion(folder)
  const car = travelProfile('car')
  const figures: Figure[] = []
  {
    const { network, lon, lat, siteLon, siteLat } = repeatRegion(region, copies, 'general-practitioner')
    const on = 'Growth: the county side by side, one network, car'
    const size = `${lon.length.toLocaleString('en')} cells, ${siteLon.length.toLocaleString('en')} sites`
    const started = now()
    const graph = buildModeGraph(network, car)!
    const graphBuilt = now()
    const places = snapPoints(graph, lon, lat)
    const snapped = now()
    const sites = snapPoints(graph, siteLon, siteLat)
    const access = placeAccess(graph, places, 'start')
    const search = new StreetSearch(graph)
    const nearest = await measure({ rounds }, () => {
      const { time } = nearestSites(graph, { places, sites, direction: 'to-site', access }, search)
      return time[time.length - 1]!
    })
    swallow(graph.arcCount)
    figures.push(
      {
        on,
        id: `growth-${copies}-graph`,
        what: `${size}, ${graph.arcCount.toLocaleString('en')} arcs: mode graph`,
        times: between(started, graphBuilt),
      },
      {
        on,
        id: `growth-${copies}-snap`,
        what: `${size}: index of links, joining all cells`,
        times: between(graphBuilt, snapped),
      },
      {
        on,
        id: `growth-${copies}-nearest`,
        what: `${size}: nearest site for all cells (${((nearest.median * 1e6) / lon.length).toFixed(0)} ns a cell)`,
        times: nearest,
        bytes: searchBytes(graph) + access.vertex.length * 12 + lon.length * 13,
        peakMegabytes: process.memoryUsage().rss / 1e6,
      },
    )
  }
  return figures
}

function now() {
  return { clock: performance.now(), cpu: cpuMilliseconds() }
}

function between(a: ReturnType<typeof now>, b: ReturnType<typeof now>) {
  return timesOf([b.clock - a.clock], [b.cpu - a.cpu])
}
