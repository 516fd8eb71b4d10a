import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError } from '../core/evidence/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { Situation } from '../core/situation/index.ts'
import {
  listRegionFolders,
  type Region,
  type RegionManifest,
  readManifest,
  readRegion,
} from '../formats/region/index.ts'
import { decisionsFile, type NegotiatedCatalogue, negotiatedCatalogue } from './regionCatalogue.ts'

/** A loaded region and the situation that answers questions about it. */
export interface OpenRegion {
  readonly region: Region
  readonly situation: Situation
  /** The catalogue by which the situation answers, and how it came about. */
  readonly negotiated: NegotiatedCatalogue
}

const KEPT_REGIONS = 4

/** The regions of a data folder (`DIR/regions/ID`). Keeps the last ones loaded; a region that was built anew or decided anew is loaded anew. */
export class RegionStore {
  readonly dataDir: string
  readonly #catalogue: ServiceCatalogue
  readonly #open = new Map<string, { version: string; opened: Promise<OpenRegion> }>()

  constructor(dataDir: string, catalogue: ServiceCatalogue) {
    this.dataDir = resolve(dataDir)
    this.#catalogue = catalogue
  }

  /** Folder of a region. The id is a plain folder name: anything else is refused. */
  folder(id: string): string {
    if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u.test(id))
      throw new InputError({ code: 'region-id-invalid', severity: 'error', params: { id: id.slice(0, 60) } })
    return join(this.dataDir, 'regions', id)
  }

  /** Manifests of all readable regions, the example last, else by name. */
  async list(): Promise<RegionManifest[]> {
    const ids = await listRegionFolders(join(this.dataDir, 'regions'))
    const manifests = await Promise.all(ids.map((id) => readManifest(this.folder(id))))
    return manifests.sort((a, b) => Number(a.example) - Number(b.example) || a.name.localeCompare(b.name, 'de'))
  }

  async manifest(id: string): Promise<RegionManifest> {
    return readManifest(this.folder(id))
  }

  async open(id: string): Promise<OpenRegion> {
    const manifest = await this.manifest(id)
    const version = `${manifest.version} ${await stamp(decisionsFile(this.folder(id)))}`
    const known = this.#open.get(id)
    if (known?.version === version) return known.opened
    const opened = openRegionFolder(this.folder(id), this.#catalogue)
    this.#open.delete(id)
    if (this.#open.size >= KEPT_REGIONS) this.#open.delete(this.#open.keys().next().value!)
    this.#open.set(id, { version, opened })
    opened.catch(() => this.#open.delete(id))
    return opened
  }
}

/** Changes when a file does; '' = there is none. */
async function stamp(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found ? `${found.mtimeMs} ${found.size}` : ''
}

/** Loads one region folder, wherever it lies, with what the region decided on the catalogue. */
export async function openRegionFolder(dir: string, catalogue: ServiceCatalogue): Promise<OpenRegion> {
  const region = await readRegion(dir)
  const { municipalities, manifest } = region
  const negotiated = await negotiatedCatalogue(dir, { id: manifest.id, municipalities }, catalogue)
  return { region, situation: new Situation(region, negotiated.catalogue), negotiated }
}
