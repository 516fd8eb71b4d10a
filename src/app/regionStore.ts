import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { Situation } from '../core/situation/index.ts'
import type { Municipality } from '../core/territory/index.ts'
import {
  listRegionFolders,
  type Region,
  type RegionManifest,
  readManifest,
  readMunicipalities,
  readRegion,
} from '../formats/region/index.ts'
import { decisionsFile, type NegotiatedCatalogue, negotiatedCatalogue } from './regionCatalogue.ts'
import { regionFolder } from './regions/regionFolder.ts'

/** A loaded region and the situation that answers questions about it. */
export interface OpenRegion {
  readonly region: Region
  readonly situation: Situation
  /** The catalogue by which the situation answers, and how it came about. */
  readonly negotiated: NegotiatedCatalogue
}

const KEPT_REGIONS = 4
/** A few kilobytes each. */
const KEPT_CATALOGUES = 100

/** The regions of a data folder (`DIR/regions/ID`). Keeps the last ones loaded; a region that was built anew or decided anew is loaded anew. */
export class RegionStore {
  readonly dataDir: string
  readonly #catalogue: ServiceCatalogue
  readonly #open = new Kept<OpenRegion>(KEPT_REGIONS)
  readonly #manifests = new Kept<RegionManifest>(KEPT_CATALOGUES)
  readonly #catalogues = new Kept<NegotiatedCatalogue>(KEPT_CATALOGUES)

  constructor(dataDir: string, catalogue: ServiceCatalogue) {
    this.dataDir = resolve(dataDir)
    this.#catalogue = catalogue
  }

  /** Folder of a region. The id is a plain folder name: anything else is refused. */
  folder(id: string): string {
    return regionFolder(this.dataDir, id)
  }

  /** Manifests of all readable regions, the example last, else by name. */
  async list(): Promise<RegionManifest[]> {
    const ids = await listRegionFolders(join(this.dataDir, 'regions'))
    const manifests = await Promise.all(ids.map((id) => this.manifest(id)))
    return manifests.sort((a, b) => Number(a.example) - Number(b.example) || a.name.localeCompare(b.name, 'de'))
  }

  /** Read once for each version of the file: every page asks for it. */
  async manifest(id: string): Promise<RegionManifest> {
    const folder = this.folder(id)
    return this.#manifests.get(id, await stamp(join(folder, 'manifest.json')), () => readManifest(folder))
  }

  /** Municipalities of a region, ring included, without loading it. */
  async municipalities(id: string): Promise<Omit<Municipality, 'outline'>[]> {
    return readMunicipalities(this.folder(id))
  }

  /** The catalogue as a region negotiated it, without loading the region. */
  async catalogue(id: string): Promise<NegotiatedCatalogue> {
    const folder = this.folder(id)
    return this.#catalogues.get(id, await this.#version(id), () => negotiatedCatalogue(folder, this.#catalogue))
  }

  async open(id: string): Promise<OpenRegion> {
    return this.#open.get(id, await this.#version(id), async () => openWith(this.folder(id), await this.catalogue(id)))
  }

  async #version(id: string): Promise<string> {
    const { version } = await this.manifest(id)
    return `${version} ${await stamp(decisionsFile(this.folder(id)))}`
  }
}

/** The last values made, each for one version of what it was made from. */
class Kept<T> {
  readonly #most: number
  readonly #values = new Map<string, { readonly version: string; readonly made: Promise<T> }>()

  constructor(most: number) {
    this.#most = most
  }

  get(id: string, version: string, make: () => Promise<T>): Promise<T> {
    const known = this.#values.get(id)
    if (known?.version === version) return known.made
    const made = make()
    this.#values.delete(id)
    if (this.#values.size >= this.#most) this.#values.delete(this.#values.keys().next().value!)
    this.#values.set(id, { version, made })
    made.catch(() => {
      if (this.#values.get(id)?.made === made) this.#values.delete(id)
    })
    return made
  }
}

/** Changes when a file does; '' = there is none. */
async function stamp(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : ''
}

/** Loads one region folder, wherever it lies, with what the region decided on the catalogue. */
export async function openRegionFolder(dir: string, catalogue: ServiceCatalogue): Promise<OpenRegion> {
  return openWith(dir, await negotiatedCatalogue(dir, catalogue))
}

async function openWith(dir: string, negotiated: NegotiatedCatalogue): Promise<OpenRegion> {
  const region = await readRegion(dir)
  return { region, situation: new Situation(region, negotiated.catalogue), negotiated }
}
