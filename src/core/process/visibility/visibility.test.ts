import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import {
  acknowledge,
  canSee,
  changeStage,
  draftOf,
  STAGES,
  type Stage,
  type Step,
  type Viewer,
  type Visibility,
} from '../index.ts'

const [VILLAGE, TOWN, COUNTY] = ['06636003', '06636016', '06636']
const viewers: Record<string, Viewer> = {
  village: { parties: [VILLAGE], isMember: true },
  town: { parties: [TOWN], isMember: true },
  county: { parties: [COUNTY], isMember: true },
  administrator: { parties: [], isMember: true },
  guest: { parties: [], isMember: false },
}
const whoSees = (visibility: Visibility) =>
  Object.keys(viewers)
    .filter((name) => canSee(visibility, viewers[name]))
    .join(' ')
const by = (party: string, on: string, reason = '') => ({ by: 'p-1', party, on, reason })
const change = (visibility: Visibility, to: Stage, party: string, on: string, reason?: string) =>
  changeStage(visibility, to, by(party, on, reason))

describe('who sees a record', () => {
  it.each([
    ['draft', 'village'],
    ['shared', 'village town county administrator'],
    ['published', 'village town county administrator guest'],
  ] as const)('own figures of a municipality, %s: %s', (stage, names) => {
    expect(whoSees({ ...draftOf(VILLAGE), stage })).toBe(names)
  })

  it.each([
    ['draft', 'county'],
    ['preview', 'village county'],
    ['shared', 'village town county administrator'],
  ] as const)('figures of the county about a municipality, %s: %s', (stage, names) => {
    expect(whoSees({ ...draftOf(COUNTY, VILLAGE), stage })).toBe(names)
  })

  it('property: a later stage hides nothing from anybody, and a draft is seen by its owner only', () => {
    const aViewer = fc.record({ parties: fc.subarray([VILLAGE, TOWN, COUNTY]), isMember: fc.boolean() })
    fc.assert(
      fc.property(aViewer, fc.option(fc.constant(TOWN)), (viewer, about) => {
        const seen = STAGES.map((stage) => canSee({ ...draftOf(VILLAGE, about), stage }, viewer))
        expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)))
        expect(seen[0]).toBe(viewer.parties.includes(VILLAGE))
      }),
    )
  })
})

describe('changeStage', () => {
  it('shares by an act with person and day, and withdraws with a reason', () => {
    const shared = change(draftOf(VILLAGE), 'shared', VILLAGE, '2026-11-01').value!
    expect(shared.changes).toEqual([{ ...by(VILLAGE, '2026-11-01'), from: 'draft', to: 'shared' }])
    expect(codesOf(change(shared, 'draft', VILLAGE, '2026-11-02').issues)).toEqual(['act-without-reason'])
    const { value, issues } = change(shared, 'draft', VILLAGE, '2026-11-02', 'wrong year')
    expect(whoSees(value!)).toBe('village')
    expect(codesOf(issues)).toEqual(['visibility-was-seen'])
    expect(value!.changes).toHaveLength(2)
  })

  it.each<[string, Step<Visibility>, string[]]>([
    ['by another', change(draftOf(VILLAGE), 'shared', COUNTY, '2026-11-01'), ['visibility-not-owner']],
    ['to the same', change(draftOf(VILLAGE), 'draft', VILLAGE, '2026-11-01'), ['visibility-same-stage']],
    ['to nobody', change(draftOf(VILLAGE), 'preview', VILLAGE, '2026-11-01'), ['visibility-about-nobody']],
    [
      'before the last',
      change(change(draftOf(VILLAGE), 'shared', VILLAGE, '2026-11-01').value!, 'published', VILLAGE, '2026-10-31'),
      ['visibility-before-last'],
    ],
    ['unseen', change(draftOf(COUNTY, VILLAGE), 'published', COUNTY, '2026-11-01'), ['visibility-without-preview']],
  ])('refuses %s', (_, step, codes) => {
    expect(step.value).toBeNull()
    expect(codesOf(step.issues)).toEqual(codes)
  })

  it('what is about a municipality is seen there first, for a fortnight or until it agrees', () => {
    const preview = change(draftOf(COUNTY, VILLAGE), 'preview', COUNTY, '2026-11-01').value!
    expect(codesOf(change(preview, 'shared', COUNTY, '2026-11-14').issues)).toEqual(['visibility-preview-runs'])
    expect(change(preview, 'shared', COUNTY, '2026-11-15').value!.stage).toBe('shared')
    expect(codesOf(acknowledge(preview, by(TOWN, '2026-11-02')).issues)).toEqual(['visibility-not-about'])
    const seen = acknowledge(preview, by(VILLAGE, '2026-11-02')).value!
    expect(change(seen, 'published', COUNTY, '2026-11-03').value!.stage).toBe('published')
  })

  it('what went back to a draft is seen anew before others see it', () => {
    const preview = change(draftOf(COUNTY, VILLAGE), 'preview', COUNTY, '2026-11-01').value!
    const seen = acknowledge(preview, by(VILLAGE, '2026-11-02')).value!
    const draft = change(seen, 'draft', COUNTY, '2026-11-03', 'new figures').value!
    expect(codesOf(change(draft, 'shared', COUNTY, '2026-12-24').issues)).toEqual(['visibility-without-preview'])
    const again = change(draft, 'preview', COUNTY, '2026-12-24').value!
    expect(codesOf(change(again, 'shared', COUNTY, '2026-12-25').issues)).toEqual(['visibility-preview-runs'])
  })

  it('property: others never see what is about a municipality before it could', () => {
    const someStep = fc.tuple(fc.constantFrom(...STAGES, 'acknowledge' as const), fc.nat(20))
    fc.assert(
      fc.property(fc.array(someStep), (steps) => {
        let visibility = draftOf(COUNTY, VILLAGE)
        let day = Date.UTC(2026, 0, 1)
        let seenSince = Number.POSITIVE_INFINITY
        let agreed = false
        for (const [to, days] of steps) {
          day += days * 86_400_000
          const on = new Date(day).toISOString().slice(0, 10)
          const step =
            to === 'acknowledge' ? acknowledge(visibility, by(VILLAGE, on)) : change(visibility, to, COUNTY, on, 'x')
          if (step.value && to === 'acknowledge') agreed = true
          visibility = step.value ?? visibility
          if (visibility.stage === 'draft') [seenSince, agreed] = [Number.POSITIVE_INFINITY, false]
          else seenSince = Math.min(seenSince, day)
          if (canSee(visibility, viewers.town)) expect(agreed || day - seenSince >= 14 * 86_400_000).toBe(true)
        }
      }),
    )
  })
})
