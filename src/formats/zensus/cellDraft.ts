import {
  AGES_KNOWN,
  AGES_MISSING,
  AGES_SUPPRESSED,
  type Cells,
  type PopulationGroup,
} from '../../core/territory/index.ts'

/** Cells as an importer knows them: not yet assigned to municipalities. */
export type CellDraft = Omit<Cells, 'municipality' | 'inside' | 'estimated'>

/** Collects cells of unknown number in growing typed arrays. */
export class CellCollector {
  readonly groups: readonly PopulationGroup[]
  readonly id: string[] = []
  #count = 0
  #lon = new Float64Array(1024)
  #lat = new Float64Array(1024)
  #population = new Float64Array(1024)
  #state = new Uint8Array(1024)
  #people: Float32Array[]

  constructor(groups: readonly PopulationGroup[]) {
    this.groups = groups
    this.#people = groups.map(() => new Float32Array(1024))
  }

  get count(): number {
    return this.#count
  }

  /** Adds a cell whose ages are not known yet and returns its index. */
  add(id: string, lon: number, lat: number, population: number): number {
    const at = this.#count
    if (at === this.#lon.length) this.#grow()
    this.id.push(id)
    this.#lon[at] = lon
    this.#lat[at] = lat
    this.#population[at] = population
    this.#state[at] = AGES_MISSING
    for (const people of this.#people) people[at] = Number.NaN
    this.#count++
    return at
  }

  /** NaN = not known; `state` of the whole cell is set by `setAgesState`. */
  setPeople(cell: number, group: number, people: number): void {
    this.#people[group][cell] = people
  }

  setAgesState(cell: number, suppressed: boolean, missing: boolean): void {
    this.#state[cell] = suppressed ? AGES_SUPPRESSED : missing ? AGES_MISSING : AGES_KNOWN
  }

  population(cell: number): number {
    return this.#population[cell]
  }

  /** Takes cells out again (ascending indexes); the others keep their order. */
  remove(cells: readonly number[]): void {
    const gone = new Set(cells)
    let to = 0
    for (let from = 0; from < this.#count; from++) {
      if (gone.has(from)) continue
      this.id[to] = this.id[from]
      this.#lon[to] = this.#lon[from]
      this.#lat[to] = this.#lat[from]
      this.#population[to] = this.#population[from]
      this.#state[to] = this.#state[from]
      for (const people of this.#people) people[to] = people[from]
      to++
    }
    this.id.length = to
    this.#count = to
  }

  finish(sizeMetres: number): CellDraft {
    const count = this.#count
    return {
      count,
      sizeMetres,
      id: this.id,
      lon: this.#lon.slice(0, count),
      lat: this.#lat.slice(0, count),
      population: this.#population.slice(0, count),
      groups: this.groups,
      people: this.#people.map((people) => people.slice(0, count)),
      agesState: this.#state.slice(0, count),
    }
  }

  #grow(): void {
    const size = this.#lon.length * 2
    const grown = <T extends Float64Array | Float32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from as never)
      return to
    }
    this.#lon = grown(this.#lon, new Float64Array(size))
    this.#lat = grown(this.#lat, new Float64Array(size))
    this.#population = grown(this.#population, new Float64Array(size))
    this.#state = grown(this.#state, new Uint8Array(size))
    this.#people = this.#people.map((people) => grown(people, new Float32Array(size)))
  }
}
