import type { ShareAnswer } from '../../contract/index.ts'
import { field } from '../writeReach.ts'

/** Lines of the shares: `player,share,alone,saving,usual_share,margin_95` in euros; empty = not known. */
export function* shareLines({ players, digits }: ShareAnswer): Generator<string> {
  yield 'player,share,alone,saving,usual_share,margin_95'
  const amount = (value: number | null) => (value === null ? '' : value.toFixed(digits))
  for (const { player, share, alone, saving, usual, margin } of players)
    yield [field(player), ...[share, alone, saving, usual, margin].map(amount)].join(',')
}

/** Lines of the shares by several rules: `player,alone,` and a column for each rule. */
export function* compareLines(answers: readonly ShareAnswer[]): Generator<string> {
  yield ['player', 'alone', ...answers.map(({ rule }) => rule)].join(',')
  const first = answers[0]
  for (const [i, { player, alone }] of (first?.players ?? []).entries()) {
    const amounts = [alone, ...answers.map(({ players }) => players[i]!.share)]
    yield [field(player), ...amounts.map((value) => (value === null ? '' : value.toFixed(first!.digits)))].join(',')
  }
}
