import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '../../process/index.ts'
import {
  type Body,
  doubleBodies,
  FORMALITY,
  FORMALITY_DEGREES,
  isAsleep,
  standingBodies,
  structureSignals,
} from './index.ts'

const today = '2026-11-25'
const body = (changes: Partial<Body> = {}): Body => ({
  id: 'b',
  name: 'Arbeitsgruppe Ärzte',
  state: 'active',
  field: 'gesundheit',
  members: [],
  lastMeeting: null,
  nextMeeting: null,
  ...changes,
})

describe('a body', () => {
  it.each([
    [{ state: 'dormant' }, true],
    [{ state: 'dormant', nextMeeting: '2026-12-01' }, false],
    [{ state: 'dormant', nextMeeting: '2026-11-24' }, true],
    [{ state: 'ended', lastMeeting: '2001-01-01' }, false],
    [{ lastMeeting: '2025-11-24' }, true],
    [{ lastMeeting: '2025-11-25' }, false],
    [{ lastMeeting: '2021-11-18', nextMeeting: today }, false],
    [{}, false],
  ] as const)('%j sleeps: %s', (changes, asleep) => {
    expect(isAsleep(body(changes), today)).toBe(asleep)
  })

  it('that met within a year never sleeps unless it says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (months) => {
        expect(isAsleep(body({ lastMeeting: addMonths(today, -months) }), today)).toBe(false)
      }),
    )
  })
})

describe('before a new body', () => {
  const bodies = [
    body({ id: 'active', name: 'Ärzterunde' }),
    body({ id: 'asleep', name: 'Arbeitsgruppe Ärzte', state: 'dormant' }),
    body({ id: 'gone', state: 'ended' }),
    body({ id: 'other', name: 'Demografiebeirat', field: null }),
  ]
  const ids = (wanted: Pick<Body, 'name' | 'field'>) => standingBodies(bodies, wanted, today).map(({ id }) => id)

  it('those of its field are met, dormant ones first, ended ones never', () => {
    expect(ids({ name: 'Neu', field: 'gesundheit' })).toEqual(['asleep', 'active'])
    expect(ids({ name: 'Neu', field: 'mobilitaet' })).toEqual([])
  })

  it('one of the same name is met in any field; no name is nobody’s name', () => {
    expect(ids({ name: ' demografiebeirat ', field: 'mobilitaet' })).toEqual(['other'])
    expect(ids({ name: '', field: null })).toEqual([])
  })
})

it('bodies of one field with largely the same members stand twice', () => {
  const bodies = [
    body({ id: 'a', members: ['1', '2', '3', '4'] }),
    body({ id: 'b', members: ['3', '4', '5', '6'] }),
    body({ id: 'c', members: ['5', '6', '7'] }),
    // One in common is chance, however small the body.
    body({ id: 'g', members: ['1'] }),
    body({ id: 'd', members: ['1', '2'], field: null }),
    body({ id: 'e', members: ['1', '2'], field: null }),
    body({ id: 'f', members: ['1', '2'], state: 'ended' }),
  ]
  const pairs = doubleBodies(bodies).map(({ first, second, shared }) => [first.id, second.id, shared])
  expect(pairs).toEqual([
    ['a', 'b', 2],
    ['b', 'c', 2],
  ])
})

it('every signal is named once, and a sound structure has none', () => {
  const facts = {
    bodies: [body({ state: 'dormant', lastMeeting: '2025-03-13' }), body({ state: 'dormant' })],
    fields: [
      { name: 'Wasser', isAcross: false, hasLead: true },
      { name: 'Bildung', isAcross: false, hasLead: false },
    ],
    municipalities: [
      { name: 'Kaltenborn', overdue: 2, answered: 0 },
      { name: 'Auental', overdue: 5, answered: 1 },
      { name: 'Hohenlinde', overdue: 1, answered: 0 },
    ],
  }
  expect(structureSignals(facts, today).map(({ code, params }) => [code, params])).toEqual([
    ['structure-municipality-silent', { name: 'Kaltenborn', n: 2 }],
    ['structure-body-asleep-since', { name: 'Arbeitsgruppe Ärzte', date: '2025-03-13' }],
    ['structure-body-asleep', { name: 'Arbeitsgruppe Ärzte' }],
    ['structure-field-without-lead', { name: 'Bildung' }],
    ['structure-no-level-across', {}],
  ])
  const sound = {
    bodies: [body({ lastMeeting: '2026-10-01' })],
    fields: [...facts.fields.slice(0, 1), { name: 'Kreisentwicklung', isAcross: true, hasLead: true }],
    municipalities: [],
  }
  expect(structureSignals(sound, today)).toEqual([])
})

it('degrees of formality say which were read in the source', () => {
  expect(FORMALITY.map(({ id }) => id)).toEqual([...FORMALITY_DEGREES])
  expect(FORMALITY.filter(({ isVerified }) => isVerified).map(({ id }) => id)).toEqual(['shared-hours', 'office'])
})
