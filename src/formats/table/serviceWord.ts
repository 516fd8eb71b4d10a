/** The service that a cell of a list means: an id (`General Practitioner` too), else one of the other words; null = none. */
export function serviceOfWord(
  text: string,
  ids: { has(id: string): boolean },
  words: ReadonlyMap<string, string> | undefined,
): string | null {
  const id = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
  return ids.has(id) ? id : (words?.get(text.trim().toLowerCase()) ?? null)
}
