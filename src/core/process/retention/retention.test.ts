import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDay } from '../../../../tests/process/arbitraries.ts'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { socialPlaces } from '../../../../tests/process/kinds.ts'
import { words } from '../../../messages/index.ts'
import {
  checkRetentionRule,
  layRetention,
  processingRegister,
  RETENTION_PROPOSALS,
  type RetentionDates,
  type RetentionRule,
  retentionState,
} from '../index.ts'

const rules = RETENTION_PROPOSALS
const state = (kind: string, dates: RetentionDates, today: string) => retentionState(kind, rules, dates, today)

describe('retentionState', () => {
  it.each<[string, RetentionDates, string, string, string | null, string[]]>([
    ['contact', { lastUsed: '2024-11-25' }, '2026-11-24', 'keep', '2026-11-25', []],
    ['contact', { lastUsed: '2024-11-25' }, '2026-11-25', 'due', '2026-11-25', []],
    ['contribution', { ended: null }, '2099-01-01', 'keep', null, []],
    ['donation', { withdrawn: '2026-11-25' }, '2026-11-25', 'due', '2026-11-25', []],
    ['invitation', {}, '2026-11-25', 'keep', null, ['warning retention-without-start']],
    ['contact', { lastUsed: 'long ago' }, '2026-11-25', 'keep', null, ['warning retention-without-start']],
    ['horoscope', { created: '1990-01-01' }, '2026-11-25', 'keep', null, ['warning retention-without-rule']],
  ])('%s %j on %s: %s', (kind, dates, today, expected, dueOn, codes) => {
    const found = state(kind, dates, today)
    expect(found).toMatchObject({ state: expected, dueOn })
    expect(codesOf(found.issues)).toEqual(codes)
  })

  it('a hold keeps what is due, until its day', () => {
    const hold = { reason: 'audit', by: 'p-1', until: '2027-01-31' }
    const on = (today: string) => retentionState('contact', rules, { lastUsed: '2024-01-01' }, today, hold).state
    expect([on('2025-12-31'), on('2026-01-01'), on('2027-01-31'), on('2027-02-01')]).toEqual([
      'keep',
      'held',
      'held',
      'due',
    ])
  })

  it('property: what is due stays due, and nothing is due before its day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), aDay, aDay, aDay, (rule, start, a, b) => {
        const [first, later] = a < b ? [a, b] : [b, a]
        const [one, two] = [first, later].map((day) => state(rule.id, { [rule.start]: start }, day))
        if (one.state === 'due') expect(two.state).toBe('due')
        expect(one.state === 'due').toBe(one.dueOn! <= first)
      }),
    )
  })
})

describe('rules of retention', () => {
  it('that ship are proposals, none of them sold as law, with names and reasons', () => {
    for (const rule of rules) {
      expect(rule).toMatchObject({ basis: 'proposal', verified: false, source: '' })
      expect(checkRetentionRule(rule)).toEqual([])
      for (const language of ['de', 'en'] as const)
        expect([rule.labelKey, rule.reason].every((key) => words(language).has(key))).toBe(true)
    }
  })

  const own: RetentionRule = { ...rules[0], months: 6, basis: 'region', source: 'decision:7', verified: true }
  it.each<[Partial<RetentionRule>, string[]]>([
    [{}, []],
    [{ months: 1.5 }, ['retention-bad-period']],
    [{ months: -1 }, ['retention-bad-period']],
    [{ reason: '' }, ['retention-without-reason']],
    [{ source: '' }, ['retention-without-source']],
    [{ basis: 'law', source: 'AO § 147', verified: false }, ['warning retention-law-not-read']],
  ])('%j: %j', (change, codes) => {
    expect(codesOf(checkRetentionRule({ ...own, ...change }))).toEqual(codes)
  })

  it('of a region take the place of the proposals', () => {
    const laid = layRetention([own, { ...own, id: 'horoscope' }])
    expect(laid.filter(({ id }) => id === own.id)).toEqual([own])
    expect(laid).toHaveLength(rules.length + 1)
  })
})

it('the register of processing is made from the kinds themselves', () => {
  const unruled = { ...socialPlaces, id: 'other', retention: 'horoscope' }
  const silent = { ...socialPlaces, fields: socialPlaces.fields.filter(({ personal }) => !personal) }
  const { rows, issues } = processingRegister([socialPlaces, silent, unruled], rules)
  expect(rows).toMatchObject([
    { kind: 'social-place', fields: ['social-place.keeper'], rule: { id: 'contact', months: 24 } },
    { kind: 'other', rule: null },
  ])
  expect(codesOf(issues)).toEqual(['warning retention-without-rule'])
})
