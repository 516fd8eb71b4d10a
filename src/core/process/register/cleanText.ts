/** A text without what no database, sheet or page can keep: control characters, broken halves of characters, spaces around it. */
export function cleanText(text: string, keepLines: boolean): string {
  const normal = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff]/g, '')
    .normalize('NFC')
  return (keepLines ? normal : normal.replace(/[ \n\t]+/g, ' ')).trim()
}
