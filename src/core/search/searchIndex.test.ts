import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, foldText, type Searchable, SearchIndex } from './index.ts'

const entry = (title: string, more = '', weight = 0): Searchable => ({ title, more, weight })
const found = (index: SearchIndex<Searchable>, typed: string) => index.find(typed).map(({ entry: { title } }) => title)

describe('foldText', () => {
  it.each([
    ['Mühlhausen', 'Muehlhausen'],
    ['Mühlhausen', 'Muhlhausen'],
    ['Großalmerode', 'GROSSALMERODE'],
    ['Bahnhofstraße', 'Bahnhofstr.'],
    ['Bad Sooden-Allendorf', 'bad  sooden allendorf'],
    ['Café', 'cafe'],
  ])('%s and %s are alike', (a, b) => {
    expect(foldText(a)).toBe(foldText(b))
  })

  it('folding twice changes nothing', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[aouäöüeßst. -]*$/))
    fc.assert(
      fc.property(text, (one) => {
        expect(foldText(foldText(one))).toBe(foldText(one))
      }),
    )
  })
})

describe('editDistance', () => {
  it.each([
    ['eschwege', 'eschwge', 1],
    ['schule', 'shcule', 1],
    ['apotheke', 'apoteke', 1],
    ['kassel', 'kassel', 0],
    ['kassel', 'berlin', 3],
  ])('%s to %s: %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  it('is the same both ways and never above what was asked by more than one', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/)
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const d = editDistance(a, b, most)
        expect(d).toBe(editDistance(b, a, most))
        expect(d).toBeLessThanOrEqual(most + 1)
        expect(d === 0).toBe(a === b)
      }),
    )
  })
})

describe('SearchIndex', () => {
  const index = new SearchIndex([
    entry('Grundschule Öhringsdorf', 'Grundschule'),
    entry('Öhringsdorf', 'Gemeinde 06636001', 3),
    entry('Rosen-Apotheke', 'Apotheke Öhringsdorf'),
    entry('Apotheke', 'Leistung', 2),
    entry('Bahnhof, Öhringsdorf'),
  ])

  it.each([
    ['oehringsdorf', ['Öhringsdorf', 'Bahnhof, Öhringsdorf', 'Grundschule Öhringsdorf', 'Rosen-Apotheke']],
    ['schule', ['Grundschule Öhringsdorf']],
    ['apotheke', ['Apotheke', 'Rosen-Apotheke']],
    ['apotheke ohringsdorf', ['Rosen-Apotheke']],
    ['apoteke', ['Apotheke', 'Rosen-Apotheke']],
    ['bahnhof apotheke', []],
    ['06636001', ['Öhringsdorf']],
    ['hn', []],
    ['', []],
    [' -,- ', []],
  ])('“%s”', (typed, expected) => {
    expect(found(index, typed)).toEqual(expected)
  })

  it('every typed word must fit', () => {
    const words = fc.array(fc.stringMatching(/^[a-d]{3,6}$/), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), words, (titles, asked) => {
        const made = new SearchIndex(titles.map((one) => entry(one.join(' '))))
        const plain = titles.filter((title) => asked.every((word) => title.some((one) => one.includes(word))))
        const got = found(made, asked.join(' '))
        for (const title of plain) expect(got).toContain(title.join(' '))
        const isKnown = asked.every((word) => titles.flat().some((one) => one.includes(word)))
        if (isKnown) expect(got).toHaveLength(plain.length)
      }),
    )
  })

  it('an entry whose title was typed stands first among those of its weight', () => {
    const title = fc.stringMatching(/^[a-dä ]{1,12}$/)
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 20 }), fc.nat(), (titles, at) => {
        const asked = titles[at % titles.length]!
        if (foldText(asked) === '') return
        const [first] = found(new SearchIndex(titles.map((one) => entry(one))), asked)
        expect(foldText(first!)).toBe(foldText(asked))
      }),
    )
  })

  it('takes what nobody would type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        index.find(typed)
      }),
    )
    expect(found(index, 'x'.repeat(100_000))).toEqual([])
  })
})
