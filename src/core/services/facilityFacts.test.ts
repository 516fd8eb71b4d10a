import { describe, expect, it } from 'vitest'
import { facilityFacts } from './index.ts'

const nothing = {
  price: null,
  quality: null,
  openUntil: null,
  holderBornFrom: null,
  successionSecured: null,
  openingHoursPerWeek: null,
  fullTime: null,
  fullTimePosts: null,
  wheelchair: null,
}

describe('facilityFacts', () => {
  it('states nothing where the list states nothing', () => expect(facilityFacts({ details: {} })).toEqual(nothing))

  it('reads what the importer writes', () => {
    const details = {
      price_euro: '0',
      price_unit: 'per-month',
      quality: '2.5',
      quality_scale: '1–6',
      open_until: '2027-12',
      holder_born_from: '1960',
      succession_secured: 'no',
      opening_hours_per_week: '0',
      full_time: 'yes',
      full_time_posts: '1.5',
      wheelchair: 'limited',
    }
    expect(facilityFacts({ details })).toEqual({
      price: { euros: 0, unit: 'per-month' },
      quality: { text: '2.5', value: 2.5, scale: '1–6' },
      openUntil: '2027-12',
      holderBornFrom: 1960,
      successionSecured: false,
      openingHoursPerWeek: 0,
      fullTime: true,
      fullTimePosts: 1.5,
      wheelchair: 'limited',
    })
  })

  it('takes foreign forms (tags of OSM, names of prototypes) for nothing stated', () => {
    const details = { price_euro: '3 EUR', open_until: 'bald', wheelchair: 'designated', full_time: 'constructor' }
    expect(facilityFacts({ details })).toEqual(nothing)
    expect(facilityFacts({ details: Object.create({ price_euro: '5' }) })).toEqual(nothing)
  })
})
