import type { ReachAnswer, TransitChoice } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

const MIDNIGHT = 24 * 3600

/** “Gerechnet für Dienstag, 13.09.2022, bei Abfahrt zwischen 7 und 9 Uhr.” */
function whenWords(choice: TransitChoice & { readonly date: string }, words: Words): string {
  const { date, fromSeconds, toSeconds, timing } = choice
  return words.text('timetable.sentence', {
    day: words.day(date),
    timing,
    from: words.clock(fromSeconds),
    to: words.clock(toSeconds),
    night: toSeconds > MIDNIGHT ? 'yes' : 'no',
  })
}

/** For which departures the answer holds, and for how many people anything runs at all. */
export function transitSentences({ question, transit, total }: ReachAnswer, words: Words): string[] {
  if (!question.transit) return []
  const when = whenWords(question.transit, words)
  const rides = transit?.peopleWithRide ?? null
  if (rides === null || !total.people) return [when]
  if (Math.round(rides) === 0) return [when, words.text('timetable.rides-none')]
  if (Math.round(total.people - rides) === 0) return [when, words.text('timetable.rides-all')]
  const share = words.share(rides / total.people)
  return [when, words.text('timetable.rides', { people: words.number(rides), share })]
}

/** Year, first and last day of a timetable that had run out when the region was built; null = it had not. */
export function expiredTimetable(
  { serviceDays, builtAt }: { serviceDays: { from: string; to: string } | null; builtAt: string },
  words: Words,
): string | null {
  if (!serviceDays || serviceDays.to >= builtAt.slice(0, 10)) return null
  const { from, to } = serviceDays
  return words.text('timetable.expired', { year: to.slice(0, 4), first: words.date(from), last: words.date(to) })
}
