import { diffWordsWithSpace } from 'diff'
import { type Clause, type ComparedClause, compareTexts } from '../../../core/cooperation/index.ts'

export interface TextPart {
  readonly text: string
  readonly change: 'same' | 'added' | 'removed'
}

export interface ShownComparison extends ComparedClause {
  /** The words of both, with what changed; [] where nothing did. */
  readonly parts: readonly TextPart[]
}

/** Beyond so many characters two texts are set whole against each other: finding the words would take too long. */
const MOST_COMPARED = 20_000

/** Two versions clause by clause, and within a changed clause word by word. */
export function compareVersions(before: readonly Clause[], after: readonly Clause[]): readonly ShownComparison[] {
  return compareTexts(before, after).map((row) => ({
    ...row,
    parts: row.state === 'changed' ? partsOf(row.before!, row.after!) : [],
  }))
}

function partsOf(before: Clause, after: Clause): readonly TextPart[] {
  if (before.text === after.text) return [{ text: after.text, change: 'same' }]
  if (before.text.length + after.text.length > MOST_COMPARED)
    return [
      { text: before.text, change: 'removed' },
      { text: after.text, change: 'added' },
    ]
  return diffWordsWithSpace(before.text, after.text).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }))
}
