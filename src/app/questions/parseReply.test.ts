import { expect, it } from 'vitest'
import { parseReply } from './parseReply.ts'

const yesNo = { choices: ['Ja', 'Nein'], freeText: true, confirms: null }
const words = { choices: [], freeText: true, confirms: null }
const three = { choices: ['Bus', 'Rufbus', 'Bürgerbus'], freeText: false, confirms: null }
const confirm = {
  choices: ['Stimmt noch', 'Hat sich geändert'],
  freeText: true,
  confirms: { kind: 'contact', id: 'k' },
}

it.each([
  [yesNo, 'ja', 0, ''],
  [yesNo, '\n\n  JA!  \n', 0, ''],
  [yesNo, 'Nein, erst im März', 1, 'erst im März'],
  [yesNo, '1', 0, ''],
  [yesNo, '2.', 1, ''],
  [yesNo, '2) weil es fehlt\nund noch etwas', 1, 'weil es fehlt\nund noch etwas'],
  [yesNo, '1 Auto fehlt', null, '1 Auto fehlt'],
  [yesNo, 'Das weiß ich nicht.', null, 'Das weiß ich nicht.'],
  [three, 'buergerbus', 2, ''],
  [three, 'Nr. 2', 1, ''],
  [confirm, 'ja', 0, ''],
  [confirm, 'nein - neue Nummer', 1, 'neue Nummer'],
  [confirm, 'stimmt noch', 0, ''],
  [words, '3', null, '3'],
  [words, 'Zeile 1\nZeile 2', null, 'Zeile 1\nZeile 2'],
] as const)('%j “%s”', (question, reply, choice, text) => {
  expect(parseReply(question, reply)).toEqual({ choice, text })
})

it.each([
  [three, 'ja'],
  [three, '4'],
  [three, '1 oder 2'],
  [three, ''],
  [yesNo, '  \n '],
  [words, ''],
] as const)('%j “%s” cannot be told', (question, reply) => {
  expect(parseReply(question, reply)).toBeNull()
})
