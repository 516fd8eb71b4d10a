/** How a municipality key was understood. */
export interface Key {
  readonly ags: string
  /** Padded with the zero that a spreadsheet dropped. */
  readonly padded: boolean
  /** True for the 8 digits of a German municipality of one of the 16 states. */
  readonly german: boolean
}

/**
 * AGS from what files hold: 8 digits; 7 digits (a number that lost its zero); the regional key ARS of 12 digits (or 11), whose digits 6–9 name the association
 * and are left out. Anything else is an id of its own. Null for an empty value.
 */
export function parseAgs(value: unknown): Key | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return null
  const text = String(value).trim()
  const digits = text.replace(/[\s./-]/g, '').replace(/,0+$/, '')
  if (digits === '' || /^0+$/.test(digits)) return null
  if (!/^\d+$/.test(digits)) return { ags: text, padded: false, german: false }
  switch (digits.length) {
    case 7:
      return german(`0${digits}`, true) ?? { ags: text, padded: false, german: false }
    case 8:
      return german(digits, false) ?? { ags: text, padded: false, german: false }
    case 11:
      return german(agsOfArs(`0${digits}`), true) ?? { ags: text, padded: false, german: false }
    case 12:
      return german(agsOfArs(digits), false) ?? { ags: text, padded: false, german: false }
    default:
      return { ags: text, padded: false, german: false }
  }
}

export function agsOfArs(ars: string): string {
  return ars.slice(0, 5) + ars.slice(9, 12)
}

function german(ags: string, padded: boolean): Key | null {
  const state = Number(ags.slice(0, 2))
  return state >= 1 && state <= 16 ? { ags, padded, german: true } : null
}
