import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, grantableRoles, may, RIGHTS } from './rights.ts'
import { conflictingGrant, type Grant, GUEST, ROLES, type Role } from './roles.ts'

const grant = (role: Role, region: string | null = 'a', municipality: string | null = null): Grant => ({
  role,
  region,
  municipality,
  object: null,
})
const viewer = (...grants: Grant[]) => ({ account: 'x', grants })
const anyGrant = fc.record({
  role: fc.constantFrom(...ROLES),
  region: fc.constantFrom('a', 'b', null),
  municipality: fc.constantFrom('06636001', '06636002', null),
  object: fc.constantFrom('d1', 'd2', null),
})
const actions = Object.keys(RIGHTS) as Action[]
const anyWhere = fc.record({
  region: fc.constantFrom('a', 'b'),
  municipality: fc.constantFrom('06636001', '06636002', null),
  isOpen: fc.boolean(),
})

describe('rights', () => {
  it('a guest reads open regions and nothing else of a region', () => {
    const allowed = (isOpen: boolean) => actions.filter((action) => may(GUEST, action, { region: 'a', isOpen }))
    expect(allowed(false)).toEqual(['page.open', 'journal.verify'])
    expect(allowed(true)).toEqual(['page.open', 'region.read', 'journal.verify'])
  })

  it('a role counts in the region for which it was granted, and in no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ROLES), fc.constantFrom(...actions), (role, action) => {
        const without = may({ account: 'x', grants: [] }, action, { region: 'b' })
        expect(may(viewer(grant(role, 'a')), action, { region: 'b' })).toBe(without)
      }),
    )
  })

  it('a municipality does not write for its neighbour, nor read its drafts', () => {
    for (const role of ['municipality', 'town-hall-unit', 'treasurer'] as const)
      for (const action of ['record.write', 'record.delete', 'draft.read', 'catalogue.propose'] as const) {
        const one = viewer(grant(role, 'a', '06636001'))
        expect(may(one, action, { region: 'a', municipality: '06636001' })).toBe(true)
        expect(may(one, action, { region: 'a', municipality: '06636002' })).toBe(false)
      }
  })

  it('drafts are not read by the office of the region', () => {
    for (const role of ['administrator', 'coordination'] as const)
      expect(may(viewer(grant(role, null)), 'draft.read', { region: 'a', municipality: '06636001' })).toBe(false)
  })

  it('another grant never takes a right away', () => {
    fc.assert(
      fc.property(fc.array(anyGrant), anyGrant, fc.constantFrom(...actions), anyWhere, (held, more, action, where) => {
        if (may(viewer(...held), action, where)) expect(may(viewer(...held, more), action, where)).toBe(true)
      }),
    )
  })

  it('the co-ordination unit makes nobody administrator or trustee', () => {
    const roles = grantableRoles(viewer(grant('coordination')), { region: 'a' }, ROLES)
    expect(roles).not.toContain('administrator')
    expect(roles).not.toContain('trustee')
    expect(roles).toContain('municipality')
    expect(grantableRoles(viewer(grant('municipality')), { region: 'a' }, ROLES)).toEqual([])
    expect(grantableRoles(viewer(grant('administrator', null)), { region: 'a' }, ROLES)).toEqual(ROLES)
  })
})

describe('a trustee', () => {
  it('holds no other role over the same data, whichever was granted first', () => {
    const trustee = { ...grant('trustee'), object: 'd1' }
    expect(conflictingGrant(trustee, [grant('data-steward')])).not.toBeNull()
    expect(conflictingGrant(grant('administrator', null), [trustee])).toBe(trustee)
    expect(conflictingGrant(trustee, [{ ...grant('researcher'), object: 'd2' }])).toBeNull()
    expect(conflictingGrant(trustee, [grant('resident'), grant('data-steward', 'b')])).toBeNull()
  })

  it('conflicts are mutual', () => {
    fc.assert(
      fc.property(anyGrant, anyGrant, (a, b) => {
        expect(conflictingGrant(a, [b]) === null).toBe(conflictingGrant(b, [a]) === null)
      }),
    )
  })
})
