import type { SharingProblem } from '../../../core/cooperation/index.ts'
import type { StoredRecord } from '../../../store/index.ts'
import { KeptAnswers } from '../../keptAnswers.ts'
import { type CostGameState, problemOf } from './costGame.ts'

export type KeptRecord = Pick<StoredRecord, 'id' | 'version' | 'updatedAt'> & { readonly state: CostGameState }

const kept = new KeptAnswers()
/** What answers about a version of a record hang on: when it goes, they go. */
const versions = new Map<string, object>()
const MOST_VERSIONS = 200

/** The answer to a question about a game, computed once for each version of its record. */
export function keptFor<Answer>(record: KeptRecord, kind: string, question: unknown, answer: () => Answer): Answer {
  const { id, version, updatedAt } = record
  const key = `${id} ${version} ${updatedAt}`
  let of = versions.get(key)
  if (!of) {
    if (versions.size >= MOST_VERSIONS) versions.delete(versions.keys().next().value!)
    of = {}
    versions.set(key, of)
  }
  return kept.get(of, kind, question, answer)
}

/** Null = the game cannot be read. */
export const keptProblem = (record: KeptRecord): SharingProblem | null =>
  keptFor(record, 'problem', {}, () => problemOf(record.state).problem)
