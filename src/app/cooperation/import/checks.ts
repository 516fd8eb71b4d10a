import { RATING, type RatingState, ratingId } from '../checks/ratingRecord.ts'
import { type GivenRecord, type ImportSection, type Item, idsOf, optionalId, type PlainRecord } from './section.ts'

/** Rounds of checks with what participants said: `answers` gives by question the step (null = does not know), why, and what it rests on. */
export const CHECKS: ImportSection = {
  key: 'checks',
  records: (item, idOf) => {
    const round: GivenRecord = {
      kind: 'check',
      id: String(item.id),
      state: {
        title: item.title,
        template: item.template,
        project: optionalId(item.project, idOf),
        field: optionalId(item.field, idOf),
        body: optionalId(item.body, idOf),
        subject: item.subject,
        asked: idsOf(item.asked, idOf),
        due: item.due,
        closed: item.closed,
        note: item.note,
      },
    }
    const ratings = (Array.isArray(item.ratings) ? item.ratings : []) as readonly Item[]
    return [round, ...ratings.map((one) => ratingOf(one, idOf(item.id), idOf))]
  },
}

function ratingOf({ rater, on, answers }: Item, check: string, idOf: (id: unknown) => string): PlainRecord {
  const by = idOf(rater)
  const given = Object.entries((answers ?? {}) as Readonly<Record<string, readonly unknown[]>>)
  const state: RatingState = {
    check,
    rater: by,
    answersFor: [by],
    ratings: given.map(([criterion, [value, reason = '', note = '']]) => ({
      criterion,
      rater: by,
      on: String(on),
      value: typeof value === 'number' ? value : null,
      reason: String(reason),
      evidence: note === '' ? [] : [{ kind: 'note', id: '', note: String(note) }],
    })),
  }
  return { kind: RATING, plain: ratingId(check, by), state, visibility: 'draft', of: { kind: 'check', id: check } }
}
