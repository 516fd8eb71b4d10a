import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'
import {
  appendEntry,
  checkpointText,
  contentHash,
  EMPTY_HEAD,
  ERASE_ACTION,
  entryParts,
  JournalCheck,
  type JournalFault,
  parseCheckpoint,
  type StoredEntry,
} from './journal.ts'

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())

const journal = (bodies: readonly (string | null)[]) => journalOf(bodies.map((body) => ({ body })))

function journalOf(given: readonly { body: string | null; action?: string }[], erasedAt = -1): StoredEntry[] {
  let head = EMPTY_HEAD
  return given.map(({ body, action = 'record.create' }, i) => {
    const content = body === null ? null : contentHash(sha256, `salt${i}`, body)
    const made = appendEntry(sha256, head, {
      at: '2026-11-25T09:00:00.000Z',
      actor: 'a1',
      action,
      kind: 'note',
      object: `n${i}`,
      region: 'musterkreis',
      municipality: null,
      version: 1,
      content,
    })
    head = made.head
    return {
      ...made.entry,
      leaf: made.leaf,
      stored: body === null ? null : i === erasedAt ? { salt: null, body: null } : { salt: `salt${i}`, body },
      erased: i === erasedAt,
    }
  })
}

function firstFault(entries: readonly StoredEntry[]): { at: number; fault: JournalFault } | null {
  const check = new JournalCheck(sha256)
  for (const [at, entry] of entries.entries()) {
    const fault = check.next(entry)
    if (fault) return { at, fault }
  }
  return null
}

describe('canonical JSON', () => {
  it('is the text of RFC 8785, section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7)
    expect([...canonicalJson(value).matchAll(/:"(\w+)/g)].map((m) => m[1])).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ])
    expect(canonicalJson({ numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001] })).toBe(
      '{"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27]}',
    )
  })

  it('does not depend on the order of keys and says the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('refuses what JSON cannot carry', () => {
    for (const value of [Number.NaN, [undefined], { a: () => 1 }, 1n]) expect(() => canonicalJson(value)).toThrow()
  })
})

describe('journal', () => {
  it('is sound as it was written, with and without content', () => {
    const bodies = fc.array(fc.option(fc.jsonValue().map(canonicalJson)), { maxLength: 20 })
    fc.assert(
      fc.property(bodies, (given) => {
        expect(firstFault(journal(given))).toBeNull()
      }),
    )
  })

  it('names the first entry of which a field, the content or the place was altered', () => {
    const entries = journal(['{"a":1}', null, '{"b":2}', '{"c":3}'])
    const altered = (at: number, change: Partial<StoredEntry>) =>
      entries.map((entry, i) => (i === at ? { ...entry, ...change } : entry))
    for (const change of [{ at: '2026-11-25T09:00:00.001Z' }, { actor: 'a2' }, { object: 'x' }, { version: 2 }])
      expect(firstFault(altered(2, change))).toEqual({ at: 2, fault: 'leaf' })
    expect(firstFault(altered(2, { stored: { salt: 'salt2', body: '{"b":3}' } }))).toEqual({
      at: 2,
      fault: 'content-altered',
    })
    expect(firstFault(altered(2, { stored: null }))).toEqual({ at: 2, fault: 'content-missing' })
    expect(firstFault(altered(2, { stored: null, erased: true }))).toBeNull()
    expect(firstFault(entries.filter((_, i) => i !== 1))).toEqual({ at: 1, fault: 'order' })
    const [first, second, ...rest] = entries
    expect(firstFault([second!, first!, ...rest])).toEqual({ at: 0, fault: 'order' })
  })

  it('an erased content must be told of by a later entry', () => {
    const said = journal(['{"a":1}', '{"b":2}', '{"seqs":[0]}']).map((entry, i) =>
      i === 0 ? { ...entry, erased: true, stored: { salt: null, body: null } } : entry,
    )
    const check = (entries: readonly StoredEntry[]) => {
      const made = new JournalCheck(sha256)
      for (const entry of entries) expect(made.next(entry)).toBeNull()
      return made.unexplained
    }
    expect(check(said)).toBe(0)
    expect(check(journalOf([{ body: '{"a":1}' }, { body: '{"seqs":[0]}', action: ERASE_ACTION }], 0))).toBeNull()
  })

  it('an entry that was rewritten together with its hash no longer fits the next one', () => {
    const entries = journal(['{"a":1}', '{"b":2}', '{"c":3}'])
    const forged = journal(['{"a":1}', '{"b":9}', '{"c":3}'])
    expect(firstFault([entries[0]!, forged[1]!, entries[2]!])).toEqual({ at: 2, fault: 'previous' })
  })
})

describe('checkpoint', () => {
  it('is read as it was written', () => {
    const root = Buffer.alloc(32, 7).toString('hex')
    const text = checkpointText({ origin: 'reihum/musterkreis', size: 12, root })
    expect(text.split('\n')).toHaveLength(4)
    expect(parseCheckpoint(text)).toEqual({ origin: 'reihum/musterkreis', size: 12, root })
    for (const wrong of ['', text.slice(1, -1), text.replace('12', '012'), `${text}more`])
      expect(parseCheckpoint(wrong)).toBeUndefined()
  })
})

it('an entry in parts, joined around previous and number, is its canonical JSON', () => {
  const text = fc.string({ unit: 'binary' })
  const maybe = fc.option(text)
  const given = fc.record({
    ...{ at: text, actor: text, action: text, kind: text, object: text },
    ...{ region: maybe, municipality: maybe, version: fc.option(fc.nat()), content: maybe },
  })
  fc.assert(
    fc.property(given, fc.nat(), fc.stringMatching(/^[0-9a-f]{0,8}$/), (entry, seq, previous) => {
      const { before, between, after } = entryParts(entry)
      expect(`${before}${previous}${between}${seq}${after}`).toBe(canonicalJson({ ...entry, seq, previous }))
    }),
  )
})
