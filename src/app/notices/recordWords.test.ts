import { expect, it } from 'vitest'
import { words } from '../../messages/index.ts'
import { KINDS } from '../workspace/records/kinds/index.ts'
import { kindName, recordPath, titleOf } from './recordWords.ts'

it.each([
  ['contact', { office: ' Bauhof ', name: 'Ada Beispiel' }, 'Bauhof'],
  ['contact', { office: null, name: 'Ada Beispiel' }, ''],
  ['processing', { name: 'Konten', title: 'x' }, 'Konten'],
  ['question', { title: 'Stimmt das?' }, 'Stimmt das?'],
  ['question', null, ''],
])('a %s with %j is called “%s”', (kind, state, title) => {
  expect(titleOf({ kind, state })).toBe(title)
})

it.each([
  ['question', 'q1', '/fragen/q1'],
  ['contact', 'k1', '/verlauf/contact/k1?region=klein'],
  ['confirmation', 'contact.k1', '/verlauf/contact/k1?region=klein'],
])('a %s is read where it stands, in its region', (kind, id, path) => {
  expect(recordPath({ kind, id, region: 'klein' })).toBe(path)
})

it('every kind of record has a word for one of it', () => {
  for (const language of ['de', 'en'] as const) {
    const w = words(language)
    for (const { id } of KINDS) expect(kindName(id, w)).not.toBe(w.text('notice.kind-other'))
  }
})
