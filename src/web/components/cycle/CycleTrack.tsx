import type { Words } from '../../../messages/index.ts'

export interface CycleView {
  /** Keys of the names of the steps, in their order. */
  readonly steps: readonly string[]
  /** Index of the present step; −1 = not begun. */
  readonly step: number
  /** From 1. */
  readonly round: number
  readonly state: 'running' | 'paused' | 'closed' | 'not-begun'
  /** Day since when it is so; null = not begun. */
  readonly since: string | null
  /** Day on which somebody looks again; null = it does not wait. */
  readonly until: string | null
}

/** The steps of a cycle in a row with the present one marked, and the same in words. */
export function CycleTrack({ words, view }: { readonly words: Words; readonly view: CycleView }) {
  const { steps, step, state } = view
  return (
    <div class={`cycle cycle--${state}`}>
      <ol class="cycle__steps">
        {steps.map((key, k) => (
          <li
            key={key}
            class={k < step ? 'cycle__step cycle__step--past' : 'cycle__step'}
            aria-current={k === step ? 'step' : undefined}
          >
            <span class="cycle__name">{words.text(key)}</span>
          </li>
        ))}
      </ol>
      <p class="cycle__words">{cycleWords(words, view)}</p>
    </div>
  )
}

/** “Planen, seit 20.04.2026” */
export function cycleWords(words: Words, { steps, step, round, state, since, until }: CycleView): string {
  const key = steps[step]
  if (state === 'not-begun' || key === undefined) return words.text('struktur.not-begun')
  const name = words.text(key)
  const date = words.date(since ?? '')
  const sentence =
    state === 'paused'
      ? words.text('struktur.paused', { name, date: words.date(until ?? '') })
      : words.text(state === 'closed' ? 'struktur.closed' : 'struktur.since', { name, date })
  return round > 1 ? words.text('struktur.in-round', { sentence, round }) : sentence
}
