import type { Issue } from '../core/evidence/index.ts'
import type { CellExplanation, ReachAnswer, ReachQuestion } from './reach.ts'
import type { CellSupply, SupplyAnswer, SupplyQuestion } from './supply.ts'

/**
 * How the map of the situation page speaks with the worker that computes for it: plain messages, arrays handed over (transferred), nothing shared.
 *
 * The page gives the worker two addresses and nothing else:
 * - `region`, ending in `/`: below it the region's folder is served, `manifest.json` and the Arrow files it lists;
 *   beside them `tiles.json` (`TilesInfo`) and `tiles/{z}/{x}/{y}.pbf` (gzipped, 204 where nothing is drawn).
 * - `catalogue`: the service catalogue (`ServiceCatalogue`) as JSON.
 */
export type PageWorkerRequest = OpenRequest | AskRequest | AskSupplyRequest | ExplainRequest

/** The first message, sent once. Answered by `progress` and `opened`, or by `failed`. */
export interface OpenRequest {
  readonly type: 'open'
  readonly region: string
  readonly catalogue: string
}

export interface AskRequest {
  readonly type: 'ask'
  /** Comes back with the answer, so that a late answer to an old question can be told apart. */
  readonly ticket: number
  readonly question: ReachQuestion
}

export interface AskSupplyRequest {
  readonly type: 'ask-supply'
  readonly ticket: number
  readonly question: SupplyQuestion
}

export interface ExplainRequest {
  readonly type: 'explain'
  readonly ticket: number
  readonly question: ReachQuestion
  readonly cell: number
}

export type PageWorkerReply = ProgressReply | OpenedReply | AnsweredReply | SuppliedReply | ExplainedReply | FailedReply

export interface ProgressReply {
  readonly type: 'progress'
  readonly loadedBytes: number
  readonly totalBytes: number
}

export interface OpenedReply {
  readonly type: 'opened'
  readonly ground: MapGround
}

export interface AnsweredReply {
  readonly type: 'answered'
  readonly ticket: number
  readonly answer: ReachAnswer
  readonly cells: CellValues
  readonly sites: readonly MapSite[]
  /** By bus and train: stops at which anything calls, x and y of each. */
  readonly stops?: Float64Array
}

/** Answers to `ask-supply`. */
export interface SuppliedReply {
  readonly type: 'supplied'
  readonly ticket: number
  readonly answer: SupplyAnswer
  readonly cells: SupplyCells
  /** In the order of the answer's facilities. */
  readonly sites: readonly MapSite[]
}

/** The arrays of `CellSupply`: one value per cell, ring included. */
export type SupplyCells = Omit<CellSupply, 'answer'>

export interface ExplainedReply {
  readonly type: 'explained'
  readonly ticket: number
  readonly explanation: CellExplanation
}

export interface FailedReply {
  readonly type: 'failed'
  /** Null: the region itself could not be opened. */
  readonly ticket: number | null
  readonly issue: Issue
}

/** What does not change with the question. Positions are in the Web-Mercator square: 0 … 1 from west to east and from north to south. */
export interface MapGround {
  /** West, north, east, south of the inside. */
  readonly extent: readonly [number, number, number, number]
  readonly cellCount: number
  /** 0 = points. */
  readonly cellSizeMetres: number
  /** Points: x, y of each. Cells: the corners south-west, south-east, north-east, north-west, eight numbers each. */
  readonly cellShape: Float64Array
  readonly cellPopulation: Float32Array
  /** 1 = reported. */
  readonly cellInside: Uint8Array
  /** Index into the municipalities, −1 = none. */
  readonly cellMunicipality: Int32Array
  readonly municipalities: readonly MapMunicipality[]
  /** Rings of all outlines: points ringStart[r] … ringStart[r + 1] − 1 of ringX, ringY belong to the municipality ringMunicipality[r]. */
  readonly ringStart: Uint32Array
  readonly ringMunicipality: Uint32Array
  readonly ringX: Float64Array
  readonly ringY: Float64Array
}

export interface MapMunicipality {
  readonly ags: string
  readonly name: string
  readonly inside: boolean
  /** West, north, east, south. */
  readonly extent: readonly [number, number, number, number]
}

/** One value per cell, ring included. */
export interface CellValues {
  /** Seconds or metres (`answer.measure`), Infinity = nothing can be reached. */
  readonly value: Float64Array
  /** People counted, NaN = not known. */
  readonly people: Float64Array
  /** Index into the sites, −1 = none. */
  readonly site: Int32Array
  /** By bus and train only: seconds for a good, the middle and a bad departure, and the share of minutes at which one gets there at all. */
  readonly transit?: {
    readonly p05: Float64Array
    readonly p50: Float64Array
    readonly p95: Float64Array
    readonly shareOfMinutes: Float32Array
  }
}

export interface MapSite {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Answer of `tiles.json`: whether the base map can be drawn. Always 200; the tiles are built after the region. */
export interface TilesInfo {
  readonly state: 'ready' | 'building' | 'none'
  readonly minZoom: number
  readonly maxZoom: number
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number]
}

/** Attributes of the element that the map island takes over (`<div id="map">`); all as `data-…`, all required. */
export interface MapElementData {
  /** Region id. */
  readonly region: string
  /** Content version of the region. */
  readonly version: string
  /** ReachQuestion as JSON; absent where the map shows supply. */
  readonly question?: string
  /** SupplyQuestion as JSON; absent where the map shows reach. */
  readonly supply?: string
  readonly lang: 'de' | 'en'
  /** Addresses of the built files: the catalogue, the page worker, MapLibre's own worker. */
  readonly catalogue: string
  readonly worker: string
  readonly mapWorker: string
}
