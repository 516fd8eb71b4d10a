/** How clocks in Germany are set against UTC, at an instant. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/**
 * The instant at which clocks in Germany show this day (ISO) and time (`HH:MM`). Of an hour that they show twice the first; a time that they skip
 * is an hour later.
 */
export function germanInstant(day: string, time: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`)
  const candidates = [2, 1].map((hours) => shown - hours * 3_600_000)
  return new Date(candidates.find((at) => shownAt(at) === shown) ?? candidates[1]!)
}

/** What clocks in Germany show at an instant, as if it were UTC. */
function shownAt(at: number): number {
  const part = Object.fromEntries(CLOCK.formatToParts(at).map(({ type, value }) => [type, value]))
  return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:00Z`)
}
