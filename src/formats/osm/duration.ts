/** Seconds of an OSM duration: `HH:MM`, `HH:MM:SS`, `MM`, ISO 8601 `PT1H30M`. 0 = not understood. Longest 30 days. */
export function durationSeconds(value: string | undefined): number {
  if (value === undefined) return 0
  const text = value.trim()
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (iso) return bounded(86400 * num(iso[1]) + 3600 * num(iso[2]) + 60 * num(iso[3]) + num(iso[4]))
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (clock) return bounded(3600 * num(clock[1]) + 60 * num(clock[2]) + num(clock[3]))
  const minutes = /^(\d+(?:\.\d+)?)\s*(?:min|minutes)?$/.exec(text)
  return minutes ? bounded(Math.round(60 * Number(minutes[1]))) : 0
}

function num(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits)
}

function bounded(seconds: number): number {
  return seconds <= 30 * 86400 ? seconds : 0
}
