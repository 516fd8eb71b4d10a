import { expect } from 'vitest'
import type { Issue } from '../../src/core/evidence/index.ts'
import { words } from '../../src/messages/index.ts'

/** The codes of issues, `warning` and `note` in front of what is no error, after making sure that each becomes a sentence in both languages. */
export function codesOf(issues: readonly Issue[]): string[] {
  for (const issue of issues)
    for (const language of ['de', 'en'] as const) expect(words(language).issue(issue)).not.toContain(issue.code)
  return issues.map(({ code, severity }) => (severity === 'error' ? code : `${severity} ${code}`))
}
