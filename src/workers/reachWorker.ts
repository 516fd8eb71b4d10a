import type {
  AnsweredReply,
  CellValues,
  MapSite,
  PageWorkerReply,
  PageWorkerRequest,
  ReachQuestion,
  SuppliedReply,
  SupplyCells,
  SupplyQuestion,
} from '../contract/index.ts'
import { InputError, type Issue } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { Situation } from '../core/situation/index.ts'
import {
  DATA_FILES,
  type DataFile,
  decodeRegion,
  decodeTimetableFiles,
  type RegionManifest,
  TIMETABLE_FILES,
} from '../formats/region/page.ts'
import { mapGround, mapX, mapY, transfersOf } from './mapGround.ts'

/** Gets a file of the server, telling how many of its bytes have come. */
export type Fetching = (url: string, onBytes?: (bytes: number) => void) => Promise<Uint8Array>
export type Replying = (reply: PageWorkerReply, transfer?: ArrayBuffer[]) => void

/** The page's worker without its port: it gets requests in order and replies. The timetable is loaded when the first question by transit comes. */
export class ReachWorker {
  readonly #fetching: Fetching
  readonly #reply: Replying
  #situation: Promise<Situation> | null = null
  #region = ''
  #manifest: RegionManifest | null = null
  #withTimetable: Promise<Situation> | null = null

  constructor(fetching: Fetching, reply: Replying) {
    this.#fetching = fetching
    this.#reply = reply
  }

  async handle(request: PageWorkerRequest): Promise<void> {
    const ticket = request.type === 'open' ? null : request.ticket
    try {
      if (request.type === 'open') {
        this.#situation = this.#open(request.region, request.catalogue)
        await this.#situation
        return
      }
      if (!this.#situation) throw new Error('asked before opened')
      const situation = await (request.question.mode === 'transit' ? this.#loadTimetable() : this.#situation)
      if (request.type === 'ask') this.#ask(situation, request.ticket, request.question)
      else if (request.type === 'ask-supply') this.#askSupply(situation, request.ticket, request.question)
      else {
        const explanation = situation.explain(request.question, request.cell)
        this.#reply({ type: 'explained', ticket: request.ticket, explanation })
      }
    } catch (error) {
      this.#reply({ type: 'failed', ticket, issue: issueOf(error) })
    }
  }

  async #open(region: string, catalogueUrl: string): Promise<Situation> {
    const [manifest, catalogue] = await Promise.all([
      this.#fetching(`${region}manifest.json`).then((bytes) => parse<RegionManifest>(bytes)),
      this.#fetching(catalogueUrl).then((bytes) => parse<ServiceCatalogue>(bytes)),
    ])
    this.#region = region
    this.#manifest = manifest
    const files = await this.#load(manifest.files.filter(({ name }) => isNeeded(name)))
    const data = decodeRegion((name) => files.get(name), manifest.layout)
    const ground = mapGround(data.cells, data.municipalities)
    this.#reply({ type: 'opened', ground }, transfersOf(ground))
    return new Situation({ ...data, manifest }, catalogue)
  }

  /** The same region with its timetable. Where loading fails the next question tries again. */
  #loadTimetable(): Promise<Situation> {
    this.#withTimetable ??= this.#situation!.then(async (situation) => {
      const { files: all, layout } = this.#manifest!
      const files = await this.#load(all.filter(({ name }) => isTimetable(name)))
      const timetable = decodeTimetableFiles((name) => files.get(name), layout)
      return new Situation({ ...situation.data, timetable }, situation.catalogue)
    })
    this.#withTimetable.catch(() => {
      this.#withTimetable = null
    })
    return this.#withTimetable
  }

  async #load(listed: RegionManifest['files']): Promise<Map<string, Uint8Array>> {
    const region = this.#region
    const totalBytes = listed.reduce((sum, file) => sum + file.bytes, 0)
    let loadedBytes = 0
    const files = new Map<string, Uint8Array>()
    await Promise.all(
      listed.map(async ({ name }) => {
        const bytes = await this.#fetching(`${region}${name}`, (count) => {
          loadedBytes += count
          this.#reply({ type: 'progress', loadedBytes, totalBytes })
        })
        // Arrow columns are views into the file; its bytes must begin at a multiple of eight.
        files.set(name, bytes.byteOffset % 8 === 0 ? bytes : bytes.slice())
      }),
    )
    return files
  }

  #ask(situation: Situation, ticket: number, question: ReachQuestion): void {
    const answer = situation.answer(question)
    const reach = situation.reach(question)
    const { transit } = reach
    const cells: CellValues = {
      value: reach.value.slice(),
      people: reach.people.slice(),
      site: reach.site.slice(),
      ...(transit
        ? {
            transit: {
              p05: transit.p05.slice(),
              p50: transit.p50.slice(),
              p95: transit.p95.slice(),
              shareOfMinutes: transit.shareOfMinutes.slice(),
            },
          }
        : {}),
    }
    const sites = reach.sites.map(mapSite)
    const reply: AnsweredReply = { type: 'answered', ticket, answer, cells, sites }
    this.#reply(
      reply,
      [cells.value, cells.people, cells.site].map((array) => array.buffer as ArrayBuffer),
    )
  }

  #askSupply(situation: Situation, ticket: number, question: SupplyQuestion): void {
    const { answer, ...arrays } = situation.supply(question)
    const cells: SupplyCells = {
      value: arrays.value.slice(),
      people: arrays.people.slice(),
      sitesInReach: arrays.sitesInReach.slice(),
      nearest: arrays.nearest.slice(),
      way: arrays.way.slice(),
    }
    const reply: SuppliedReply = { type: 'supplied', ticket, answer, cells, sites: answer.facilities.map(mapSite) }
    this.#reply(
      reply,
      Object.values(cells).map((array) => array.buffer as ArrayBuffer),
    )
  }
}

const mapSite = ({ id, name, lon, lat }: { id: string; name: string; lon: number; lat: number }): MapSite => ({
  id,
  name,
  x: mapX(lon),
  y: mapY(lat),
})

const isTimetable = (name: string) => (TIMETABLE_FILES as readonly string[]).includes(name)

function isNeeded(name: string): boolean {
  const isPart = (DATA_FILES as readonly string[]).includes(name as DataFile)
  // No question of the page needs the indicators.
  return isPart && name !== 'indicators.arrow' && !isTimetable(name)
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}

function issueOf(error: unknown): Issue {
  if (error instanceof InputError) return error.issue
  return {
    code: 'page-worker-failed',
    severity: 'error',
    params: { reason: String((error as Error)?.message ?? error) },
  }
}
