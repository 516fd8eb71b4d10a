import { isTravelled, type RegionDescription, type ServerPort, type TilesInfo } from '../../contract/index.ts'
import type { Example } from './operation.ts'

/** What example calls ask: of the region with a timetable if there is one. Null without a region. */
export async function exampleOf(port: ServerPort, regions: readonly RegionDescription[]): Promise<Example | null> {
  const region = regions.find(({ serviceDays }) => serviceDays !== null) ?? regions[0]
  if (!region) return null
  const { services } = await port.regionCatalogue(region.id)
  const recorded = new Set(region.completeness.filter(({ state }) => state !== 'none').map(({ service }) => service))
  const travelled = services.filter(isTravelled)
  const service = travelled.find(({ id, kind }) => kind === 'visited' && recorded.has(id)) ?? travelled[0]
  const connected = services.find(({ kind }) => kind === 'networked') ?? services.find((one) => !isTravelled(one))
  const [municipality] = await port.municipalities(region.id).catch(() => [])
  return {
    region,
    service: service?.id ?? '',
    connectedService: connected?.id ?? '',
    facility: service ? await firstSite(port, region, service.id) : null,
    municipality: municipality?.ags ?? null,
    tile: middleTile(region, await port.tilesInfo(region.id).catch(() => null)),
  }
}

/** The tile of the smallest zoom in the middle of the region, numbered as the web does (Web Mercator). */
function middleTile({ box: [west, south, east, north] }: RegionDescription, info: TilesInfo | null): Example['tile'] {
  if (info?.state !== 'ready') return null
  const side = 2 ** info.minZoom
  const latitude = (((south + north) / 2) * Math.PI) / 180
  const fromNorth = (1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2
  return [info.minZoom, Math.floor(((west + east) / 720 + 0.5) * side), Math.floor(fromNorth * side)]
}

const known = new Map<string, Promise<string | null>>()

/** The id of a site; found once per version of a region, because all of them are computed for it. */
function firstSite(port: ServerPort, { id, version }: RegionDescription, service: string): Promise<string | null> {
  const key = JSON.stringify([id, version, service])
  let found = known.get(key)
  if (!found) {
    if (known.size > 100) known.clear()
    found = port
      .answerSupply(id, {
        service,
        mode: 'air-line',
        ages: null,
        barrierFree: false,
        pureDriving: false,
        catchment: null,
        method: null,
        decay: null,
        measure: 'sites',
        assumeCapacity: null,
      })
      .then(
        ({ facilities }) => facilities[0]?.id ?? null,
        () => null,
      )
    known.set(key, found)
  }
  return found
}
