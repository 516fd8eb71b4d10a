/** The known word that is spelt most alike (Levenshtein), null when none comes near. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const one of known) {
    const distance = editDistance(word, one, least)
    if (distance < least) {
      least = distance
      best = one
    }
  }
  return best
}

/** Levenshtein distance, or `limit` when it is not smaller. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return Math.min(limit, row[b.length]!)
}
