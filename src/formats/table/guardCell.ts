/** What a spreadsheet takes for a formula when it opens a text file (OWASP, CSV injection), and texts that are guarded already. */
const RISKY = /^'*[=+\-@\t\r]/
const GUARDED = /^'+[=+\-@\t\r]/
const NUMBER = /^-?\d+([.,]\d+)?$/

/** Takes the force out of a text that a spreadsheet would compute; `unguardCell` gives the text back. Numbers stay numbers. */
export const guardCell = (text: string): string => (RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text)

export const unguardCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
