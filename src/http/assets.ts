import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssetManifest } from '../web/pages/index.ts'
import { type Encoding, encode, isWorthEncoding } from './encode.ts'

/** What the build has made for the browser. Only files that were there at the start are served, by exact name. */
export interface Assets {
  readonly manifest: AssetManifest
  read(path: string, encoding: Encoding): Promise<{ bytes: Uint8Array; type: string; encoding: Encoding } | null>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  woff: 'font/woff',
  txt: 'text/plain; charset=utf-8',
}

export const NO_ASSETS: Assets = {
  manifest: { scripts: {}, workers: {}, styles: {}, files: {} },
  read: async () => null,
}

/** Assets of a folder with `manifest.json` and `assets/`; without it pages come without styles and scripts. */
export async function readAssets(folder: string): Promise<Assets> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null)
  if (text === null) return NO_ASSETS
  const names = await readdir(join(folder, 'assets'), { recursive: true })
  const files = new Map(names.map((name) => [`/assets/${name.replaceAll('\\', '/')}`, join(folder, 'assets', name)]))
  const encoded = new Map<string, Promise<Uint8Array>>()
  return {
    manifest: JSON.parse(text) as AssetManifest,
    async read(path, asked) {
      const file = files.get(path)
      const type = TYPES[path.slice(path.lastIndexOf('.') + 1)]
      if (file === undefined || type === undefined) return null
      const bytes = await readFile(file)
      const encoding = isWorthEncoding(type, bytes) ? asked : 'identity'
      if (encoding === 'identity') return { bytes, type, encoding }
      const key = `${encoding} ${path}`
      const made = encoded.get(key) ?? encode(bytes, encoding)
      encoded.set(key, made)
      return { bytes: await made, type, encoding }
    },
  }
}
