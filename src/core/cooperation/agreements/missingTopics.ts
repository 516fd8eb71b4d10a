import { inLand } from '../forms/landState.ts'
import type { LegalForm, RequiredContent } from '../forms/legalForm.ts'
import type { Clause } from './clause.ts'

/** What a text of this form has to regulate in a Land and does not, once a topic: what law asks for before what is good practice. */
export function missingTopics(
  form: Pick<LegalForm, 'contents'>,
  land: string | null,
  clauses: readonly Pick<Clause, 'topics'>[],
): RequiredContent[] {
  const regulated = new Set(clauses.flatMap(({ topics }) => topics))
  const missing = new Map<string, RequiredContent>()
  // Without a Land, what a single Land asks for is told too: it is named with it.
  for (const content of inLand(form.contents, land)) {
    if (regulated.has(content.topic)) continue
    const known = missing.get(content.topic)
    if (!known || (content.verified && !known.verified)) missing.set(content.topic, content)
  }
  return [...missing.values()]
}
