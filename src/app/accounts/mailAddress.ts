import { accountFault } from './fault.ts'

/** A mail address and the form in which it is unique. Throws InputError. */
export function readMailAddress(typed: string): { mail: string; key: string } {
  const mail = typed.trim().normalize('NFC')
  // What mail servers take is wider than any pattern; this one only catches slips of the finger (RFC 5321 limits the length).
  if (mail.length > 254 || !/^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/u.test(mail))
    throw accountFault('account-mail-invalid')
  return { mail, key: mailKey(mail) }
}

export const mailKey = (mail: string): string => mail.trim().normalize('NFKC').toLowerCase()

const LONGEST_NAME = 120

/** A person's or group's name: one line, not empty. Throws InputError. */
export function readName(typed: string): string {
  const name = typed.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') throw accountFault('account-name-missing')
  if (name.length > LONGEST_NAME) throw accountFault('account-name-long', { most: LONGEST_NAME })
  // Control characters and those that turn the direction of writing can make one name look like another.
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)) throw accountFault('account-name-signs')
  return name
}
