/** Lower case without accents, punctuation as spaces; „ß“ as „ss“, „str.“ and „straße“ alike. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/str\.|strasse/g, 'str')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** How well a name answers what was typed: 0 = the same, 1 = begins so, 2 = each word begins a word of it, 3 = contains each word; −1 = not at all. */
export function nameMatch(name: string, typed: string): number {
  const [n, t] = [plain(name), plain(typed)]
  if (t === '') return -1
  if (n === t) return 0
  if (n.startsWith(t)) return 1
  const words = n.split(' ')
  const asked = t.split(' ')
  if (asked.every((word) => words.some((one) => one.startsWith(word)))) return 2
  return asked.every((word) => n.includes(word)) ? 3 : -1
}
