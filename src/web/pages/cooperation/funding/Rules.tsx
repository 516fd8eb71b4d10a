import type { FundingRule } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { StandingTag } from './StandingTag.tsx'

/** What holds for all funding. */
export function Rules({ words, rules }: { readonly words: Words; readonly rules: readonly FundingRule[] }) {
  return (
    <section aria-labelledby="rules-title">
      <h2 id="rules-title">{words.text('foerderung.rules')}</h2>
      <ul>
        {rules.map(({ id, text, standing }) => (
          <li key={id}>
            {words.of(text)} <StandingTag standing={standing} words={words} />
          </li>
        ))}
      </ul>
    </section>
  )
}
