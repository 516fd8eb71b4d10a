import { readFile, rm, stat, writeFile } from 'node:fs/promises'

/** What the server said about the file when its download began; a later answer must agree, or the download begins anew. */
export interface Validators {
  readonly url: string
  readonly etag: string
  readonly lastModified: string
  /** −1 = not stated. */
  readonly totalBytes: number
}

/** A download that is not finished: `FILE.part` and what it is a part of in `FILE.part.json`. */
export class PartialFile {
  readonly path: string
  readonly #notePath: string

  constructor(target: string) {
    this.path = `${target}.part`
    this.#notePath = `${target}.part.json`
  }

  /** Bytes already here and their validators; null when there is nothing to go on with for this address. */
  async read(url: string): Promise<{ bytes: number; validators: Validators } | null> {
    try {
      const validators = JSON.parse(await readFile(this.#notePath, 'utf8')) as Validators
      const { size } = await stat(this.path)
      const known = validators.etag !== '' || validators.lastModified !== ''
      return validators.url === url && known && size > 0 ? { bytes: size, validators } : null
    } catch {
      return null
    }
  }

  async begin(validators: Validators): Promise<void> {
    await rm(this.path, { force: true })
    await writeFile(this.#notePath, JSON.stringify(validators))
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true })
    await rm(this.#notePath, { force: true })
  }

  async forgetNote(): Promise<void> {
    await rm(this.#notePath, { force: true })
  }
}

export function validatorsOf(url: string, response: Response, totalBytes: number): Validators {
  return {
    url,
    etag: response.headers.get('etag') ?? '',
    lastModified: response.headers.get('last-modified') ?? '',
    totalBytes,
  }
}

/** Does an answer speak of the same file? Only what both state is compared. */
export function sameFile(a: Validators, b: Validators): boolean {
  if (a.etag !== '' && b.etag !== '' && a.etag !== b.etag) return false
  if (a.lastModified !== '' && b.lastModified !== '' && a.lastModified !== b.lastModified) return false
  return a.totalBytes < 0 || b.totalBytes < 0 || a.totalBytes === b.totalBytes
}
