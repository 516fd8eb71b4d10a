import { canonicalJson, type StoredEntry } from '../core/evidence/index.ts'
import { sha256 } from './journal.ts'
import type { RecordContent } from './records.ts'
import type { RecordTable } from './schema.ts'

/** How a record and the journal can differ. */
export type RecordFault =
  /** Its state or another column is not what the journal says. */
  | 'record-altered'
  /** The journal tells of it, and it is not there. */
  | 'record-missing'
  /** It is there, and the journal does not tell of it. */
  | 'record-unexplained'

/** What the journal says about the present state of a record. */
interface Told {
  readonly createdAt: string
  readonly createdBy: string
  readonly region: string | null
  readonly municipality: string | null
  /** Last entry about it. */
  seq: number
  at: string
  actor: string
  version: number
  isDeleted: boolean
  /** Digest of state and visibility; null = erased, so that nothing can be said. */
  digest: string | null
}

/** Compares what records hold with what the journal tells of them, however many versions there were: memory for one digest per record. */
export class RecordCheck {
  readonly #told = new Map<string, Told>()

  /** The next entry of the journal, in order. */
  see(entry: StoredEntry): void {
    if (entry.version === null) return
    const key = keyOf(entry)
    const { seq, at, actor, action, version } = entry
    const told = this.#told.get(key)
    // Objects with a version that are no records are checked by whoever owns them.
    if (!told && action !== 'record.create') return
    const digest = digestOfContent(entry)
    if (!told) {
      const { region, municipality } = entry
      const made = { createdAt: at, createdBy: actor, region, municipality, seq, at, actor, version }
      this.#told.set(key, { ...made, isDeleted: false, digest })
      return
    }
    const isDeleted = action === 'record.delete'
    Object.assign(told, { seq, at, actor, version, isDeleted })
    if (!isDeleted) told.digest = digest
  }

  /** The next record; null = nothing wrong with it. */
  compare(row: RecordTable): { readonly seq: number | null; readonly fault: RecordFault } | null {
    const key = keyOf({ kind: row.kind, object: row.id })
    const told = this.#told.get(key)
    if (!told) return { seq: null, fault: 'record-unexplained' }
    this.#told.delete(key)
    const isAsTold =
      row.version === told.version &&
      row.region === told.region &&
      row.municipality === told.municipality &&
      row.created_at === told.createdAt &&
      row.created_by === told.createdBy &&
      row.updated_at === told.at &&
      row.updated_by === told.actor &&
      row.deleted_at === (told.isDeleted ? told.at : null) &&
      (told.digest === null || told.digest === digestOfRow(row))
    return isAsTold ? null : { seq: told.seq, fault: 'record-altered' }
  }

  /** After the last record: the first of which the journal tells and which was not there; null = none. */
  get missing(): { readonly seq: number; readonly fault: RecordFault } | null {
    const seqs = [...this.#told.values()].map(({ seq }) => seq)
    return seqs.length === 0 ? null : { seq: seqs.reduce((a, b) => Math.min(a, b)), fault: 'record-missing' }
  }
}

const keyOf = ({ kind, object }: { readonly kind: string; readonly object: string }) => `${kind}\u0000${object}`

const digest = (text: string) => Buffer.from(sha256(Buffer.from(text))).toString('base64')

function digestOfContent({ stored }: StoredEntry): string | null {
  if (!stored?.body) return null
  const { state, visibility } = JSON.parse(stored.body) as RecordContent
  return digest(`${visibility}\n${canonicalJson(state)}`)
}

const digestOfRow = (row: RecordTable) => digest(`${row.visibility}\n${row.state}`)
