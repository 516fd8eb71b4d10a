import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { checkEntry, describeDifference } from '../../src/core/process/index.ts'
import { words } from '../../src/messages/index.ts'
import { ChangeList } from '../../src/web/components/entry/ChangeList.tsx'
import { EntryFields } from '../../src/web/components/entry/EntryFields.tsx'
import { rawOf, typedOf } from '../../src/web/components/entry/entryTyped.ts'
import { valueWords } from '../../src/web/components/entry/valueWords.ts'
import { exampleEntries, exampleKind } from './entryExamples.ts'

const names = { municipalities: new Map([['06636001', 'Öhringsdorf']]) }

describe.each(['de', 'en'] as const)('an entry in %s', (language) => {
  const said = words(language)

  it.each(Object.entries(exampleEntries))('%s is typed as it is, read back as it was, and shown', (_, entry) => {
    const typed = typedOf(exampleKind, entry, said)
    const mark = language === 'de' ? ',' : '.'
    const { value } = checkEntry(exampleKind, rawOf(exampleKind, typed), { decimalMark: mark })
    expect(value).toEqual(checkEntry(exampleKind, entry).value)
    const html = renderToString(
      <EntryFields
        view={{
          words: said,
          kind: exampleKind,
          typed,
          issues: [{ code: 'entry-missing', params: { field: 'name', label: 'contact.name' } }],
          municipalities: [{ ags: '06636001', name: 'Öhringsdorf' }],
          fixed: null,
          hasPoints: true,
        }}
      />,
    )
    expect(html).not.toContain('<script')
    expect(html).toContain('entry-name-problem')
    const changes = describeDifference(exampleKind, null, value)
    const list = renderToString(
      <ChangeList words={said} kind={exampleKind} changes={changes} names={names} label="x" />,
    )
    expect(list.split('<tr>').length).toBe(changes.length + 2)
    expect(list).not.toContain('<script')
  })
})

describe('a value in words', () => {
  const said = words('de')
  const shown = (field: string, value: Parameters<typeof valueWords>[1]) =>
    valueWords(exampleKind.fields.find(({ id }) => id === field)!, value, said, names)

  it.each([
    ['open', true, 'ja'],
    ['since', '2026-11-25', '25.11.2026'],
    ['months', 1234.5, '1.234,5 Monate'],
    ['state', 'proposal', 'Vorschlag'],
    ['topics', ['Bus', 'Bahn'], 'Bus; Bahn'],
    ['site', { ags: '06636001', lon: null, lat: null }, 'Öhringsdorf'],
    ['site', { ags: '06636009', lon: 9.5, lat: 50.25 }, '06636009, 9,5; 50,25'],
    ['name', null, ''],
  ] as const)('%s %j', (field, value, expected) => {
    expect(shown(field, value as Parameters<typeof valueWords>[1])).toBe(expected)
  })
})
