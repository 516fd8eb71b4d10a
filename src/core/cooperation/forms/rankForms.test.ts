import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleForms } from '../../../../tests/cooperation/exampleForms.ts'
import {
  FORM_RULES,
  type FormAnswers,
  INTENTS,
  MARKETS,
  NO_ANSWERS,
  OTHERS,
  rankForms,
  WILLS,
  YES_NO,
} from '../index.ts'

const { forms, laws } = exampleForms
const library = { forms, laws }
const ask = (said: Partial<FormAnswers>) => rankForms(library, { ...NO_ANSWERS, ...said })
const ids = (list: readonly { form: { id: string } }[]) => list.map(({ form }) => form.id)

describe('rankForms', () => {
  it.each<[string, Partial<FormAnswers>, string]>([
    ['only to align', { intent: 'align' }, 'informal'],
    ['one helps the others', { intent: 'help', partners: 2 }, 'mandating'],
    [
      'the duty is to move',
      { intent: 'hand-over', orders: 'yes', partners: 2, assets: 'no', staff: 'no' },
      'delegating',
    ],
    [
      'all carry water works',
      { intent: 'together', orders: 'yes', partners: 5, assets: 'yes', staff: 'yes', duration: 'long' },
      'zweckverband',
    ],
    [
      'residents own a shop',
      { intent: 'together', others: ['residents'], assets: 'yes', staff: 'yes', market: 'above-20', partners: 1 },
      'cooperative',
    ],
  ])('%s: %j → %s first', (_, said, first) => {
    expect(ids(ask(said).possible)[0]).toBe(first)
  })

  it.each<[Partial<FormAnswers>, string, string]>([
    [{ others: ['residents'] }, 'mandating', 'private-not'],
    [{ intent: 'hand-over' }, 'mandating', 'duty-stays'],
    [{ intent: 'hand-over' }, 'company', 'duty-stays'],
    [{ intent: 'together', orders: 'yes' }, 'company', 'no-powers'],
    [{ partners: 2 }, 'cooperative', 'too-few'],
    [{ land: 'DE-SN' }, 'administrative-community', 'closed'],
  ])('%j rules out %s: %s', (said, form, rule) => {
    const out = ask(said).ruledOut.find((one) => one.form.id === form)
    expect(out?.rulesOut.map(({ id }) => id)).toContain(rule)
  })

  it.each<[Partial<FormAnswers>, string, string, 'for' | 'against']>([
    [{ intent: 'help' }, 'delegating', 'help-moves', 'against'],
    [{ intent: 'help', orders: 'yes' }, 'mandating', 'keeps-orders', 'for'],
    [{ land: 'DE-NI' }, 'working-group', 'not-named', 'against'],
    [{ land: 'DE-SL' }, 'joint-institution', 'not-named', 'against'],
    [{ market: 'above-20' }, 'zweckverband', 'market-procurement', 'against'],
    [{ others: ['private'] }, 'zweckverband', 'private-minority', 'against'],
    [{ will: 'open' }, 'zweckverband', 'will-open-firm', 'against'],
    [{ will: 'open' }, 'working-group', 'will-open', 'for'],
    [{}, 'foundation', 'capital-tied', 'against'],
  ])('%j says of %s: %s (%s)', (said, form, rule, side) => {
    const ranked = ask(said).possible.find((one) => one.form.id === form)
    expect(ranked?.[side].map(({ id }) => id)).toContain(rule)
  })

  it('more members by others: who else joins is not counted', () => {
    expect(ids(ask({ partners: 2, others: ['residents'] }).ruledOut)).not.toContain('cooperative')
  })

  it('a Land whose law nobody read rules nothing out, and says so', () => {
    const { possible } = ask({ land: 'DE-HH' })
    expect(possible.find(({ form }) => form.id === 'zweckverband')).toMatchObject({
      land: { state: 'unread' },
      against: [],
    })
  })

  const answers = fc.record<FormAnswers>({
    land: fc.constantFrom(null, 'DE-HE', 'DE-NI', 'DE-SN', 'DE-MV'),
    intent: fc.constantFrom(...INTENTS),
    orders: fc.constantFrom(...YES_NO),
    partners: fc.option(fc.integer({ min: 1, max: 40 })),
    others: fc.subarray([...OTHERS]),
    assets: fc.constantFrom(...YES_NO),
    staff: fc.constantFrom(...YES_NO),
    duration: fc.constantFrom('short', 'middle', 'long', 'unknown'),
    market: fc.constantFrom(...MARKETS),
    will: fc.constantFrom(...WILLS),
  })

  it('property: every form is told once, and its place follows from its reasons alone', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const { possible, ruledOut } = rankForms(library, said)
        expect(ids([...possible, ...ruledOut]).sort()).toEqual(forms.map(({ id }) => id).sort())
        for (const [k, one] of possible.entries()) {
          const next = possible[k + 1]
          if (!next) continue
          expect(one.against.length).toBeLessThanOrEqual(next.against.length)
          if (one.against.length === next.against.length) expect(one.for.length).toBeGreaterThanOrEqual(next.for.length)
        }
      }),
    )
  })

  it('property: no form is for and against the same, and some form is always possible unless a Land or law forbids it', () => {
    fc.assert(
      fc.property(answers, (said) => {
        const { possible, ruledOut } = rankForms(library, said)
        for (const one of possible) expect(one.for.filter((rule) => one.against.includes(rule))).toEqual([])
        for (const one of ruledOut) expect(one.rulesOut.length).toBeGreaterThan(0)
      }),
    )
  })

  it('every rule can apply to some form', () => {
    const seen = new Set<string>()
    for (const said of fc.sample(answers, { numRuns: 3000, seed: 5 })) {
      const { possible, ruledOut } = rankForms(library, said)
      for (const one of [...possible, ...ruledOut])
        for (const { id } of [...one.for, ...one.against, ...one.rulesOut]) seen.add(id)
    }
    expect(FORM_RULES.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
  })
})
