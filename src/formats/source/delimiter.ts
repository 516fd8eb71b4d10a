const DELIMITERS = [';', '\t', ',', '|'] as const

/** The delimiter that splits the most of the first lines into the same number (≥ 2) of fields; `,` when none does. */
export function guessDelimiter(lines: readonly string[]): string {
  let best = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = lines.filter((line) => line.trim() !== '').map((line) => countOutsideQuotes(line, delimiter))
    const byCount = new Map<number, number>()
    for (const count of counts) if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1)
    for (const [count, lineCount] of byCount) {
      // Many agreeing lines first, then many columns; a decimal comma gives few columns and loses against `;`.
      const score = lineCount * 1000 + Math.min(count, 999)
      if (score > bestScore) {
        best = delimiter
        bestScore = score
      }
    }
  }
  return best
}

function countOutsideQuotes(line: string, delimiter: string): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count++
  }
  return count
}
