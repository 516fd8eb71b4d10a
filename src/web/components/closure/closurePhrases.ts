import type { ClosureAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import { howWords, limitWords } from '../answer/phrases.ts'

/** What a closure would do, the most important first. */
export function closureSentences({ question, inside, ring, wayMeasure }: ClosureAnswer, words: Words): string[] {
  const limit = limitWords(question.mode, question.threshold, words)
  const how = howWords(question, words)
  const number = (value: number) => words.number(value)
  const more = Math.round(inside.more)
  const first =
    more === 0
      ? words.text('lagebild.closure-more-none', { limit, how, before: number(inside.beyondBefore) })
      : words.text('lagebild.closure-more', {
          more: number(inside.more),
          count: more,
          limit,
          how,
          before: number(inside.beyondBefore),
          after: number(inside.beyondAfter),
        })
  const ringAffected = Math.round(ring.affected)
  return [
    first,
    Math.round(inside.affected) === 0 && ringAffected === 0
      ? words.text('lagebild.closure-affected-none')
      : words.text('lagebild.closure-affected', {
          affected: number(inside.affected),
          ring: ringAffected === 0 ? 'none' : number(ring.affected),
        }),
    ...wayChange(),
    ...(Math.round(inside.cutOff) > 0
      ? [words.text('lagebild.closure-cut-off', { people: number(inside.cutOff) })]
      : []),
    ...(Math.round(ring.more) > 0 ? [words.text('lagebild.closure-ring-more', { more: number(ring.more) })] : []),
  ]

  function wayChange(): string[] {
    const { medianBefore, medianAfter } = inside
    if (medianBefore === null) return []
    const before = words.measure(wayMeasure, medianBefore)
    if (medianAfter === null) return [words.text('lagebild.closure-way-lost', { before })]
    return [words.text('lagebild.closure-way', { before, after: words.measure(wayMeasure, medianAfter) })]
  }
}
