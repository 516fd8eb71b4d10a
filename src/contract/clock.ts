/** Seconds after midnight as `07:05`; hours beyond 24 as they are (`25:30`), seconds only where there are any. */
export function clockText(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const rest = seconds % 60
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`
  return rest === 0 ? text : `${text}:${two(rest)}`
}

/** `7:05`, `07:05` or `25:30` (half past one at night) as seconds after midnight, up to 48:00; null = no time of day. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})[:.](\d{2})(?::(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const [hours, minutes, seconds] = [match[1], match[2], match[3] ?? '0'].map(Number)
  const value = hours * 3600 + minutes * 60 + seconds
  return minutes < 60 && seconds < 60 && value <= 48 * 3600 ? value : null
}
