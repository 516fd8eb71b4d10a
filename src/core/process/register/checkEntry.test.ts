import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aKind, aKindWith } from '../../../../tests/process/arbitraries.ts'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { socialPlaces } from '../../../../tests/process/kinds.ts'
import { canonicalJson } from '../../evidence/index.ts'
import { checkEntry, checkKind, type EntryOptions } from '../index.ts'

const sound = { name: 'Dorfladen', site: '06636003' }
const check = (raw: unknown, options?: EntryOptions) => checkEntry(socialPlaces, raw, options)
/** Codes with the field: `entry-missing name`. */
const faults = (raw: unknown, options?: EntryOptions) => {
  const { issues } = check(raw, options)
  return codesOf(issues).map((code, i) => `${code} ${issues[i].params!.field}`)
}

describe('checkEntry', () => {
  it('cleans what a form hands over', () => {
    const { value, issues } = check(
      {
        name: '  Dorf\u0000laden \n Mitte ',
        rules: 'Erstens\r\nZweitens ',
        seats: '1.200',
        opened: '1.5.2024',
        state: 'OPEN',
        stepFree: 'ja',
        site: { ags: 6636003, lon: '9,87', lat: '51.2' },
        keeper: '',
        carrier: ' a-1 ',
        links: 'b; a; b',
        steps: ['x', '', 'y', 'x'],
      },
      { decimalMark: ',' },
    )
    expect(issues).toEqual([])
    expect(value).toEqual({
      name: 'Dorfladen Mitte',
      rules: 'Erstens\nZweitens',
      seats: 1200,
      opened: '2024-05-01',
      state: 'open',
      stepFree: true,
      site: { ags: '06636003', lon: 9.87, lat: 51.2 },
      keeper: null,
      carrier: 'a-1',
      links: ['a', 'b'],
      steps: ['x', 'y', 'x'],
    })
  })

  it.each([
    [{}, ['entry-missing name', 'entry-missing site']],
    [null, ['entry-missing name', 'entry-missing site']],
    [['x'], ['entry-missing name', 'entry-missing site']],
    [{ ...sound, name: 'x'.repeat(301) }, ['entry-too-long name']],
    [{ ...sound, name: { toString: null } }, ['entry-wrong-form name']],
    [{ ...sound, seats: 'many' }, ['entry-wrong-form seats']],
    [{ ...sound, seats: Number.NaN }, ['entry-wrong-form seats']],
    [{ ...sound, seats: 2.5 }, ['entry-not-whole seats']],
    [{ ...sound, seats: -1 }, ['entry-too-small seats']],
    [{ ...sound, name: 'x'.repeat(300), seats: 5000, opened: '2100-12-31' }, []],
    [{ ...sound, seats: 0, opened: '1800-01-01' }, []],
    [{ ...sound, seats: 5001 }, ['entry-too-large seats']],
    [{ ...sound, opened: '31.2.2024' }, ['entry-wrong-form opened']],
    [{ ...sound, opened: '1799-12-31' }, ['entry-too-early opened']],
    [{ ...sound, state: 'closed' }, ['entry-not-a-choice state']],
    [{ ...sound, stepFree: 'perhaps' }, ['entry-wrong-form stepFree']],
    [{ ...sound, site: { lon: 9.8 } }, ['entry-half-a-point site']],
    [{ ...sound, site: { lon: 9.8, lat: 91 } }, ['entry-too-large site']],
    [{ ...sound, site: '98636003' }, ['entry-no-ags site']],
    [{ ...sound, opened: '2101-01-01' }, ['entry-too-late opened']],
    [{ ...sound, site: {} }, ['entry-missing site']],
    [{ ...sound, carrier: 'two words' }, ['entry-wrong-form carrier']],
    [{ ...sound, links: 'a; "b' }, ['entry-wrong-form links']],
    [{ ...sound, links: Array.from({ length: 501 }, (_, i) => `${i}`) }, ['entry-list-too-long links']],
    [{ ...sound, colour: 'red' }, ['warning entry-unknown-field colour']],
    [JSON.parse('{"name":"x","site":"06636","__proto__":{"seats":1}}'), ['warning entry-unknown-field __proto__']],
  ])('%j: %j', (raw, expected) => {
    expect(faults(raw)).toEqual(expected)
  })

  it('missing is neither zero nor no', () => {
    const { value } = check({ ...sound, seats: 0, stepFree: false })
    expect(value).toMatchObject({ seats: 0, stepFree: false, opened: null })
    expect(check(sound).value).toMatchObject({ seats: null, stepFree: null, links: null })
  })

  it('a draft may lack what is required', () => {
    expect(check({}, { draft: true }).issues.map(({ severity }) => severity)).toEqual(['warning', 'warning'])
  })

  it('refuses a reference to what is not there', () => {
    const exists = (kind: string, id: string) => kind === 'actor' && id === 'a-1'
    expect(faults({ ...sound, carrier: 'a-1', links: ['p-9'] }, { exists })).toEqual(['entry-unknown-reference links'])
  })

  it('property: never throws and gives a value for every field', () => {
    fc.assert(
      fc.property(aKind, fc.anything(), fc.array(fc.anything(), { maxLength: 6 }), (kind, anything, values) => {
        const { value } = checkEntry(kind, Object.fromEntries(kind.fields.map(({ id }, i) => [id, values[i]])))
        expect(Object.keys(value)).toEqual(kind.fields.map(({ id }) => id))
        codesOf(checkEntry(kind, anything).issues)
      }),
    )
  })

  it('property: an entry survives being stored as JSON', () => {
    fc.assert(
      fc.property(aKindWith(1), ({ kind, entries: [entry] }) => {
        const stored = canonicalJson(entry)
        expect(JSON.parse(stored)).toEqual(entry)
        expect(stored.includes('\\u0000')).toBe(false)
        expect(checkEntry(kind, JSON.parse(stored), { draft: true }).value).toEqual(entry)
      }),
    )
  })

  it('property: what it gives, it gives back unchanged', () => {
    fc.assert(
      fc.property(aKindWith(1), ({ kind, entries: [entry] }) => {
        const again = checkEntry(kind, entry, { draft: true })
        expect(again.value).toEqual(entry)
        expect(again.issues.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })
})

describe('checkKind', () => {
  it('finds nothing wrong with a sound definition', () => {
    expect(checkKind(socialPlaces, ['actor', 'social-place'])).toEqual([])
  })

  it('finds what contradicts itself', () => {
    const field = { labelKey: 'x' }
    const issues = checkKind(
      {
        ...socialPlaces,
        title: 'naem',
        retention: undefined,
        fields: [
          { ...field, id: 'name', type: 'text', personal: true },
          { ...field, id: 'name', type: 'choice', options: [] },
          { ...field, id: 'day', type: 'date', earliest: '2026-01-01', latest: '2026-01-01' },
          { ...field, id: 'site.ags', type: 'number', least: 2, most: 1 },
          { ...field, id: 'who', type: 'list', of: { type: 'reference', to: 'ghost' } },
        ],
      },
      ['actor'],
    )
    expect(codesOf(issues)).toEqual([
      'kind-unknown-title',
      'kind-double-field',
      'kind-personal-without-retention',
      'kind-bad-options',
      'kind-bad-field-id',
      'kind-range-reversed',
      'kind-unknown-reference',
    ])
    expect(codesOf(checkKind({ ...socialPlaces, fields: [] }, []))).toEqual(['kind-without-fields'])
  })
})
