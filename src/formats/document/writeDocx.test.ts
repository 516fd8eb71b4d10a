import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../contract/index.ts'
import { writeDocx } from './index.ts'

const document: ReportDocument = {
  language: 'de',
  title: 'Vereinbarung über Äpfel & Öl <groß>',
  subtitle: 'Fassung 2',
  facts: [['Beteiligte', 'Süd, Nörd']],
  blocks: [
    { kind: 'heading', level: 2, text: 'Aufgabe', id: 'a', number: 1 },
    { kind: 'paragraph', tone: 'plain', text: 'Größe und Maß', number: 1 },
    { kind: 'paragraph', tone: 'plain', text: 'Straße', number: 2 },
    { kind: 'heading', level: 2, text: 'Kosten', id: 'b', number: 2 },
    { kind: 'paragraph', tone: 'plain', text: 'je Kind' },
    { kind: 'list', items: ['eins', 'zwei'] },
    {
      kind: 'table',
      caption: 'Räte',
      columns: [
        { text: 'Rat', numeric: false },
        { text: 'Stand', numeric: false },
      ],
      rows: [{ cells: ['Süd', 'beschlossen'] }, { cells: ['Gruppe'] }],
    },
    { kind: 'bars', caption: 'Anteile', rows: [{ label: 'Nord', share: 0.5, text: '50 %' }] },
    { kind: 'command', text: 'reihum verify' },
  ],
  date: '2026-11-25',
  footer: 'Vereinbarung',
  fileName: 'v',
}

const opened = async (one: ReportDocument) => {
  const files = unzipSync(await writeDocx(one, { creator: 'Reihum' }))
  return (name: string) => strFromU8(files[name]!)
}

describe('writeDocx', () => {
  it('can be opened again, with every word and umlaut', async () => {
    const file = await opened(document)
    const body = file('word/document.xml')
    for (const text of ['Äpfel &amp; Öl &lt;groß&gt;', 'Süd, Nörd', 'Größe und Maß', 'Straße', 'zwei', 'Räte', '50 %'])
      expect(body).toContain(text)
    expect(file('word/styles.xml')).toContain('de-DE')
    expect(file('docProps/core.xml')).toContain('Reihum')
  })

  it('sections and their paragraphs are counted by the word processor, in one list', async () => {
    const file = await opened(document)
    const numbered = [...file('word/document.xml').matchAll(/<w:ilvl w:val="(\d)"\/><w:numId w:val="(\d+)"\/>/g)]
    const [first] = numbered
    expect(numbered.filter(([, , list]) => list === first![2]).map(([, level]) => level)).toEqual(['0', '1', '1', '0'])
    expect(file('word/numbering.xml')).toContain('w:lvlText w:val="§ %1"')
    expect(file('word/numbering.xml')).toContain('w:lvlText w:val="(%2)"')
    // The numbers are not written as text too.
    expect(file('word/document.xml')).not.toContain('§')
  })

  it('a document without anything in it is a document', async () => {
    const file = await opened({ ...document, blocks: [], facts: [] })
    expect(file('word/document.xml')).toContain('Vereinbarung')
  })
})
