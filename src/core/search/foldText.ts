/**
 * A text as it is compared: lower case, without accents, punctuation as single spaces. Umlauts may be typed in three ways: „ä“, „ae“ and „a“ become
 * alike, and so do „ß“ and „ss“, „Straße“ and „Str.“.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e+/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/str(?= |$)/g, 'strasse')
    .trim()
}
