/** What a statement rests on. `id` refers to the thing; a `note` alone is a statement that somebody can still look up. */
export interface EvidenceLink {
  /** result: a computed one, which can be computed again; record: any stored entry; source: a key of the catalogue's sources. */
  readonly kind: 'result' | 'record' | 'document' | 'source' | 'note'
  readonly id: string
  readonly note: string
}
