import type { CooperationLibrary, RegionDrawing } from '../core/cooperation/index.ts'
import type { ImportReport, Issue } from '../core/evidence/index.ts'
import type { CatalogueHistory, ServiceCatalogue } from '../core/services/index.ts'
import type { ConnectedAnswer } from './connected.ts'
import type { OutlookAnswer } from './outlook.ts'
import type { TilesInfo } from './pageWorker.ts'
import type { DepartureRow, ModeRow, ReachAnswer, ReachQuestion } from './reach.ts'
import type { RegionDescription } from './regionDescription.ts'
import type { ReportDocument } from './reportDocument.ts'
import type { FoundHit, SearchQuestion } from './search.ts'
import type { ServiceChoice } from './serviceChoice.ts'
import type { StopBoard, StopChoice, StopList } from './stops.ts'
import type { ClosureAnswer, ClosureQuestion, SupplyAnswer, SupplyQuestion } from './supply.ts'

/** Which report: of the whole region (null) or of one municipality, in which language. */
export interface ReportQuestion {
  readonly municipality: string | null
  readonly language: 'de' | 'en'
  /** `sheet`: one page about a municipality; default the whole report. */
  readonly extent?: 'whole' | 'sheet'
}

/** A municipality of the inside in a few figures. */
export interface MunicipalityFacts {
  readonly ags: string
  readonly name: string
  /** Counted from the population cells. */
  readonly people: number
  /** Facilities of all services, stops left out. */
  readonly sites: number
  /** Null = the region has no timetable. */
  readonly stops: number | null
  /** Where its people live on average, degrees; null = nobody does. */
  readonly lon: number | null
  readonly lat: number | null
}

/** A file of a region, ready to be sent. */
export interface RegionFile {
  readonly bytes: Uint8Array
  /** Hash of the content where the manifest names one. */
  readonly sha256: string | null
}

/** The catalogue as one region negotiated it. */
export interface RegionCatalogue {
  /** The base catalogue with what the region accepted. */
  readonly catalogue: ServiceCatalogue
  readonly services: readonly ServiceChoice[]
  /** Land of the region (`DE-HE`), null = none. */
  readonly place: string | null
  readonly history: CatalogueHistory
  /** What is wrong with the region's file, and what waits for somebody. */
  readonly issues: readonly Issue[]
}

/**
 * The use cases that the server calls; `app` makes them over a data folder, tests over a region in memory. Methods that take a
 * region's id throw an error with an `issue` (InputError) where the region cannot be read.
 */
export interface ServerPort {
  /** Version of the program. */
  readonly version: string
  /** The base catalogue, for whoever asks without a region. */
  readonly catalogue: ServiceCatalogue
  readonly services: readonly ServiceChoice[]
  /** Forms of working together, clauses of agreements, checks, funding programmes. */
  readonly cooperation: CooperationLibrary
  /** The base catalogue without history where the region cannot be read. */
  regionCatalogue(regionId: string): Promise<RegionCatalogue>
  listRegions(): Promise<readonly RegionDescription[]>
  answerReach(regionId: string, question: ReachQuestion): Promise<ReachAnswer>
  answerSupply(regionId: string, question: SupplyQuestion): Promise<SupplyAnswer>
  answerClosure(regionId: string, question: ClosureQuestion): Promise<ClosureAnswer>
  /** The question on foot, by bicycle and by car; empty where there are no streets. */
  compareModes(regionId: string, question: ReachQuestion): Promise<readonly ModeRow[]>
  /** The question for a good, the middle and a bad departure; empty where the mode is not transit. */
  compareDepartures(regionId: string, question: ReachQuestion): Promise<readonly DepartureRow[]>
  /** Stops whose name fits what was typed; '' = those with most departures. */
  findStops(regionId: string, typed: string, choice: StopChoice): Promise<StopList>
  /** What a stop offers, named by its id or by a name that means only one. */
  stopBoard(regionId: string, idOrName: string, choice: StopChoice): Promise<StopBoard>
  /** Lines of a CSV: all stops, or (`idOrName`) the departures of one. */
  departureTable(regionId: string, idOrName: string | null, choice: StopChoice): Promise<Iterable<string>>
  /** Throws an error with the issue `question-unknown-municipality` for a key or name that is not inside. */
  report(regionId: string, question: ReportQuestion): Promise<ReportDocument>
  /** A report as PDF. */
  reportPdf(report: ReportDocument): Promise<Uint8Array>
  /** Municipalities of the inside by name. */
  municipalities(regionId: string): Promise<readonly { readonly ags: string; readonly name: string }[]>
  /** The region as lines for a small map; null = there is nothing to draw. */
  regionDrawing(regionId: string): Promise<RegionDrawing | null>
  /** The same with a few figures. */
  municipalityFacts(regionId: string): Promise<readonly MunicipalityFacts[]>
  /** Places, services, pages and help, the best first. */
  search(question: SearchQuestion): Promise<readonly FoundHit[]>
  /** Who is joined to a networked or digital service (id or alias); levels are empty where the region has no data on it. */
  answerConnected(regionId: string, service: string): Promise<ConnectedAnswer>
  /** What a municipality can shoulder (key or name), as far as its statistics tell. */
  answerOutlook(regionId: string, municipality: string): Promise<OutlookAnswer>
  /** Null = the region has none. */
  importReport(regionId: string): Promise<ImportReport | null>
  /** A file that the manifest lists, or `manifest.json`; null = no such file. */
  regionFile(regionId: string, name: string): Promise<RegionFile | null>
  /** Whether the base map can be drawn. */
  tilesInfo(regionId: string): Promise<TilesInfo>
  /** Vector tile of the base map (MVT, perhaps gzipped), z/x/y counted from the north-west; null = nothing there. */
  tile(regionId: string, z: number, x: number, y: number): Promise<Uint8Array | null>
}
