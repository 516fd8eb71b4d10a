import { expect, it } from 'vitest'
import { findForms } from '../../src/app/cooperation/findForms.ts'
import { exampleForms } from './exampleForms.ts'

const compared = (query: string) => findForms(exampleForms, new URLSearchParams(query), 'hessen').compared

it('the forms that were only proposed give way to those that fit the new answers; chosen ones stay', () => {
  const blank = findForms(exampleForms, new URLSearchParams(), 'hessen')
  const sent = blank.compared.map((id) => `vergleich=${id}`).join('&')
  const fitting = compared('aufgabe=help&partner=3')
  expect(fitting).not.toEqual(blank.compared)
  expect(compared(`aufgabe=help&partner=3&${sent}&vorschlag=${blank.proposed.join(',')}`)).toEqual(fitting)
  expect(compared(`aufgabe=help&partner=3&${sent}`)).toEqual(blank.compared)
  expect(compared(`aufgabe=help&vergleich=zweckverband&vorschlag=${blank.proposed.join(',')}`)).toEqual([
    'zweckverband',
  ])
})
