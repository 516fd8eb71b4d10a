import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { examineRoles } from './examineRoles.ts'
import { ROLE_BASES, type RoleEntry, SERVICE_ROLES } from './role.ts'

let count = 0
const entry = (given: Partial<RoleEntry>): RoleEntry => ({
  id: `e${count++}`,
  service: 's',
  actor: 'a',
  role: 'provide',
  basis: 'today',
  level: null,
  municipality: null,
  ...given,
})

describe('gaps', () => {
  it('nothing recorded is no gap: not known is not the same as nobody', () => {
    expect(examineRoles([], ['guarantee', 'steer', 'provide'])).toEqual([])
  })

  it('a role by law without anybody today', () => {
    expect(examineRoles([entry({})], ['guarantee', 'provide'])).toEqual([
      { kind: 'law-not-today', role: 'guarantee', municipality: null },
    ])
  })

  it('what people enter as law for one place is met by somebody there or in the whole region only', () => {
    const law = entry({ basis: 'law', municipality: 'm1' })
    expect(examineRoles([law, entry({ municipality: 'm2' })], [])).toEqual([
      { kind: 'law-not-today', role: 'provide', municipality: 'm1' },
    ])
    expect(examineRoles([law, entry({ municipality: 'm1' })], [])).toEqual([])
    expect(examineRoles([law, entry({})], [])).toEqual([])
  })

  it('stated that nobody does it: said once, and not as unknown besides', () => {
    expect(examineRoles([entry({ actor: null })], ['provide'])).toEqual([
      { kind: 'nobody-today', role: 'provide', municipality: null },
    ])
    expect(examineRoles([entry({ actor: null, municipality: 'm1' }), entry({ actor: 'b' })], ['provide'])).toEqual([
      { kind: 'nobody-today', role: 'provide', municipality: 'm1' },
    ])
    expect(examineRoles([entry({ actor: null }), entry({ actor: 'b' })], ['provide'])).toEqual([])
  })

  it('wished but not agreed, agreed but not lived, each with its actors', () => {
    const roles = [
      entry({ basis: 'wished', actor: 'a' }),
      entry({ basis: 'wished', actor: 'b' }),
      entry({ basis: 'agreed', actor: 'b' }),
      entry({ basis: 'wished', actor: 'c' }),
      entry({ basis: 'today', actor: 'c' }),
    ]
    expect(examineRoles(roles, [])).toEqual([
      { kind: 'wished-not-agreed', role: 'provide', municipality: null, actors: ['a'] },
      { kind: 'agreed-not-today', role: 'provide', municipality: null, actors: ['b'] },
    ])
  })

  it('an agreement for one municipality does not fulfil a wish for the whole region', () => {
    const roles = [entry({ basis: 'wished' }), entry({ basis: 'agreed', municipality: 'm1' })]
    expect(examineRoles(roles, []).map(({ kind }) => kind)).toEqual(['wished-not-agreed', 'agreed-not-today'])
  })
})

describe('overlaps', () => {
  it('two in charge on one level; many providers are none, nor are two levels', () => {
    const steer = (actor: string, more: Partial<RoleEntry> = {}) => entry({ role: 'steer', actor, ...more })
    expect(examineRoles([steer('a'), steer('b')], [])).toEqual([
      { kind: 'overlap', role: 'steer', municipality: null, actors: ['a', 'b'] },
    ])
    expect(examineRoles([steer('a', { level: 'county' }), steer('b', { level: 'land' })], [])).toEqual([])
    expect(examineRoles([entry({ actor: 'a' }), entry({ actor: 'b' })], [])).toEqual([])
  })

  it('the region and one municipality overlap there', () => {
    const roles = [entry({ role: 'steer' }), entry({ role: 'steer', actor: 'b', municipality: 'm1' })]
    expect(examineRoles(roles, [])).toEqual([
      { kind: 'overlap', role: 'steer', municipality: 'm1', actors: ['a', 'b'] },
    ])
  })
})

const entries = fc.array(
  fc.record({
    id: fc.uuid(),
    service: fc.constant('s'),
    actor: fc.constantFrom(null, 'a', 'b', 'c'),
    role: fc.constantFrom(...SERVICE_ROLES),
    basis: fc.constantFrom(...ROLE_BASES),
    level: fc.constantFrom(null, 'county' as const),
    municipality: fc.constantFrom(null, 'm1', 'm2'),
  }),
  { maxLength: 12 },
)
const roles = fc.subarray([...SERVICE_ROLES])

it('the order of entries changes nothing, and no finding stands twice', () => {
  fc.assert(
    fc.property(entries, roles, (given, byLaw) => {
      const said = (list: readonly RoleEntry[]) =>
        examineRoles(list, byLaw)
          .map((one) => JSON.stringify('actors' in one ? { ...one, actors: [...one.actors].sort() } : one))
          .sort()
      expect(said(given.toReversed())).toEqual(said(given))
      expect(new Set(said(given)).size).toBe(said(given).length)
    }),
  )
})

it('somebody who does it today in the whole region leaves no gap by law', () => {
  fc.assert(
    fc.property(entries, roles, (given, byLaw) => {
      const everywhere = SERVICE_ROLES.map((role) => entry({ role, actor: 'z' }))
      const found = examineRoles([...given, ...everywhere], byLaw)
      expect(found.filter(({ kind }) => kind === 'law-not-today')).toEqual([])
    }),
  )
})
