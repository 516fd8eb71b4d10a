import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAgeColumn } from './ageColumn.ts'

describe('parseAgeColumn', () => {
  it.each([
    ['Unter3', '0-2'],
    ['a3bis5', '3-5'],
    ['a75undaelter', '75+'],
    ['a75undälter', '75+'],
    ['a16bis18_100m-Gitter', '16-18'],
    ['Unter10_1km-Gitter', '0-9'],
    ['a80undaelter', '80+'],
    ['0-2', '0-2'],
    ['75+', '75+'],
    ['age_75_plus', '75+'],
    ['age_0_17', '0-17'],
    ['age0_9', '0-9'],
    ['age80plus', '80+'],
    ['unter3', '0-2'],
    ['ab65', '65+'],
    ['3 bis unter 6 Jahre', '3-5'],
    ['unter 3 Jahre', '0-2'],
    ['75 Jahre und mehr', '75+'],
    ['65 and over', '65+'],
    ['18-64_w', '18-64/female'],
    ['18-64 männlich', '18-64/male'],
    ['Alter 6 bis 9', '6-9'],
  ])('%s → %s', (name, id) => expect(parseAgeColumn(name)?.group.id).toBe(id))

  it('knows the percentages of 2011', () => {
    expect(parseAgeColumn('unter18_A')).toMatchObject({ percent: true, group: { id: '0-17' } })
    expect(parseAgeColumn('ab65_A')).toMatchObject({ percent: true, group: { id: '65+' } })
  })

  it.each([
    'Alter_D',
    'Frauen_A',
    'Auslaender_A',
    'HHGroesse_D',
    'hh3',
    'ars',
    'plz',
    'lon',
    'GITTER_ID_1km',
    'x_mp_100m',
    'dwellings',
    '2019',
    '9-3',
    '',
  ])('leaves %j alone', (name) => expect(parseAgeColumn(name)).toBeNull())

  it('never throws, and spans are spans', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const age = parseAgeColumn(name)
        if (age) expect(age.group.fromAge).toBeLessThanOrEqual(age.group.toAge)
      }),
    )
  })
})
