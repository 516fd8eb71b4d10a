import { describe, expect, it } from 'vitest'
import { holdsAt, landOf, landOfAgs } from './index.ts'

describe('the Land of a key', () => {
  it.each([
    ['06636003', 'DE-HE'],
    ['06636', 'DE-HE'],
    ['08226', 'DE-BW'],
    ['16', 'DE-TH'],
    ['99000001', null],
    ['7011', null],
    ['', null],
    ['MC-01', null],
  ])('%s → %s', (ags, land) => {
    expect(landOfAgs(ags)).toBe(land)
  })

  it('a county lies where most of its municipalities lie', () => {
    expect(landOf(['06636003', '06636004', '16061001'])).toBe('DE-HE')
    expect(landOf([])).toBeNull()
    expect(landOf(['7011'])).toBeNull()
  })

  it('a value of the country holds everywhere, one of a Land only there', () => {
    expect(holdsAt('DE', 'DE-HE')).toBe(true)
    expect(holdsAt('DE', null)).toBe(true)
    expect(holdsAt('DE-MV', 'DE-HE')).toBe(false)
    expect(holdsAt('DE-MV', null)).toBe(false)
  })
})
