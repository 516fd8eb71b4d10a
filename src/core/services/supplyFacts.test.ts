import { describe, expect, it } from 'vitest'
import { testCatalogue } from '../../../tests/web/smallRegion.ts'
import { closureTestOf, findService, isDuty, peoplePerUnitOf, usualSupply, viabilityFloor } from './index.ts'

const catalogue = await testCatalogue()
const service = (id: string) => findService(catalogue, id)!

describe('what the catalogue says about supply', () => {
  it.each([
    ['general-practitioner', 'capacity', 'per-people', 10_000],
    ['paediatrician', 'capacity', 'per-people', 10_000],
    ['hospital', 'capacity', 'per-people', 1000],
    ['kindergarten', 'capacity', 'per-people', 100],
    ['nursing-home', 'capacity', 'per-people', 100],
    ['social-counselling', 'capacity', 'per-people', 100_000],
    ['pharmacy', 'sites', 'per-people', 10_000],
    ['fire-service', 'capacity', 'in-reach', 1],
    ['police', 'sites', 'in-reach', 1],
    ['public-transport-stop', 'capacity', 'in-reach', 1],
    ['home-care', 'capacity', 'per-people', 1000],
    ['place-of-worship', 'sites', 'in-reach', 1],
  ] as const)('%s by %s: %s on %d', (id, measure, kind, per) => {
    expect(usualSupply(service(id), measure)).toEqual({ kind, per })
  })

  it.each([
    ['general-practitioner', 1581],
    ['dentist', 1680],
    ['primary-school', 1],
    // 85 residents on 1,000 people of 75 and older, observed.
    ['nursing-home', 1000 / 85],
    ['library', null],
    ['hospital', null],
  ])('%s: people per unit %s', (id, value) => {
    const found = peoplePerUnitOf(service(id), 'DE-HE')
    if (value === null) expect(found).toBeNull()
    else expect(found!.value).toBeCloseTo(value, 9)
  })

  it.each([
    ['general-practitioner', 'DE-HE', 'one-seat', 'inhabitants'],
    ['primary-school', 'DE-NW', 'nw-92', 'users'],
    ['primary-school', 'DE-HE', null, null],
    // Never the observed mean, never engaged people, whom nobody can count.
    ['pharmacy', null, 'model-2500', 'inhabitants'],
    ['village-shop', null, 'ordinary', 'inhabitants'],
    ['hospital', null, null, null],
  ])('%s in %s lives from %s of %s', (id, place, standard, counts) => {
    const floor = viabilityFloor(service(id), place)
    expect([floor?.standard.id ?? null, floor?.counts ?? null]).toEqual([standard, counts])
  })

  it('tests closures of hospitals and maternity wards, which binds nobody', () => {
    for (const [id, more, minutes] of [
      ['hospital', 5000, 30],
      ['maternity-care', 950, 40],
    ] as const) {
      const test = closureTestOf(service(id), 'car')!
      expect(test).toMatchObject({ kind: 'test', moreBeyond: more, value: minutes, verified: true })
      expect(isDuty(test)).toBe(false)
      expect(closureTestOf(service(id), 'walk')).toBeNull()
    }
    expect(catalogue.services.filter((s) => closureTestOf(s, 'car')).length).toBe(2)
  })
})
