import { createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { InputError } from '../../core/evidence/index.ts'
import { publicKeyOf } from '../../store/index.ts'

export const KEY_FOLDER = 'keys'
const PEM = /-----BEGIN [A-Z ]+-----[\s\S]+?-----END [A-Z ]+-----/g

/** Where the key lies that signs checkpoints. */
export const signingKeyPath = (dataDir: string): string => join(dataDir, KEY_FOLDER, 'journal.pem')

export const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }) as string

/** Public keys in a text of PEM blocks; of a private one its public half. */
export function parsePublicKeys(text: string): KeyObject[] {
  const keys = [...text.matchAll(PEM)].map(([block]) => createPublicKey(block))
  return keys.filter((key) => key.asymmetricKeyType === 'ed25519')
}

/**
 * Public keys by which the checkpoints of a data folder may be signed: its own, and those of earlier signing keys (`keys/*.pub`), for a workspace that was
 * restored without its key goes on with a new one. Empty = there is no key.
 */
export async function knownPublicKeys(dataDir: string): Promise<KeyObject[]> {
  const folder = join(dataDir, KEY_FOLDER)
  const names = existsSync(folder) ? (await readdir(folder)).sort() : []
  const texts = names.filter((name) => name === 'journal.pem' || name.endsWith('.pub'))
  const keys = await Promise.all(texts.map(async (name) => parsePublicKeys(await readFile(join(folder, name), 'utf8'))))
  return keys.flat()
}

/** Keeps the public keys of an earlier signing key. */
export async function keepEarlierKeys(dataDir: string, pems: readonly string[]): Promise<void> {
  if (pems.length === 0) return
  await mkdir(join(dataDir, KEY_FOLDER), { recursive: true, mode: 0o700 })
  await writeFile(join(dataDir, KEY_FOLDER, 'earlier.pub'), pems.join(''))
}

/** Reads public keys that somebody names. Throws InputError where there is none. */
export async function readPublicKeys(path: string): Promise<KeyObject[]> {
  const refuse = (code: string) => new InputError({ code, severity: 'error', file: path, params: { file: path } })
  const text = await readFile(path, 'utf8').catch(() => {
    throw refuse('file-not-found')
  })
  try {
    const keys = parsePublicKeys(text)
    if (keys.length > 0) return keys
  } catch {
    // Told below.
  }
  throw refuse('verify-no-key')
}

export const publicPem = (key: KeyObject): string => pemOf(publicKeyOf(key))
