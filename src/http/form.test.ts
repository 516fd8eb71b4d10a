import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './browser.ts'
import { BodyRefused, parseForm } from './form.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 30 }).map((one) => one.toWellFormed().replaceAll('\0', ''))

describe('a form', () => {
  it('gives back what a browser encodes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (fields) => {
        const form = parseForm(new URLSearchParams(fields).toString())
        for (const name of new Set(fields.map(([one]) => one))) {
          const values = fields.filter(([one]) => one === name).map(([, value]) => value)
          expect(form.all(name)).toEqual(values)
          expect(form.raw(name)).toBe(values[0])
        }
      }),
    )
  })

  it('whatever is sent is read or refused, never a fault', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[%&=+0-9a-fA-F]*$/)), (sent) => {
        try {
          const form = parseForm(sent)
          for (const name of form.names()) expect(form.raw(name)).not.toContain('\0')
        } catch (error) {
          expect(error).toBeInstanceOf(BodyRefused)
        }
      }),
    )
  })

  it.each(['a=%', 'a=%4', 'a=%gg', 'a=%c3', 'a=%c3%28', 'a=%ed%a0%80', 'a=%00', '%00=a'])('refuses %s', (sent) => {
    expect(() => parseForm(sent)).toThrow(BodyRefused)
  })
})

describe('the way back', () => {
  it('never leads to another host', () => {
    const odd = fc.array(
      fc.constantFrom('/', '\\', '.', '@', ':', '//', 'evil.example', '\t', '\n', '%2f', '?', '#', 'a'),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(odd, (parts) => {
        const path = ownPath(parts.join(''))
        expect(path.startsWith('/')).toBe(true)
        expect(new URL(path, 'http://here.example').host).toBe('here.example')
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['/.//evil.example', '/a/..//evil.example', '/%2e//evil.example?x=1', '/./\\evil.example', '//evil.example'])(
    '%s leads to the start page',
    (path) => expect(ownPath(path)).toBe('/'),
  )

  it('keeps path and query of a page', () => {
    expect(ownPath('/daten?region=klein&lang=en')).toBe('/daten?region=klein&lang=en')
  })
})
