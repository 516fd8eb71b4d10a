import type { Issue } from '../../evidence/index.ts'
import type { Wording } from '../wording.ts'

export interface Criterion {
  /** Unique within the template. */
  readonly id: string
  readonly question: Wording
  /** What counts as evidence. */
  readonly evidence: Wording | null
}

/** Whole steps from `least` to `most`; a higher step is better. */
export interface RatingScale {
  readonly least: number
  readonly most: number
  /** What the ends mean. */
  readonly leastMeans: Wording
  readonly mostMeans: Wording
}

/** A list of criteria from a source, rated by people with evidence. Data of the catalogue. */
export interface CheckTemplate {
  readonly id: string
  readonly name: Wording
  /** null = questions to think about: answered in words, never by a number. */
  readonly scale: RatingScale | null
  readonly criteria: readonly Criterion[]
  /** Keys of the sources. */
  readonly sources: readonly string[]
  /** source: its criteria are those of the source; own: they are ours, and every page says so. */
  readonly counted: 'source' | 'own'
  /** How many the source counts; null where it counts none. */
  readonly countInSource: number | null
}

export function checkTemplate(template: CheckTemplate): Issue[] {
  const { id, criteria, scale, counted, countInSource, sources } = template
  const issues: Issue[] = []
  const ids = criteria.map((one) => one.id)
  if (ids.length === 0) issues.push({ code: 'check-without-criteria', severity: 'error', params: { id } })
  for (const criterion of new Set(ids.filter((one, i) => ids.indexOf(one) < i)))
    issues.push({ code: 'check-double-criterion', severity: 'error', params: { id, criterion } })
  const isScale = !scale || (Number.isInteger(scale.least) && Number.isInteger(scale.most) && scale.least < scale.most)
  if (!isScale) issues.push({ code: 'check-bad-scale', severity: 'error', params: { id } })
  if (counted === 'source' && sources.length === 0)
    issues.push({ code: 'check-without-source', severity: 'error', params: { id } })
  if (counted === 'source' && countInSource !== null && countInSource !== ids.length) {
    const params = { id, count: ids.length, counted: countInSource }
    issues.push({ code: 'check-count-differs', severity: 'error', params })
  }
  return issues
}
