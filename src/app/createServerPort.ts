import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type {
  RegionCatalogue,
  RegionDescription,
  ReportDocument,
  ReportQuestion,
  ServerPort,
  TilesInfo,
} from '../contract/index.ts'
import { type CooperationLibrary, drawRegion, NO_LIBRARY, type RegionDrawing } from '../core/cooperation/index.ts'
import { InputError } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { compareDepartures, type Situation } from '../core/situation/index.ts'
import type { IndicatorDefinitions } from '../formats/catalogue/index.ts'
import { type Region, readReport } from '../formats/region/index.ts'
import { words } from '../messages/index.ts'
import { answerConnected } from './answerConnected.ts'
import { answerOutlook } from './answerOutlook.ts'
import { departureLines, stopLines } from './departureLines.ts'
import { KeptAnswers } from './keptAnswers.ts'
import { municipalityFacts } from './municipalityFacts.ts'
import type { NegotiatedCatalogue } from './regionCatalogue.ts'
import { RegionStore } from './regionStore.ts'
import { RegionTiles } from './regionTiles.ts'
import { reportAsPdf, writeReport } from './report/writeReport.ts'
import { searchRegion } from './search/searchRegion.ts'
import { serviceChoices } from './serviceChoices.ts'
import { findStops, stopBoard } from './stopBoard.ts'
import { areTilesBuilding } from './tilesMarker.ts'

const NO_TILES: TilesInfo = { state: 'none', minZoom: 0, maxZoom: 0, bounds: [-180, -85, 180, 85] }

const NO_INDICATORS: IndicatorDefinitions = { version: '', definitions: [] }

/** The use cases of the server over a data folder. `indicators`: what municipal statistics mean. `cooperation`: what the catalogue holds for working together. */
export function createServerPort(
  dataDir: string,
  catalogue: ServiceCatalogue,
  version: string,
  indicators: IndicatorDefinitions = NO_INDICATORS,
  cooperation: CooperationLibrary = NO_LIBRARY,
): ServerPort {
  const store = new RegionStore(dataDir, catalogue)
  const tiles = new RegionTiles()
  const kept = new KeptAnswers()
  /** An answer that follows from the region and the question alone. */
  const answer = async <Answer>(id: string, kind: string, question: unknown, of: (situation: Situation) => Answer) => {
    const { situation } = await store.open(id)
    return kept.get(situation, kind, question, () => of(situation))
  }
  const asShipped: RegionCatalogue = {
    catalogue,
    services: serviceChoices(catalogue),
    place: null,
    history: { region: '', entries: [] },
    issues: [],
  }
  const report = async (id: string, question: ReportQuestion): Promise<ReportDocument> => {
    const { region, situation } = await store.open(id)
    const { manifest } = region
    return writeReport(
      { manifest, situation, indicators: region.indicators, definitions: indicators.definitions },
      question,
      version,
    )
  }
  const drawings = new WeakMap<Region, RegionDrawing | null>()
  const choices = new WeakMap<NegotiatedCatalogue, RegionCatalogue>()
  const chosenFrom = (negotiated: NegotiatedCatalogue): RegionCatalogue => {
    const known = choices.get(negotiated)
    if (known) return known
    const { base, place, history, issues, catalogue: own } = negotiated
    const made = { catalogue: own, services: serviceChoices(own, base), place, history, issues }
    choices.set(negotiated, made)
    return made
  }
  return {
    version,
    catalogue,
    services: asShipped.services,
    cooperation,
    async regionCatalogue(id) {
      const negotiated = await store.catalogue(id).catch((error) => {
        if (error instanceof InputError) return null
        throw error
      })
      if (!negotiated) return asShipped
      return chosenFrom(negotiated)
    },
    listRegions: async (): Promise<readonly RegionDescription[]> => store.list(),
    answerReach: (id, question) => answer(id, 'reach', question, (situation) => situation.answer(question)),
    compareDepartures: (id, question) =>
      answer(id, 'departures', question, (situation) => compareDepartures(situation, question)),
    answerSupply: (id, question) => answer(id, 'supply', question, (situation) => situation.supply(question).answer),
    answerClosure: (id, question) => answer(id, 'closure', question, (situation) => situation.closure(question)),
    compareModes: (id, question) => answer(id, 'modes', question, (situation) => situation.compareModes(question)),
    findStops: async (id, typed, choice) => findStops((await store.open(id)).region, typed, choice),
    stopBoard: async (id, idOrName, choice) => stopBoard((await store.open(id)).region, idOrName, choice),
    departureTable: async (id, idOrName, choice) => {
      const { region } = await store.open(id)
      return idOrName === null ? stopLines(region, choice) : departureLines(region, idOrName, choice)
    },
    report,
    reportPdf: reportAsPdf,
    async municipalities(id) {
      const { compare } = words('de')
      return (await store.municipalities(id))
        .filter(({ inside }) => inside)
        .map(({ ags, name }) => ({ ags, name }))
        .sort((a, b) => compare(a.name, b.name))
    },
    async regionDrawing(id) {
      const { region } = await store.open(id)
      const known = drawings.get(region)
      if (known !== undefined) return known
      const drawing = drawRegion(region.municipalities)
      drawings.set(region, drawing)
      return drawing
    },
    municipalityFacts: async (id) => municipalityFacts((await store.open(id)).region),
    async search({ region: id, ...question }) {
      if (id === null) return searchRegion(null, asShipped.services, question)
      const { region, negotiated } = await store.open(id)
      return searchRegion(region, chosenFrom(negotiated).services, question)
    },
    answerConnected: (id, service) =>
      answer(id, 'connected', service, (situation) => answerConnected(situation, service)),
    answerOutlook: async (id, municipality) => answerOutlook((await store.open(id)).region, municipality, indicators),
    importReport: (id) =>
      readReport(store.folder(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      }),
    async regionFile(id, name) {
      const folder = store.folder(id)
      const { files } = await store.manifest(id)
      const listed = files.find((file) => file.name === name)
      if (!listed && name !== 'manifest.json') return null
      return { bytes: await readFile(join(folder, name)), sha256: listed?.sha256 ?? null }
    },
    async tilesInfo(id) {
      const folder = store.folder(id)
      const tileset = tiles.of(folder)
      if (!tileset) return areTilesBuilding(folder) ? { ...NO_TILES, state: 'building' } : NO_TILES
      const { minZoom, maxZoom, bounds } = tileset
      return { state: 'ready', minZoom, maxZoom, bounds }
    },
    tile: async (id, z, x, y) => tiles.of(store.folder(id))?.tile(z, x, y) ?? null,
  }
}
