import type { ComponentChildren } from 'preact'
import type { FundingProposal, Simulated } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { euroWords } from './mixWords.ts'

interface Props {
  readonly words: Words
  readonly proposal: FundingProposal
  /** What it would do. */
  readonly children: ComponentChildren
}

/** A thought experiment, apart from all sums. */
export function Simulation({ words, proposal, children }: Props) {
  return (
    <details class="simulation">
      <summary>{words.text('foerderung.simulation', { name: words.of(proposal.name) })}</summary>
      <p class="notices notices--warning">{words.text('foerderung.simulation-mark')}</p>
      <p>{words.of(proposal.text)}</p>
      {children}
      <p class="muted">{words.text('foerderung.source', { source: proposal.source })}</p>
    </details>
  )
}

export const simulatedWords = (words: Words, { rate }: FundingProposal, { low, high }: Simulated): string =>
  words.text('foerderung.simulated', {
    rate: words.number(rate),
    low: euroWords(low.share, words),
    high: euroWords(high.share, words),
    restLow: euroWords(low.rest, words),
    restHigh: euroWords(high.rest, words),
  })
