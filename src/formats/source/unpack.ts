import { pipeline, type Transform } from 'node:stream'
import { InputError } from '../../core/evidence/index.ts'
import type { SourceLimits } from './limits.ts'

/** Refuses what grows beyond the limits while it is unpacked; `packed` is null for files that are not packed. */
export class UnpackGuard {
  readonly #name: string
  readonly #limits: SourceLimits
  readonly #packedBytes: number
  #bytes = 0

  constructor(name: string, packedBytes: number, limits: SourceLimits) {
    this.#name = name
    this.#packedBytes = Math.max(1, packedBytes)
    this.#limits = limits
  }

  count(bytes: number): void {
    this.#bytes += bytes
    assertWithinLimits(this.#name, this.#bytes, this.#packedBytes, this.#limits)
  }
}

export function assertWithinLimits(file: string, bytes: number, packedBytes: number, limits: SourceLimits): void {
  if (bytes > limits.maxUnpackedBytes) {
    throw new InputError({
      code: 'archive-too-large',
      severity: 'error',
      file,
      params: { megabytes: Math.floor(limits.maxUnpackedBytes / 1e6) },
    })
  }
  const ratio = bytes / Math.max(1, packedBytes)
  if (bytes > limits.ratioFromBytes && ratio > limits.maxRatio) {
    throw new InputError({ code: 'archive-bomb', severity: 'error', file, params: { ratio: Math.round(ratio) } })
  }
}

/** Bytes of `from` sent through an inflater, in large chunks and with errors as InputError. */
export async function* unpacked(
  from: NodeJS.ReadableStream,
  inflater: Transform,
  name: string,
  guard: UnpackGuard,
): AsyncGenerator<Uint8Array> {
  // The callback only keeps a late error (after the reader stopped) from being thrown at nobody.
  pipeline(from, inflater, () => {})
  try {
    for await (const chunk of inflater) {
      guard.count(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw asInputError(error, name)
  }
}

/** Turns what a stream or an archive threw into an InputError; passes an InputError on. */
export function asInputError(error: unknown, file: string): InputError {
  if (error instanceof InputError) return error
  const detail = error instanceof Error ? error.message : String(error)
  const code = (error as { code?: string }).code ?? ''
  if (code === 'ENOENT') return new InputError({ code: 'file-not-found', severity: 'error', file, params: { file } })
  if (code.startsWith('E') && !code.startsWith('ERR')) {
    return new InputError({ code: 'file-unreadable', severity: 'error', file, params: { detail: code } })
  }
  return new InputError({ code: 'archive-broken', severity: 'error', file, params: { detail } })
}
