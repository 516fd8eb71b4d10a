import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { COMMON_PASSWORDS } from './commonPasswords.ts'
import { accountFault } from './fault.ts'

interface Cost {
  readonly memory: number
  readonly passes: number
  readonly parallelism: number
}

/** Least cost for Argon2id, OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. Raising it renews hashes at the next sign-in. */
const COST: Cost = { memory: 19_456, passes: 2, parallelism: 1 }
const SALT_BYTES = 16
const HASH_BYTES = 32

/** NIST SP 800-63B, section 3.1.1: length counts, no rules about kinds of characters, a list of the worst. */
export const LEAST_PASSWORD = 12
const MOST_PASSWORD = 256

/** Throws InputError for a password that is too short, too long, among the worst, or made of the person's own name or address. */
export function checkPassword(password: string, own: { readonly name: string; readonly mail: string }): void {
  const length = [...password].length
  if (length < LEAST_PASSWORD) throw accountFault('account-password-short', { least: LEAST_PASSWORD })
  if (length > MOST_PASSWORD) throw accountFault('account-password-long', { most: MOST_PASSWORD })
  const plain = password.normalize('NFKC').toLowerCase()
  if (isRepeated(plain) || COMMON_PASSWORDS.some((bad) => isMadeOf(plain, bad)))
    throw accountFault('account-password-common')
  const ownWords = [own.mail, own.mail.split('@')[0] ?? '', own.name, ...own.name.split(/\s+/)]
  if (ownWords.some((word) => word.length >= 4 && isMadeOf(plain, word.toLowerCase())))
    throw accountFault('account-password-own')
}

/** One short piece again and again, or a run of the keyboard or the alphabet. */
function isRepeated(text: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/u.test(text)) return true
  const rows = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertzuiopü+asdfghjklöä#yxcvbnm',
    'qwertyuiopasdfghjklzxcvbnm',
  ]
  return rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
}

/** The word, and nothing beside it but figures and signs. */
const isMadeOf = (text: string, word: string): boolean =>
  text.includes(word) && /^[\d\W_]*$/u.test(text.split(word).join(''))

/** The hash of a password in the PHC string format, with a salt of its own. */
export async function hashPassword(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await derive(password, salt, cost)
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain64(salt)}$${plain64(hash)}`
}

export interface Verdict {
  readonly isRight: boolean
  /** The hash was made at a lower cost than is asked for now. */
  readonly isOutdated: boolean
}

let nobody: Promise<string> | undefined

/** Whether a password belongs to a hash. Without a hash it takes as long and is wrong: nobody learns whether an account exists. */
export async function verifyPassword(password: string, stored: string | null): Promise<Verdict> {
  nobody ??= hashPassword(randomBytes(16).toString('hex'))
  const parsed = parse(stored ?? (await nobody))
  if (!parsed) throw new Error('a stored password hash cannot be read')
  const { cost, salt, hash } = parsed
  const isSame = timingSafeEqual(await derive(password, salt, cost), hash)
  const isOutdated = cost.memory < COST.memory || cost.passes < COST.passes
  return { isRight: isSame && stored !== null, isOutdated }
}

function parse(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored)
  if (!match) return null
  const [memory, passes, parallelism] = match.slice(1, 4).map(Number) as [number, number, number]
  const hash = Buffer.from(match[5]!, 'base64')
  if (hash.length !== HASH_BYTES) return null
  return { cost: { memory, passes, parallelism }, salt: Buffer.from(match[4]!, 'base64'), hash }
}

function derive(password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'))
  return new Promise((done, fail) =>
    argon2('argon2id', { message, nonce, memory, passes, parallelism, tagLength: HASH_BYTES }, (error, hash) =>
      error ? fail(error) : done(hash),
    ),
  )
}

const plain64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')
