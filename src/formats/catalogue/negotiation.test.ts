import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyHistory,
  type CatalogueChange,
  checkHistory,
  findService,
  type HistoryEntry,
  isDuty,
  negotiations,
  type Outcome,
  type Standard,
  serviceAt,
  thresholdOf,
} from '../../core/services/index.ts'
import { loadCatalogue } from './index.ts'

const { catalogue: base } = await loadCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
const TODAY = '2026-11-25'

const standard = (value: number, mode: Standard['mode'] = 'car', more: Partial<Standard> = {}): Standard => ({
  id: `own-${mode}-${value}`,
  kind: 'own',
  measure: 'travel-time',
  mode,
  bound: 'at-most',
  value,
  upTo: null,
  unit: 'minutes',
  share: null,
  startsAt: null,
  condition: null,
  place: 'DE',
  validFrom: null,
  validUntil: null,
  sources: [],
  verified: true,
  note: { de: 'x', en: 'x' },
  decided: null,
  ...more,
})
const own = (value: number, mode?: Standard['mode'], more?: Partial<Standard>): CatalogueChange => ({
  kind: 'own-standard',
  standard: standard(value, mode, more),
})
let number = 0
const proposal = (
  service: string,
  change: CatalogueChange,
  date = '2026-01-01',
  id = `p${++number}`,
): HistoryEntry => ({
  kind: 'proposal',
  entry: { id, date, by: 'Ausschuss', service, change, reason: 'Weil', review: '2030-01-01' },
})
const decision = (of: HistoryEntry, outcome: Outcome = 'accepted', date = '2026-02-01'): HistoryEntry => ({
  kind: 'decision',
  entry: { proposal: (of.entry as { id: string }).id, body: 'Kreistag', date, outcome, text: 'Text', review: null },
})
const history = (...entries: HistoryEntry[]) => ({ region: 'r', entries })
const apply = (...entries: HistoryEntry[]) => applyHistory(base, history(...entries), 'DE-HE')
const codes = (...entries: HistoryEntry[]) =>
  checkHistory(history(...entries), base, TODAY).map(({ code, entry }) => `${code} ${entry}`)

describe('what a region accepted', () => {
  it('an own standard asks first, and every sourced one stays beside it', () => {
    const p = proposal('general-practitioner', own(15))
    const is = findService(apply(p, decision(p)), 'general-practitioner')!
    const was = findService(base, 'general-practitioner')!
    expect(is.standards.slice(1)).toEqual(was.standards)
    expect(is.standards[0]).toMatchObject({
      kind: 'own',
      place: 'DE-HE',
      validFrom: '2026-02-01',
      decided: { body: 'Kreistag', date: '2026-02-01' },
    })
    expect(thresholdOf(is, 'car', 1)).toMatchObject({ value: 900, standard: { kind: 'own' } })
    expect(thresholdOf(is, 'walk', 4.8)).toEqual(thresholdOf(was, 'walk', 4.8))
  })

  it('an own standard is no duty', () => {
    const p = proposal('pharmacy', own(12))
    for (const s of findService(apply(p, decision(p)), 'pharmacy')!.standards.filter((one) => one.kind === 'own'))
      expect(isDuty(s)).toBe(false)
  })

  it('a later decision on the same thing takes the place of the earlier one, whatever the order of the file', () => {
    const [first, second] = [proposal('pharmacy', own(12)), proposal('pharmacy', own(18))]
    const late = decision(first, 'accepted', '2026-05-01')
    const early = decision(second, 'accepted', '2026-03-01')
    const values = findService(apply(first, second, late, early), 'pharmacy')!
      .standards.filter((s) => s.kind === 'own')
      .map((s) => s.value)
    expect(values).toEqual([12])
  })

  it('own standards of several modes stand side by side', () => {
    const [car, walk] = [proposal('pharmacy', own(12)), proposal('pharmacy', own(20, 'walk'))]
    const is = findService(apply(car, decision(car), walk, decision(walk)), 'pharmacy')!
    expect(thresholdOf(is, 'car', 1)?.value).toBe(720)
    expect(thresholdOf(is, 'walk', 4.8)?.value).toBe(1200)
  })

  it('one under a condition is shown but not asked', () => {
    const p = proposal('pharmacy', own(5, 'car', { condition: { de: 'in Städten', en: 'in towns' } }))
    const is = findService(apply(p, decision(p)), 'pharmacy')!
    expect(is.question).toEqual(findService(base, 'pharmacy')!.question)
    expect(is.standards[0]!.kind).toBe('own')
  })

  it('a decision revised later counts as it was decided last', () => {
    const p = proposal('pharmacy', own(12))
    expect(apply(p, decision(p), decision(p, 'rejected', '2026-06-01')).services).toEqual(base.services)
  })

  it('states, services taken up and other providers', () => {
    const change = proposal('library', { kind: 'state', state: 'changing' })
    const leave = proposal('swimming-pool', { kind: 'leave', on: '2029-12-31', substitute: 'Nachbarbad' })
    const add = proposal('citizens-bus', { kind: 'add', service: null })
    const override = {
      place: 'region',
      classes: null,
      legalClaim: null,
      guarantee: null,
      steer: null,
      provide: { de: 'Zweckverband', en: 'Zweckverband' },
      providers: ['inter-municipal' as const],
      sources: [],
      verified: true,
      note: null,
    }
    const provide = proposal('primary-school', { kind: 'provide', override })
    const is = apply(...[change, leave, add, provide].flatMap((p) => [p, decision(p)]))
    expect(findService(is, 'library')).toMatchObject({ state: 'changing', core: true })
    expect(findService(is, 'swimming-pool')).toMatchObject({ state: 'leaving', core: true })
    expect(findService(is, 'citizens-bus')).toMatchObject({ state: 'new', core: true })
    const duty = serviceAt(is, 'primary-school', 'DE-HE')!.duty!
    // The region's own over the Land's over the general one.
    expect(duty.provide.de).toBe('Zweckverband')
    expect(duty.legalClaim).toBe(true)
  })
})

const anyChange: fc.Arbitrary<CatalogueChange> = fc.oneof(
  fc.integer({ min: 1, max: 90 }).map((v) => own(v)),
  fc.constantFrom('walk' as const, 'transit' as const).map((mode) => own(10, mode)),
  fc
    .constantFrom('core' as const, 'changing' as const, 'optional' as const)
    .map((state) => ({ kind: 'state' as const, state })),
  fc.constant({ kind: 'leave' as const, on: null, substitute: null }),
)
const anyService = fc.constantFrom('pharmacy', 'library', 'general-practitioner', 'citizens-bus', 'music-school')

describe('properties', () => {
  it('an undecided, rejected or deferred proposal changes no figure', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            service: anyService,
            change: anyChange,
            outcome: fc.constantFrom<Outcome | 'open'>('open', 'rejected', 'deferred'),
          }),
          { maxLength: 8 },
        ),
        (rows) => {
          const entries = rows.flatMap(({ service, change, outcome }) => {
            const p = proposal(service, change)
            return outcome === 'open' ? [p] : [p, decision(p, outcome)]
          })
          expect(apply(...entries)).toEqual(base)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('no decision takes out or changes a sourced standard', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ service: anyService, change: anyChange }), { maxLength: 8 }), (rows) => {
        const is = apply(
          ...rows.flatMap(({ service, change }) => {
            const p = proposal(service, change)
            return [p, decision(p)]
          }),
        )
        for (const service of base.services) {
          const now = findService(is, service.id)!
          expect(now.standards.filter((s) => s.kind !== 'own')).toEqual(service.standards)
          expect(now.duty).toEqual(service.duty)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('faults of a negotiation', () => {
  const good = () => proposal('pharmacy', own(12))

  it('a sound one has none', () => {
    const p = good()
    expect(codes(p, decision(p))).toEqual([])
  })

  it.each<[string, () => HistoryEntry[], string[]]>([
    ['unknown proposal', () => [decision(good())], ['decisions-unknown-proposal 0']],
    [
      'decided before proposed',
      () => {
        const p = good()
        return [p, decision(p, 'accepted', '2025-12-31')]
      },
      ['decisions-before-proposal 1'],
    ],
    ['in the future', () => [proposal('pharmacy', own(12), '2027-01-01')], ['decisions-in-future 0']],
    [
      'twice',
      () => {
        const p = good()
        return [p, p]
      },
      ['decisions-duplicate-proposal 1'],
    ],
    ['unknown service', () => [proposal('pharmcy', own(12))], ['decisions-unknown-service 0']],
    ['core already', () => [proposal('pharmacy', { kind: 'add', service: null })], ['decisions-add-core 0']],
    [
      'travel time through a network',
      () => [proposal('broadband', own(12))],
      ['catalogue-kind-contradicts-standard 0'],
    ],
    ['wrong unit', () => [proposal('pharmacy', own(12, 'car', { unit: 'metres' }))], ['catalogue-unit-mismatch 0']],
    ['no mode', () => [proposal('pharmacy', own(12, null))], ['catalogue-mode-missing 0']],
  ])('%s', (_, entries, expected) => {
    expect(codes(...entries())).toEqual(expected)
  })

  it('an accepted proposal whose review is over, or that has none, asks for it', () => {
    const p = good()
    const due = { ...p, entry: { ...p.entry, review: '2026-06-01' } } as HistoryEntry
    expect(codes(due, decision(p))).toEqual(['decisions-review-overdue 0'])
    const review: HistoryEntry = {
      kind: 'review',
      entry: {
        proposal: (p.entry as { id: string }).id,
        body: 'Kreistag',
        date: '2026-07-01',
        outcome: 'confirmed',
        text: 'x',
        next: '2028-01-01',
      },
    }
    expect(codes(due, decision(p), review)).toEqual([])
    const never = { ...p, entry: { ...p.entry, review: null } } as HistoryEntry
    expect(codes(never, decision(p))).toEqual(['decisions-without-review 0'])
    expect(codes(never)).toEqual([])
  })

  it('volunteers alone cannot meet a legal claim', () => {
    const override = {
      place: 'region',
      classes: null,
      legalClaim: null,
      guarantee: null,
      steer: null,
      provide: null,
      providers: ['volunteer' as const],
      sources: [],
      verified: true,
      note: null,
    }
    expect(codes(proposal('kindergarten', { kind: 'provide', override }))).toEqual([
      'decisions-volunteers-meet-claim 0',
    ])
    expect(codes(proposal('neighbourhood-help', { kind: 'provide', override }))).toEqual([])
  })

  it('negotiations of one service, with what became of them', () => {
    const [a, b] = [good(), proposal('library', { kind: 'state', state: 'changing' })]
    expect(negotiations(history(a, b, decision(a)), 'pharmacy')).toMatchObject([
      { outcome: 'accepted', nextReview: '2030-01-01' },
    ])
    expect(negotiations(history(a, b, decision(a)), 'library')).toMatchObject([{ outcome: 'open', nextReview: null }])
  })
})
