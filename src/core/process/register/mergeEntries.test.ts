import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aKindWith, withField } from '../../../../tests/process/arbitraries.ts'
import { socialPlaces } from '../../../../tests/process/kinds.ts'
import {
  checkEntry,
  describeDifference,
  type Entry,
  erasePersonal,
  erasePersonalChange,
  listReferences,
  mergeEntries,
  personalOf,
  type RecordKind,
  undoChange,
} from '../index.ts'

const base = checkEntry(socialPlaces, {
  name: 'Dorfladen',
  seats: 20,
  site: '06636003',
  keeper: 'Erika Muster',
  carrier: 'a-1',
  links: ['a', 'b'],
  steps: ['x', 'y'],
}).value
const merge = (mine: object, theirs: object) =>
  mergeEntries(socialPlaces, base, { ...base, ...mine }, { ...base, ...theirs })

/** Entry `b` in the fields of even index, `a` in the others, so that two people change different fields. */
const mix = (kind: RecordKind, a: Entry, b: Entry, even: boolean): Entry =>
  kind.fields.reduce((entry, { id }, i) => ((i % 2 === 0) === even ? withField(entry, id, b[id]) : entry), a)

describe('describeDifference', () => {
  it('tells which fields changed, in the order of the kind', () => {
    const changes = describeDifference(socialPlaces, base, { ...base, links: ['b', 'c'], seats: 25, keeper: null })
    expect(changes).toEqual([
      { field: 'seats', labelKey: 'social-place.seats', before: 20, after: 25, personal: false },
      { field: 'keeper', labelKey: 'social-place.keeper', before: 'Erika Muster', after: null, personal: true },
      {
        field: 'links',
        labelKey: 'social-place.links',
        before: ['a', 'b'],
        after: ['b', 'c'],
        personal: false,
        added: ['c'],
        removed: ['a'],
      },
    ])
  })

  it('tells of a made and of a deleted entry what it says', () => {
    const stated = ['name', 'seats', 'site', 'keeper', 'carrier', 'links', 'steps']
    expect(describeDifference(socialPlaces, null, base).map(({ field }) => field)).toEqual(stated)
    expect(describeDifference(socialPlaces, base, null).map(({ field }) => field)).toEqual(stated)
  })

  it('the order of an unordered list is no change, that of an ordered one is', () => {
    const turned = checkEntry(socialPlaces, { ...base, links: ['b', 'a'], steps: ['y', 'x'] }).value
    expect(describeDifference(socialPlaces, base, turned).map(({ field }) => field)).toEqual(['steps'])
  })

  it('takes an entry of an older form of its kind, which lacks a field', () => {
    const { stepFree, ...older } = base
    expect(stepFree).toBeNull()
    expect(describeDifference(socialPlaces, older, { ...base, stepFree: true })).toHaveLength(1)
  })

  it('property: nothing differs from itself', () => {
    fc.assert(
      fc.property(aKindWith(1), ({ kind, entries: [entry] }) => {
        expect(describeDifference(kind, entry, structuredClone(entry))).toEqual([])
      }),
    )
  })
})

describe('mergeEntries', () => {
  it('joins changes of different fields', () => {
    const { merged, conflicts } = merge({ seats: 25 }, { state: 'open' })
    expect(merged).toEqual({ ...base, seats: 25, state: 'open' })
    expect(conflicts).toEqual([])
  })

  it('tells a conflict and keeps what is stored', () => {
    const { merged, conflicts } = merge({ seats: 25, name: 'X' }, { seats: 30, name: 'X' })
    expect(merged).toMatchObject({ seats: 30, name: 'X' })
    expect(conflicts).toEqual([{ field: 'seats', labelKey: 'social-place.seats', base: 20, mine: 25, theirs: 30 }])
  })

  it('an unordered list takes what each added and loses what either took out', () => {
    expect(merge({ links: ['a', 'b', 'd'] }, { links: ['b', 'c'] })).toMatchObject({
      merged: { links: ['b', 'c', 'd'] },
      conflicts: [],
    })
    expect(merge({ links: ['a'] }, { links: ['b'] }).merged.links).toBeNull()
    expect(merge({ steps: ['x'] }, { steps: ['y'] }).conflicts).toHaveLength(1)
  })

  it('takes a change back and keeps what came after it', () => {
    const after = { ...base, seats: 25 }
    expect(undoChange(socialPlaces, base, after, { ...after, state: 'open' }).merged).toEqual({
      ...base,
      state: 'open',
    })
    expect(undoChange(socialPlaces, base, after, { ...after, seats: 30 }).conflicts).toHaveLength(1)
  })

  it('property: merging with an unchanged state gives the other', () => {
    fc.assert(
      fc.property(aKindWith(2), ({ kind, entries: [a, b] }) => {
        expect(mergeEntries(kind, a, b, a)).toEqual({ merged: b, conflicts: [] })
        expect(mergeEntries(kind, a, a, b)).toEqual({ merged: b, conflicts: [] })
        expect(mergeEntries(kind, a, b, b)).toEqual({ merged: b, conflicts: [] })
      }),
    )
  })

  it('property: merging changes of different fields is commutative and complete', () => {
    fc.assert(
      fc.property(aKindWith(3), ({ kind, entries: [a, b, c] }) => {
        const [mine, theirs] = [mix(kind, a, b, true), mix(kind, a, c, false)]
        const { merged, conflicts } = mergeEntries(kind, a, mine, theirs)
        expect(conflicts).toEqual([])
        expect(merged).toEqual(mergeEntries(kind, a, theirs, mine).merged)
        expect(merged).toEqual(mix(kind, mine, theirs, false))
      }),
    )
  })

  it('property: both orders tell the same conflicts', () => {
    fc.assert(
      fc.property(aKindWith(3), ({ kind, entries: [a, b, c] }) => {
        const [one, other] = [mergeEntries(kind, a, b, c), mergeEntries(kind, a, c, b)]
        expect(one.conflicts.map(({ field }) => field)).toEqual(other.conflicts.map(({ field }) => field))
        const contested = new Set(one.conflicts.map(({ field }) => field))
        for (const { id } of kind.fields) if (!contested.has(id)) expect(one.merged[id]).toEqual(other.merged[id])
      }),
    )
  })

  it('property: undoing the last change gives what was before', () => {
    fc.assert(
      fc.property(aKindWith(2), ({ kind, entries: [before, after] }) => {
        expect(undoChange(kind, before, after, after)).toEqual({ merged: before, conflicts: [] })
      }),
    )
  })
})

describe('what is about a person', () => {
  it('can be told and erased', () => {
    expect(personalOf(socialPlaces, base)).toEqual({ keeper: 'Erika Muster' })
    expect(erasePersonal(socialPlaces, base)).toEqual({ ...base, keeper: null })
    const [change] = describeDifference(socialPlaces, base, { ...base, keeper: 'Max' })
    expect(erasePersonalChange(change)).toMatchObject({ field: 'keeper', before: null, after: null })
  })

  it('property: nothing personal is left after erasure, all else is', () => {
    fc.assert(
      fc.property(aKindWith(1), ({ kind, entries: [entry] }) => {
        const erased = erasePersonal(kind, entry)
        expect(personalOf(kind, erased)).toEqual({})
        for (const { id, personal } of kind.fields) if (!personal) expect(erased[id]).toEqual(entry[id])
      }),
    )
  })
})

it('listReferences names what an entry refers to', () => {
  expect(listReferences(socialPlaces, base)).toEqual([
    { field: 'carrier', to: 'actor', id: 'a-1' },
    { field: 'links', to: 'social-place', id: 'a' },
    { field: 'links', to: 'social-place', id: 'b' },
  ])
})
