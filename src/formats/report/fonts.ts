import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import decompress from 'woff2-encoder/decompress'

export interface Fonts {
  readonly regular: Uint8Array
  readonly strong: Uint8Array
}

/** Fira Sans (SIL Open Font License 1.1) as the KERN design system brings it along; a PDF needs the unpacked form. */
let kept: Promise<Fonts> | null = null

export function loadFonts(): Promise<Fonts> {
  kept ??= Promise.all([unpack('FiraSans-Regular'), unpack('FiraSans-SemiBold')]).then(([regular, strong]) => ({
    regular,
    strong,
  }))
  kept.catch(() => {
    kept = null
  })
  return kept
}

async function unpack(name: string): Promise<Uint8Array> {
  const path = import.meta.resolve(`@kern-ux/native/dist/fonts/fira-sans/${name}.woff2`)
  return decompress(await readFile(fileURLToPath(path)))
}
