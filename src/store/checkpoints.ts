import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Checkpoint, checkpointText, parseCheckpoint, rootOf, toHex } from '../core/evidence/index.ts'
import { readHead, sha256 } from './journal.ts'
import { sqliteFault } from './sqliteFault.ts'
import type { Store } from './store.ts'

/** Ed25519 in the notes of C2SP signed-note. */
const ED25519 = 1

/** The key that signs checkpoints, made where there is none. It lies in a file of its own, which a backup leaves out. Throws StoreFault. */
export async function signingKey(path: string): Promise<KeyObject> {
  if (existsSync(path)) return createPrivateKey(await readFile(path))
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw sqliteFault(error)
  }
  return privateKey
}

export const publicKeyOf = (key: KeyObject): KeyObject => createPublicKey(key)

/** 32 bytes of an Ed25519 public key. */
function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url')
}

/** First four bytes of SHA-256(name ‖ newline ‖ 0x01 ‖ public key). */
function keyId(origin: string, key: KeyObject): Buffer {
  return createHash('sha256')
    .update(`${origin}\n`)
    .update(Buffer.of(ED25519))
    .update(rawPublicKey(key))
    .digest()
    .subarray(0, 4)
}

/** A checkpoint as a signed note: text, empty line, signature (C2SP signed-note, tlog-checkpoint). */
export function signNote(checkpoint: Checkpoint, key: KeyObject): string {
  const text = checkpointText(checkpoint)
  const signature = Buffer.concat([keyId(checkpoint.origin, publicKeyOf(key)), sign(null, Buffer.from(text), key)])
  return `${text}\n— ${checkpoint.origin} ${signature.toString('base64')}\n`
}

/** The checkpoint that a note signs; null = not a note, or not signed by this key. `key` null: signatures are not looked at. */
export function openNote(note: string, key: KeyObject | null): Checkpoint | null {
  const end = note.indexOf('\n\n')
  if (end < 0) return null
  const text = note.slice(0, end + 1)
  const checkpoint = parseCheckpoint(text)
  if (!checkpoint) return null
  if (key === null) return checkpoint
  const id = keyId(checkpoint.origin, key)
  for (const line of note.slice(end + 2).split('\n')) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+=*)$/.exec(line)
    if (match?.[1] !== checkpoint.origin) continue
    const bytes = Buffer.from(match[2]!, 'base64')
    if (bytes.subarray(0, 4).equals(id) && verify(null, Buffer.from(text), key, bytes.subarray(4))) return checkpoint
  }
  return null
}

/** Signs the present end of the journal; null = it is signed already, or empty. */
export async function makeCheckpoint(store: Store, origin: string, key: KeyObject): Promise<Checkpoint | null> {
  return store.write(async ({ query, at }) => {
    const { edge } = await readHead(query)
    if (edge.size === 0) return null
    const checkpoint = { origin, size: edge.size, root: toHex(rootOf(sha256, edge)) }
    const signed = await query
      .insertInto('journal_checkpoint')
      .values({ size: checkpoint.size, at, root: checkpoint.root, note: signNote(checkpoint, key) })
      .onConflict((there) => there.column('size').doNothing())
      .returning('size')
      .executeTakeFirst()
    return signed ? checkpoint : null
  })
}
