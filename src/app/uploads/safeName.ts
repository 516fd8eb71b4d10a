const LONGEST = 100

/**
 * What remains of a file's name as the browser states it, to be shown and to tell the format by its ending. Never a path: what stands before a
 * slash or backslash goes, so do control characters and what file systems treat specially.
 */
export function safeName(stated: string): string {
  const last = stated.split(/[\\/]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()+-]/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '')
  const cut = plain.length <= LONGEST ? plain : plain.slice(-LONGEST).replace(/^[. ]+/, '')
  // Names of devices on Windows.
  return cut === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(cut) ? `_${cut}` : cut
}
