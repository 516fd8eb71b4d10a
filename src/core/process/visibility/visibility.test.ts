import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { GUEST, ROLES, type Role } from '../../evidence/index.ts'
import {
  acknowledge,
  canSee,
  changeStage,
  draftOf,
  type Onlooker,
  onlooker,
  STAGES,
  type Stage,
  type Step,
  type Visibility,
} from '../index.ts'

const [VILLAGE, TOWN, COUNTY] = ['06636003', '06636016', '06636']
const account = (role: Role, municipality: string | null = null) =>
  onlooker({ account: role, grants: [{ role, region: COUNTY, municipality, object: null }] }, COUNTY)
const viewers: Record<string, Onlooker> = {
  village: account('municipality', VILLAGE),
  town: account('treasurer', TOWN),
  county: account('coordination'),
  researcher: account('researcher'),
  elsewhere: onlooker(
    { account: 'x', grants: [{ role: 'municipality', region: 'other', municipality: VILLAGE, object: null }] },
    COUNTY,
  ),
  guest: onlooker(GUEST, COUNTY),
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
    ['members', 'village town county researcher'],
    ['public', 'village town county researcher elsewhere guest'],
  ] as const)('own figures of a municipality, %s: %s', (stage, names) => {
    expect(whoSees({ ...draftOf(VILLAGE), stage })).toBe(names)
  })

  it.each([
    ['draft', 'county'],
    ['preview', 'village county'],
    ['members', 'village town county researcher'],
  ] as const)('figures of the county about a municipality, %s: %s', (stage, names) => {
    expect(whoSees({ ...draftOf(COUNTY, VILLAGE), stage })).toBe(names)
  })

  it('property: a later stage hides nothing from anybody, and a draft is seen by its owner only', () => {
    const aViewer = fc.record({ parties: fc.subarray([VILLAGE, TOWN, COUNTY]), isMember: fc.boolean() })
    fc.assert(
      fc.property(aViewer, fc.option(fc.constant(TOWN)), ({ parties, isMember }, about) => {
        const viewer = { isMember, belongsTo: (party: string) => parties.includes(party) }
        const seen = STAGES.map((stage) => canSee({ ...draftOf(VILLAGE, about), stage }, viewer))
        expect(seen).toEqual([...seen].sort((a, b) => Number(a) - Number(b)))
        expect(seen[0]).toBe(parties.includes(VILLAGE))
      }),
    )
  })

  it.each(ROLES)('a draft of a municipality is not for a %s of another one or of the region', (role) => {
    const isTownHall = ['municipality', 'town-hall-unit', 'treasurer'].includes(role)
    expect(canSee(draftOf(VILLAGE), account(role, TOWN))).toBe(false)
    if (!isTownHall) expect(canSee(draftOf(VILLAGE), account(role))).toBe(false)
    expect(canSee(draftOf(VILLAGE), account(role, VILLAGE))).toBe(isTownHall)
  })
})

describe('changeStage', () => {
  it('shares by an act with person and day, and withdraws with a reason', () => {
    const shared = change(draftOf(VILLAGE), 'members', VILLAGE, '2026-11-01').value!
    expect(shared.changes).toEqual([{ ...by(VILLAGE, '2026-11-01'), from: 'draft', to: 'members' }])
    expect(codesOf(change(shared, 'draft', VILLAGE, '2026-11-02').issues)).toEqual(['act-without-reason'])
    const { value, issues } = change(shared, 'draft', VILLAGE, '2026-11-02', 'wrong year')
    expect(whoSees(value!)).toBe('village')
    expect(codesOf(issues)).toEqual(['note visibility-was-seen'])
    expect(value!.changes).toHaveLength(2)
    const open = change(shared, 'public', VILLAGE, '2026-11-05').value!
    const closed = change(open, 'members', VILLAGE, '2026-11-09', 'x')
    expect(closed.issues[0].params).toEqual({ date: '2026-11-01' })
  })

  it.each<[string, Step<Visibility>, string[]]>([
    ['by another', change(draftOf(VILLAGE), 'members', COUNTY, '2026-11-01'), ['visibility-not-owner']],
    ['to the same', change(draftOf(VILLAGE), 'draft', VILLAGE, '2026-11-01'), ['visibility-same-stage']],
    ['to nobody', change(draftOf(VILLAGE), 'preview', VILLAGE, '2026-11-01'), ['visibility-about-nobody']],
    [
      'before the last',
      change(change(draftOf(VILLAGE), 'members', VILLAGE, '2026-11-01').value!, 'public', VILLAGE, '2026-10-31'),
      ['visibility-before-last'],
    ],
    ['unseen', change(draftOf(COUNTY, VILLAGE), 'public', COUNTY, '2026-11-01'), ['visibility-without-preview']],
  ])('refuses %s', (_, step, codes) => {
    expect(step.value).toBeNull()
    expect(codesOf(step.issues)).toEqual(codes)
  })

  it('what is about a municipality is seen there first, for a fortnight or until it agrees', () => {
    const preview = change(draftOf(COUNTY, VILLAGE), 'preview', COUNTY, '2026-11-01').value!
    expect(codesOf(change(preview, 'members', COUNTY, '2026-11-14').issues)).toEqual(['visibility-preview-runs'])
    expect(change(preview, 'members', COUNTY, '2026-11-15').value!.stage).toBe('members')
    expect(codesOf(acknowledge(preview, by(TOWN, '2026-11-02')).issues)).toEqual(['visibility-not-about'])
    const seen = acknowledge(preview, by(VILLAGE, '2026-11-02')).value!
    expect(change(seen, 'public', COUNTY, '2026-11-03').value!.stage).toBe('public')
  })

  it('what went back to a draft is seen anew before others see it', () => {
    const preview = change(draftOf(COUNTY, VILLAGE), 'preview', COUNTY, '2026-11-01').value!
    const seen = acknowledge(preview, by(VILLAGE, '2026-11-02')).value!
    const draft = change(seen, 'draft', COUNTY, '2026-11-03', 'new figures').value!
    expect(codesOf(change(draft, 'members', COUNTY, '2026-12-24').issues)).toEqual(['visibility-without-preview'])
    const again = change(draft, 'preview', COUNTY, '2026-12-24').value!
    expect(codesOf(change(again, 'members', COUNTY, '2026-12-25').issues)).toEqual(['visibility-preview-runs'])
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
