import { PROJECT_DECISIONS } from '../../../core/cooperation/index.ts'
import { type Entry, type GateFacts, NO_FACTS, type PlanProgress } from '../../../core/process/index.ts'
import { listRecords, type Query, type StoredRecord } from '../../../store/index.ts'
import { listOf, textOf } from '../entryFields.ts'

/** What the gates of a project ask for: its fields, and what was resolved about it and still holds. Drafts decide nothing. */
export async function projectFacts(
  query: Query,
  project: StoredRecord<Entry>,
  progress: PlanProgress,
): Promise<GateFacts> {
  const resolutions = await listRecords<Entry>(query, { kind: 'resolution', region: project.region })
  return factsOf(project, resolutions, progress)
}

/** The same from resolutions that were read already; those of other projects are left aside. */
export function factsOf(
  project: Pick<StoredRecord<Entry>, 'id' | 'state'>,
  resolutions: readonly StoredRecord<Entry>[],
  progress: PlanProgress,
): GateFacts {
  // Whoever goes back decides anew: what was resolved before does not count for the second time.
  const since = progress.passages.findLast(({ how }) => how === 'returned')?.on ?? ''
  const decisions = resolutions
    .filter(({ visibility, state }) => visibility !== 'draft' && textOf(state, 'project') === project.id)
    .flatMap(({ state }) => {
      const about = PROJECT_DECISIONS.find((one) => one === state.decides)
      const outcome = (['accepted', 'rejected'] as const).find((one) => one === state.state)
      return about && outcome && (textOf(state, 'date') ?? '') >= since ? [{ about, outcome }] : []
    })
  const twoPartners = listOf(project.state, 'partners').length >= 2 ? true : null
  return { ...NO_FACTS, fields: { ...project.state, twoPartners }, decisions }
}
