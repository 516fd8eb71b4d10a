import type { Tags } from './types.ts'

/** Amtlicher Gemeindeschlüssel of eight digits, or null: read from the AGS or the ARS (twelve digits), a lost leading zero is put back. */
export function agsOf(tags: Tags): string | null {
  const ags = digitsOf(tags['de:amtlicher_gemeindeschluessel'])
  if (ags.length === 8) return ags
  if (ags.length === 7) return `0${ags}`
  const ars = digitsOf(tags['de:regionalschluessel'])
  if (ars.length === 12) return ars.slice(0, 5) + ars.slice(9)
  // A town that is its own county may carry the county's five digits.
  return ags.length === 5 && isTownCounty(tags) ? `${ags}000` : null
}

/** Kreisfreie Stadt, Stadtkreis, Statutarstadt, Stadtstaat: a municipality on a higher level. */
export function isTownCounty(tags: Tags): boolean {
  const words = `${tags['name:prefix'] ?? ''} ${tags.designation ?? ''} ${tags.border_type ?? ''} ${tags['de:place'] ?? ''}`
  if (/kreisfrei|stadtkreis|statutarstadt|stadtstaat/i.test(words)) return true
  return /^\d{5}000$/.test(digitsOf(tags['de:amtlicher_gemeindeschluessel']))
}

/** Key of a municipality outside Germany as the country's statistics give it, null = none is tagged. */
export function foreignKeyOf(tags: Tags): string | null {
  const key = tags['ref:at:gkz'] ?? tags['swisstopo:BFS_NUMMER'] ?? tags['ref:bfs'] ?? tags['ref:INSEE']
  return key !== undefined && /^[0-9A-Z]{1,12}$/.test(key.trim()) ? key.trim() : null
}

function digitsOf(text: string | undefined): string {
  return text?.replace(/[\s./-]/g, '').match(/^\d+$/)?.[0] ?? ''
}
