import { type ImportLog, InputError, type Progress } from '../../core/evidence/index.ts'
import type { Box } from '../../core/geo/index.ts'
import { AreaAssembler } from './areaAssembler.ts'
import { type AreaRelation, isArea } from './areaRelation.ts'
import { BlobFile } from './blobFile.ts'
import { Damage } from './damage.ts'
import { Dispatch } from './dispatch.ts'
import { IdSet } from './idSet.ts'
import { NodePositions } from './nodePositions.ts'
import { NODES, PrimitiveBlock, RELATIONS, WAYS } from './primitiveBlock.ts'
import type { OsmCollector, OsmScan } from './types.ts'
import { WayStore } from './wayStore.ts'

export interface ScanOptions {
  /** Keep what lies in it; for extracts that are larger than the region. */
  readonly box?: Box
  readonly log: ImportLog
  readonly progress?: Progress
}

/**
 * Reads OSM PBF files for all collectors at once. Several files merge: of objects with the same id the one in the file named first counts.
 * Memory: 16 bytes per node kept, plus what collectors keep. A file that cannot be used at all is an issue when others can, else an InputError;
 * damaged blocks and truncated files are issues and the rest still loads.
 */
export async function scanOsm(
  paths: readonly string[],
  collectors: readonly OsmCollector[],
  options: ScanOptions,
): Promise<OsmScan> {
  const files = await openAll(paths, options.log)
  try {
    return await new Scan(files, new Dispatch(collectors), options).run()
  } finally {
    for (const file of files) await file.close()
  }
}

async function openAll(paths: readonly string[], log: ImportLog): Promise<BlobFile[]> {
  const files: BlobFile[] = []
  const refused: InputError[] = []
  for (const path of paths) {
    try {
      files.push(await BlobFile.open(path, log))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused.push(error)
    }
  }
  if (files.length === 0 && refused.length > 0) throw refused[0]
  for (const { issue } of refused) log.issue(issue)
  return files
}

interface FileState {
  readonly file: BlobFile
  /** Kinds in each blob, 0 = unknown or damaged. */
  readonly kinds: Uint8Array
  readonly damaged: Set<number>
  readonly wayIds: IdSet | null
  readonly relationIds: IdSet | null
  nodes: number
  ways: number
  relations: number
  kept: number
  duplicates: number
  misplaced: number
}

class Scan {
  readonly #files: readonly FileState[]
  readonly #dispatch: Dispatch
  readonly #log: ImportLog
  readonly #progress: Progress | undefined
  readonly #clip: boolean
  readonly #positions: NodePositions
  /** Ways of the areas that somebody wants. */
  readonly #memberWays = new IdSet()
  readonly #memberRefs = new WayStore()
  /** With a box only: areas that may reach into it; wanted ways and members that do; members outside that complete an area. */
  readonly #areas: AreaRelation[] = []
  readonly #waysInBox = new IdSet()
  readonly #extraWays = new IdSet()
  #ways = 0
  #relations = 0
  #incompleteAreas = 0

  constructor(files: readonly BlobFile[], dispatch: Dispatch, options: ScanOptions) {
    const several = files.length > 1
    this.#files = files.map((file) => ({
      file,
      kinds: new Uint8Array(file.blobCount),
      damaged: new Set(),
      wayIds: several ? new IdSet() : null,
      relationIds: several ? new IdSet() : null,
      nodes: 0,
      ways: 0,
      relations: 0,
      kept: 0,
      duplicates: 0,
      misplaced: 0,
    }))
    this.#dispatch = dispatch
    this.#log = options.log
    this.#progress = options.progress
    this.#clip = options.box !== undefined
    this.#positions = new NodePositions(options.box)
  }

  async run(): Promise<OsmScan> {
    // The first pass sees every block: nodes are kept, relations say which ways their areas need.
    for (const state of this.#files) {
      const store = this.#positions.begin()
      await this.#pass(state, NODES | RELATIONS, 'osm-nodes', (block) => {
        if (block.kinds & NODES) this.#readNodes(block, state)
        if (block.kinds & RELATIONS) this.#noteAreas(block)
      })
      store.seal()
    }
    this.#memberWays.seal()
    if (this.#clip) await this.#completeWays()
    for (const state of this.#files) {
      await this.#pass(state, WAYS, 'osm-ways', (block) => this.#readWays(block, state))
      state.wayIds?.seal()
    }
    for (const state of this.#files) {
      await this.#pass(state, RELATIONS, 'osm-relations', (block) => this.#readRelations(block, state))
      state.relationIds?.seal()
    }
    return this.#finish()
  }

  /** Hands the undamaged blocks with one of the kinds to `read`; a block that turns out to be damaged is reported once. */
  async #pass(state: FileState, kinds: number, phase: string, read: (block: PrimitiveBlock) => void): Promise<void> {
    const { file } = state
    const which: number[] = []
    for (let i = 0; i < file.blobCount; i++) {
      if (phase === 'osm-nodes' || (state.kinds[i] & kinds && !state.damaged.has(i))) which.push(i)
    }
    for await (const { index, data } of file.read(which)) {
      try {
        if (data instanceof Damage) throw data
        const block = new PrimitiveBlock(data)
        state.kinds[index] = block.kinds
        read(block)
      } catch (error) {
        // Decoding can fail anywhere in a damaged block; a collector or a limit of ours must not hide behind that.
        if (this.#dispatch.busy || error instanceof InputError) throw error
        if (!state.damaged.has(index)) {
          const percent = Math.floor((100 * file.endOf(index)) / file.bytes)
          this.#log.error('osm-block-damaged', { file: file.name }, { percent })
        }
        state.damaged.add(index)
      }
      this.#progress?.(phase, file.endOf(index), file.bytes)
    }
  }

  #readNodes(block: PrimitiveBlock, state: FileState): void {
    const dispatch = this.#dispatch
    const positions = this.#positions
    block.nodes((id, lonE7, latE7, tags) => {
      state.nodes++
      const outcome = positions.add(id, lonE7, latE7)
      if (outcome === 'kept') {
        state.kept++
        if (tags) dispatch.node(id, lonE7 / 1e7, latE7 / 1e7, tags)
      } else if (outcome === 'known') state.duplicates++
      else if (outcome === 'misplaced') state.misplaced++
    })
  }

  #noteAreas(block: PrimitiveBlock): void {
    block.relations((id, tags, members) => {
      if (!isArea(tags) || !this.#dispatch.wantsRelation(tags)) return
      const ways = members().flatMap(({ type, ref }) => (type === 'way' ? [ref] : []))
      for (const way of ways) this.#memberWays.add(way)
      if (this.#clip) this.#areas.push({ id, ways })
    })
  }

  /** Ways that reach out of the box, and areas that reach into it, need nodes from outside: find out which, then fetch them. */
  async #completeWays(): Promise<void> {
    const missing = new IdSet()
    const outside = new WayStore()
    for (const state of this.#files) {
      await this.#pass(state, WAYS, 'osm-ways', (block) =>
        block.ways((id, tags, refs, lonE7, latE7) => {
          const member = this.#memberWays.has(id)
          if (!member && !this.#dispatch.wantsWay(tags)) return
          if (this.#positions.touchesBox(refs, lonE7, latE7)) {
            this.#waysInBox.add(id)
            for (const ref of refs) if (!this.#positions.has(ref)) missing.add(ref)
          } else if (member) outside.add(id, refs)
        }),
      )
    }
    this.#waysInBox.seal()
    for (const { ways } of this.#areas) {
      if (!ways.some((way) => this.#waysInBox.has(way))) continue
      for (const way of ways) {
        const refs = outside.find(way)
        if (!refs) continue
        this.#extraWays.add(way)
        for (const ref of refs) missing.add(ref)
      }
    }
    missing.seal()
    this.#extraWays.seal()
    this.#areas.length = 0
    for (const state of this.#files) {
      const store = this.#positions.beginOutside()
      await this.#pass(state, NODES, 'osm-nodes-outside', (block) =>
        block.nodes((id, lonE7, latE7) => {
          if (missing.has(id)) this.#positions.addOutside(id, lonE7, latE7)
        }),
      )
      store.seal()
    }
  }

  #readWays(block: PrimitiveBlock, state: FileState): void {
    block.ways((id, tags, refs, lonE7, latE7) => {
      state.ways++
      if (this.#seen(id, state, 'wayIds')) return
      if (this.#clip && !this.#waysInBox.has(id)) {
        if (this.#extraWays.has(id)) this.#memberRefs.add(id, refs)
        return
      }
      state.kept++
      this.#ways++
      if (this.#memberWays.has(id)) this.#memberRefs.add(id, refs)
      if (this.#dispatch.wantsWay(tags)) this.#dispatch.way(this.#positions.wayOf(id, tags, refs, lonE7, latE7))
    })
  }

  #readRelations(block: PrimitiveBlock, state: FileState): void {
    const assembler = new AreaAssembler(this.#positions, this.#memberRefs)
    block.relations((id, tags, readMembers) => {
      state.relations++
      if (this.#seen(id, state, 'relationIds')) return
      const wanted = this.#dispatch.wantsRelation(tags)
      if (!wanted && !this.#clip) {
        state.kept++
        this.#relations++
      }
      if (!wanted) return
      const members = readMembers()
      if (this.#clip && !members.some(({ type, ref }) => this.#isInBox(type, ref))) return
      if (this.#clip || wanted) {
        state.kept++
        this.#relations++
      }
      const area = isArea(tags) ? assembler.assemble(members) : null
      if (area && !area.complete) this.#incompleteAreas++
      this.#dispatch.relation({
        id,
        tags,
        members,
        polygons: area?.polygons ?? null,
        complete: area?.complete ?? true,
      })
    })
  }

  #isInBox(type: string, ref: number): boolean {
    return type === 'node' ? this.#positions.isInBox(ref) : type === 'way' && this.#waysInBox.has(ref)
  }

  /** True when a file named before has the object. */
  #seen(id: number, state: FileState, ids: 'wayIds' | 'relationIds'): boolean {
    for (const earlier of this.#files) {
      if (earlier === state) break
      if (earlier[ids]?.has(id)) {
        state.duplicates++
        return true
      }
    }
    state[ids]?.add(id)
    return false
  }

  #finish(): OsmScan {
    for (const state of this.#files) {
      const { file, nodes, ways, relations, kept, misplaced, duplicates } = state
      const report = this.#log.file(file.name, 'osm')
      report.read += nodes + ways + relations
      report.kept += kept
      report.skipped += nodes + ways + relations - kept
      const where = { file: file.name }
      if (misplaced > 0) this.#log.warn('osm-node-misplaced', where, { count: misplaced })
      if (duplicates > 0) this.#log.note('osm-duplicates', where, { count: duplicates })
      if (nodes + ways + relations === 0) this.#log.error('osm-empty', where)
      else if (this.#clip && kept === 0) this.#log.warn('osm-outside-box', where)
    }
    if (this.#incompleteAreas > 0) {
      const files = this.#files.map(({ file }) => file.name).join(', ')
      this.#log.note('osm-areas-incomplete', { file: files }, { count: this.#incompleteAreas })
    }
    const dates = this.#files.map(({ file }) => file.header.dataDate).filter((date) => date !== '')
    return {
      files: this.#files.map(({ file, nodes, ways, relations }) => ({
        file: file.name,
        bytes: file.bytes,
        nodes,
        ways,
        relations,
        box: file.header.box,
        dataDate: file.header.dataDate,
      })),
      nodes: this.#positions.count,
      ways: this.#ways,
      relations: this.#relations,
      box: this.#positions.bounds(),
      dataDate: dates.sort()[0] ?? '',
    }
  }
}
