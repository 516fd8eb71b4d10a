import { canonicalJson } from './canonicalJson.ts'
import { appendLeaf, EMPTY_EDGE, type HashFunction, leafHash, rootOf, type TreeEdge } from './merkleTree.ts'

/**
 * One entry of the journal: who did what to which object, when. It names no person: `actor` is the random id of an account, and what was
 * written stands outside (JournalContent), so that it can be erased while the chain stays whole.
 */
export interface JournalEntry {
  /** Counted from 0 without gaps. */
  readonly seq: number
  /** Instant in UTC, ISO 8601 with milliseconds. */
  readonly at: string
  /** Id of an account, or `system`, or `terminal` for who works at the server itself. */
  readonly actor: string
  /** What was done: `record.create`, `account.invite` … */
  readonly action: string
  /** Kind and id of the object. */
  readonly kind: string
  readonly object: string
  readonly region: string | null
  /** AGS of the municipality that the object belongs to. */
  readonly municipality: string | null
  /** Version of the object after this entry; null = it has none. */
  readonly version: number | null
  /** Commitment to the content, hex; null = none. */
  readonly content: string | null
  /** Leaf hash of the entry before, hex; '' for the first. */
  readonly previous: string
}

/** What an entry is about, in full. Null body = erased. */
export interface JournalContent {
  /** Random: without it nobody can try out which short text an erased entry held. */
  readonly salt: string | null
  /** Canonical JSON. */
  readonly body: string | null
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

export function toHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text
}

export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1)
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)
  return bytes
}

/** H(salt ‖ body), hex. */
export const contentHash = (hash: HashFunction, salt: string, body: string): string =>
  toHex(hash(bytesOf(`${salt}${body}`)))

/** Leaf hash of an entry: RFC 6962 over its canonical JSON, hex. */
export const entryHash = (hash: HashFunction, entry: JournalEntry): string =>
  toHex(leafHash(hash, bytesOf(canonicalJson(entry))))

/** Where the journal ends: all that the next entry needs. */
export interface JournalHead {
  readonly edge: TreeEdge
  /** Leaf hash of the last entry, hex; '' = none. */
  readonly last: string
}

export const EMPTY_HEAD: JournalHead = { edge: EMPTY_EDGE, last: '' }

/** Entry, its leaf hash and the head after it. */
export function appendEntry(
  hash: HashFunction,
  head: JournalHead,
  given: Omit<JournalEntry, 'seq' | 'previous'>,
): { readonly entry: JournalEntry; readonly leaf: string; readonly head: JournalHead } {
  const entry = { ...given, seq: head.edge.size, previous: head.last }
  const leaf = entryHash(hash, entry)
  return { entry, leaf, head: { edge: appendLeaf(hash, head.edge, fromHex(leaf)), last: leaf } }
}

/**
 * Canonical JSON of an entry in three parts, between which `previous` and `seq` belong: for who appends where the end of the journal is known
 * only at the last moment.
 */
export function entryParts({ region, version, ...first }: Omit<JournalEntry, 'seq' | 'previous'>): {
  readonly before: string
  readonly between: string
  readonly after: string
} {
  // In the order of their keys: actor … object, previous, region, seq, version.
  const inner = (value: object) => canonicalJson(value).slice(1, -1)
  return {
    before: `{${inner(first)},"previous":"`,
    between: `",${inner({ region })},"seq":`,
    after: `,${inner({ version })}}`,
  }
}

/** A signed statement of how long the journal was and what its root was. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  /** Root, hex. */
  readonly root: string
}

/** Text that is signed: origin, size and root in base64, a line each (C2SP tlog-checkpoint v1.0.0). */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${base64(fromHex(root))}\n`
}

/** Undefined = not such a text. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const match = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n$/.exec(text)
  if (!match) return undefined
  const root = Uint8Array.from(atob(match[3]!), (letter) => letter.charCodeAt(0))
  return { origin: match[1]!, size: Number(match[2]), root: toHex(root) }
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}

/** What is wrong with an entry. */
export type JournalFault =
  | 'order'
  | 'previous'
  | 'leaf'
  | 'content-altered'
  /** Gone, and no entry says that it was erased. */
  | 'content-missing'
  | 'checkpoint'
  | 'signature'
  | 'end'

/** An entry as it is stored. */
export interface StoredEntry extends JournalEntry {
  /** Leaf hash as stored, hex. */
  readonly leaf: string
  /** Null = the entry has none, or it is gone. */
  readonly stored: JournalContent | null
  /** The content was erased on purpose. */
  readonly erased: boolean
}

/** Action of the entry that says whose contents were erased: its content is `{"seqs": [..]}`. */
export const ERASE_ACTION = 'journal.erase'

/** Checks a journal entry by entry, from the first to the last, in the memory of twenty hashes and the numbers of erased contents. */
export class JournalCheck {
  readonly #hash: HashFunction
  readonly #withContents: boolean
  #head: JournalHead = EMPTY_HEAD
  readonly #erased = new Set<number>()

  /** `withContents` false: the contents were not handed out, so that only the entries can be checked. */
  constructor(hash: HashFunction, withContents = true) {
    this.#hash = hash
    this.#withContents = withContents
  }

  get head(): JournalHead {
    return this.#head
  }

  get root(): string {
    return toHex(rootOf(this.#hash, this.#head.edge))
  }

  /** The next entry; null = nothing wrong with it. After a fault the check has ended. */
  next(stored: StoredEntry): JournalFault | null {
    const { leaf, stored: content, erased, ...entry } = stored
    if (erased && this.#withContents) this.#erased.add(entry.seq)
    if (entry.seq !== this.#head.edge.size) return 'order'
    if (entry.previous !== this.#head.last) return 'previous'
    if (entryHash(this.#hash, entry) !== leaf) return 'leaf'
    if (this.#withContents && entry.content !== null && !erased) {
      if (content?.salt == null || content.body === null) return 'content-missing'
      if (contentHash(this.#hash, content.salt, content.body) !== entry.content) return 'content-altered'
    }
    if (entry.action === ERASE_ACTION) for (const seq of erasedSeqs(content?.body)) this.#erased.delete(seq)
    this.#head = { edge: appendLeaf(this.#hash, this.#head.edge, fromHex(leaf)), last: leaf }
    return null
  }

  /** After the last entry: the first whose content is marked as erased though no entry says so; null = none. */
  get unexplained(): number | null {
    return this.#erased.size === 0 ? null : [...this.#erased].reduce((a, b) => Math.min(a, b))
  }
}

function erasedSeqs(body: string | null | undefined): readonly number[] {
  const told = body ? (JSON.parse(body) as { seqs?: unknown }) : {}
  return Array.isArray(told.seqs) ? told.seqs.filter((seq): seq is number => typeof seq === 'number') : []
}
