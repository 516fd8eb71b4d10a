import type { FormId, Wording } from '../forms/legalForm.ts'

/** A clause to start from; `{partners}` and the like stand for what the agreement says. */
export interface LibraryClause {
  readonly id: string
  readonly topics: readonly string[]
  /** Forms for which it is offered first; [] = all. */
  readonly forms: readonly FormId[]
  readonly title: Wording
  /** One paragraph a line. */
  readonly text: Wording
}

/** Something that a text can regulate. */
export interface ClauseTopic {
  readonly id: string
  readonly name: Wording
}

export interface ClauseLibrary {
  readonly asOf: string
  readonly topics: readonly ClauseTopic[]
  readonly clauses: readonly LibraryClause[]
}

/** A clause of an agreement. */
export interface Clause {
  /** Unique within the agreement, the same in all its versions. */
  readonly id: string
  /** Clause of the library from which it came; null = own words. */
  readonly from: string | null
  readonly topics: readonly string[]
  readonly title: string
  /** One paragraph a line. */
  readonly text: string
  /** Counts its changes, so that two people do not overwrite each other. */
  readonly revision: number
}
