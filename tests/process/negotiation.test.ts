import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Decision, decisionState, OUTCOMES } from '../../src/core/process/index.ts'
import * as services from '../../src/core/services/index.ts'
import { decision, ruling } from './decisions.ts'

const day = fc.integer({ min: 1, max: 400 }).map((days) => addDays('2026-01-01', days))
const maybeDay = fc.option(day)

/** A decision of the mechanism as the negotiation of the catalogue would hold it. */
function asNegotiation({ rulings, reviews, review }: Decision): services.CatalogueHistory {
  const change = { kind: 'state', state: 'changing' } as const
  const proposal = { id: 'd-1', date: '2026-01-01', by: 'x', service: 'library', change, reason: 'x', review }
  return {
    region: 'r',
    entries: [
      { kind: 'proposal', entry: proposal },
      ...rulings.map(({ outcome, body, on, text, review: until }) => ({
        kind: 'decision' as const,
        entry: { proposal: 'd-1', body, date: on, outcome, text, review: until },
      })),
      ...reviews.map(({ outcome, body, on, text, next }) => ({
        kind: 'review' as const,
        entry: { proposal: 'd-1', body, date: on, outcome, text, next },
      })),
    ],
  }
}

describe('a decision and the negotiation of the catalogue', () => {
  it('know the same outcomes', () => {
    expect(OUTCOMES).toEqual(services.OUTCOMES)
  })

  it('property: they agree on the outcome and on the next review', () => {
    const someRulings = fc.array(
      fc
        .tuple(fc.constantFrom(...OUTCOMES), day, maybeDay)
        .map(([outcome, on, review]) => ({ ...ruling, outcome, on, review })),
      { maxLength: 3 },
    )
    const someReviews = fc.array(
      fc
        .tuple(day, maybeDay)
        .map(([on, next]) => ({ outcome: 'confirmed' as const, body: 'x', by: 'x', on, text: '', next })),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(someRulings, someReviews, maybeDay, (rulings, reviews, review) => {
        const one: Decision = { ...decision, rulings, reviews, review }
        const [negotiated] = services.negotiations(asNegotiation(one))
        expect(decisionState(one, '2030-01-01')).toMatchObject({
          outcome: negotiated.outcome,
          nextReview: negotiated.nextReview,
        })
      }),
    )
  })
})
