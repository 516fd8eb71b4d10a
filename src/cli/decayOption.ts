import { DECAY_CHOICES, type SupplyQuestion } from '../contract/index.ts'
import { wrongUse } from './options.ts'

/** `gaussian`, or a table of minutes (by air line metres) and weights such as `5:1,10:0.5,20:0.1`. */
export function decayOption(text: string | undefined, byTime: boolean): SupplyQuestion['decay'] {
  if (text === undefined) return null
  const kind = DECAY_CHOICES.find((one) => one === text)
  if (kind) return kind
  const points = text.split(',').map((pair) => pair.split(':').map((part) => Number(part.trim() || Number.NaN)))
  if (!points.every((point) => point.length === 2 && point.every(Number.isFinite)))
    throw wrongUse('question-unknown-decay', { decay: text.slice(0, 60), decays: DECAY_CHOICES.join(', ') })
  return {
    kind: 'table',
    at: points.map(([at]) => at! * (byTime ? 60 : 1)),
    weights: points.map(([, weight]) => weight!),
  }
}
