/** A JSON value with the line on which it begins. Objects keep every member, also those named twice. */
export type LocatedJson =
  | { readonly kind: 'object'; readonly line: number; readonly members: readonly Member[] }
  | { readonly kind: 'array'; readonly line: number; readonly items: readonly LocatedJson[] }
  | { readonly kind: 'string'; readonly line: number; readonly value: string }
  | { readonly kind: 'number'; readonly line: number; readonly value: number; readonly text: string }
  | { readonly kind: 'true' | 'false' | 'null'; readonly line: number }

export interface Member {
  readonly name: string
  readonly line: number
  readonly value: LocatedJson
}

export class JsonFault extends Error {
  readonly line: number
  readonly column: number
  /** What stands there; '' = the text ends. */
  readonly found: string

  constructor(text: string, at: number) {
    const before = text.slice(0, at).split('\n')
    const found = text
      .slice(at, at + 12)
      .split('\n')[0]!
      .trim()
    super(`no JSON at ${before.length}:${before.at(-1)!.length + 1}`)
    this.line = before.length
    this.column = before.at(-1)!.length + 1
    this.found = found
  }
}

const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them inside of strings.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const WORD = /true|false|null/y
const DEEPEST = 64

/** Reads JSON (RFC 8259); `JSON.parse` names neither lines nor members given twice. Throws a `JsonFault`. */
export function readLocatedJson(text: string): LocatedJson {
  let at = 0
  let line = 1
  let counted = 0
  skipSpace()
  const value = readValue(0)
  skipSpace()
  if (at < text.length) throw new JsonFault(text, at)
  return value

  function skipSpace(): void {
    SPACE.lastIndex = at
    SPACE.exec(text)
    at = SPACE.lastIndex
    for (; counted < at; counted++) if (text.charCodeAt(counted) === 10) line++
  }

  function take(pattern: RegExp): string {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (!found) throw new JsonFault(text, at)
    at = pattern.lastIndex
    return found[0]
  }

  function expect(mark: string): void {
    if (text[at] !== mark) throw new JsonFault(text, at)
    at++
    skipSpace()
  }

  function readValue(depth: number): LocatedJson {
    const from = line
    if (depth > DEEPEST) throw new JsonFault(text, at)
    switch (text[at]) {
      case '{':
        return { kind: 'object', line: from, members: readList('{', '}', () => readMember(depth)) }
      case '[':
        return { kind: 'array', line: from, items: readList('[', ']', () => readValue(depth + 1)) }
      case '"':
        return { kind: 'string', line: from, value: JSON.parse(take(STRING)) as string }
      case 't':
      case 'f':
      case 'n':
        return { kind: take(WORD) as 'true' | 'false' | 'null', line: from }
      default: {
        const number = take(NUMBER)
        return { kind: 'number', line: from, value: Number(number), text: number }
      }
    }
  }

  function readMember(depth: number): Member {
    const from = line
    const name = JSON.parse(take(STRING)) as string
    skipSpace()
    expect(':')
    return { name, line: from, value: readValue(depth + 1) }
  }

  function readList<T>(open: string, close: string, readOne: () => T): T[] {
    expect(open)
    const items: T[] = []
    if (text[at] === close) {
      at++
      return items
    }
    for (;;) {
      items.push(readOne())
      skipSpace()
      if (text[at] === close) {
        at++
        return items
      }
      expect(',')
    }
  }
}
