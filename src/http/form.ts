import type { Context } from 'hono'
import type { ErrorCode } from '../contract/index.ts'

/** Largest body of a form; uploads have limits of their own. */
export const FORM_BYTES = 256 * 1024
const MOST_FIELDS = 2000

/** Why a body was not accepted. */
export class BodyRefused extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode) {
    super(code)
    this.code = code
  }
}

/** The fields of a form that was sent. */
export class Form {
  readonly #fields: ReadonlyMap<string, readonly string[]>

  constructor(fields: ReadonlyMap<string, readonly string[]>) {
    this.#fields = fields
  }

  /** The first value without spaces around it; '' = not sent. */
  text(name: string): string {
    return (this.#fields.get(name)?.[0] ?? '').trim()
  }

  /** The first value as it was typed: for passwords. */
  raw(name: string): string {
    return this.#fields.get(name)?.[0] ?? ''
  }

  all(name: string): readonly string[] {
    return this.#fields.get(name) ?? []
  }

  has(name: string): boolean {
    return this.#fields.has(name)
  }

  names(): string[] {
    return [...this.#fields.keys()]
  }
}

/** Reads a form (application/x-www-form-urlencoded). Throws BodyRefused. */
export async function readForm(c: Context, mostBytes = FORM_BYTES): Promise<Form> {
  if (typeOf(c) !== 'application/x-www-form-urlencoded') throw new BodyRefused('content-type-not-accepted')
  return parseForm(await readText(c, mostBytes))
}

/** Reads JSON. Throws BodyRefused. */
export async function readJson(c: Context, mostBytes = FORM_BYTES): Promise<unknown> {
  if (typeOf(c) !== 'application/json') throw new BodyRefused('content-type-not-accepted')
  const text = await readText(c, mostBytes)
  try {
    // PostgreSQL holds no NUL in a text, however it is written.
    return JSON.parse(text, (_, value) => {
      if (typeof value === 'string' && value.includes('\0')) throw new SyntaxError('NUL')
      return value
    })
  } catch {
    throw new BodyRefused('body-not-understood')
  }
}

/** Fields of an encoded form; what is not UTF-8 or not encoded rightly is refused, not repaired. */
export function parseForm(text: string): Form {
  const fields = new Map<string, string[]>()
  const pairs = text === '' ? [] : text.split('&')
  if (pairs.length > MOST_FIELDS) throw new BodyRefused('body-too-large')
  for (const pair of pairs) {
    const at = pair.indexOf('=')
    const name = decode(at < 0 ? pair : pair.slice(0, at))
    const value = decode(at < 0 ? '' : pair.slice(at + 1))
    const known = fields.get(name)
    if (known) known.push(value)
    else fields.set(name, [value])
  }
  return new Form(fields)
}

function decode(text: string): string {
  let decoded: string
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw new BodyRefused('body-not-understood')
  }
  if (decoded.includes('\0')) throw new BodyRefused('body-not-understood')
  return decoded
}

const typeOf = (c: Context) => (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()

async function readText(c: Context, mostBytes: number): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > mostBytes) throw new BodyRefused('body-too-large')
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = c.req.raw.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    bytes += value.byteLength
    if (bytes > mostBytes) {
      await reader.cancel().catch(() => {})
      throw new BodyRefused('body-too-large')
    }
    chunks.push(value)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new BodyRefused('body-not-understood')
  }
}
