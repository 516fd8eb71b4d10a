import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../contract/index.ts'
import { writePdf } from './index.ts'

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungsanstaltsverordnung'

const report: ReportDocument = {
  language: 'de',
  title: 'Daseinsvorsorge in Öhringsdorf – „Größe“',
  subtitle: 'Wer bleibt außen vor?',
  facts: [['Menschen', '59.999']],
  date: '2026-11-25T08:00:00.000Z',
  footer: 'Öhringsdorf · Reihum',
  fileName: 'bericht',
  blocks: [
    { kind: 'heading', level: 2, text: 'Das Wichtigste', id: 'a' },
    { kind: 'paragraph', tone: 'lead', text: 'Rund 24.500 Menschen (40,8\u00a0%) ≤ 20 min, ÄÖÜäöüß €, ŠčŁ.' },
    { kind: 'bars', caption: 'Anteil', rows: [{ label: 'Apotheke', share: 0.4, text: '24.454' }] },
    { kind: 'heading', level: 3, text: 'Gemeinden', id: 'b' },
    {
      kind: 'table',
      caption: 'Alle',
      columns: [
        { text: 'Gemeinde', numeric: false },
        { text: 'außen vor', numeric: true },
      ],
      rows: [
        { cells: ['Nordkreis'], emphasis: true },
        ...Array.from({ length: 120 }, (_, k) => ({ cells: [`Ort ${k}`, String(k)] })),
        { cells: [LONG, 'unter 3'] },
      ],
    },
    { kind: 'list', items: ['Erstens', LONG] },
    { kind: 'command', text: 'npx reihum report x --out y.pdf' },
  ],
}
const words = { page: (page: number, pages: number) => `Seite ${page} von ${pages}` }
const bytes = await writePdf(report, words)
const raw = Buffer.from(bytes).toString('latin1')

/** The unpacked streams of a PDF, for what no reader is needed. */
function streams(): string[] {
  return [...raw.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length)).toString('latin1')
    } catch {
      return []
    }
  })
}

describe('a report as PDF', () => {
  it('is tagged, in its language, titled, with bookmarks and embedded fonts', () => {
    expect(raw.slice(0, 8)).toBe('%PDF-1.7')
    for (const mark of [
      '/MarkInfo',
      '/StructTreeRoot',
      '/Lang (de-DE)',
      '/DisplayDocTitle true',
      '/Outlines',
      '/FontFile2',
    ])
      expect(raw).toContain(mark)
    for (const type of ['/H1', '/H2', '/H3', '/Table', '/Caption', '/TR', '/TH', '/TD', '/L', '/LI', '/P'])
      expect(raw).toContain(`/S ${type}\n`)
    expect(raw).toContain('FiraSans')
    // Umlauts, dash and “≤” can be copied out: the fonts tell their Unicode.
    const unicode = streams()
      .filter((one) => one.includes('beginbfrange'))
      .join()
    for (const sign of 'ÄÖÜäöüß–„“≤€Š') expect(unicode).toContain(sign.codePointAt(0)!.toString(16).padStart(4, '0'))
  })

  it('a part to look up begins a page of its own', async () => {
    const pages = async (newPage: boolean) => {
      const blocks = [...report.blocks.slice(0, 3), { ...report.blocks[0]!, newPage } as ReportDocument['blocks'][0]]
      const made = Buffer.from(await writePdf({ ...report, blocks }, words)).toString('latin1')
      return made.match(/\/Type \/Page\n/g)?.length
    }
    expect([await pages(false), await pages(true)]).toEqual([1, 2])
  })

  it('gives the same bytes for the same report', async () => {
    expect(Buffer.from(await writePdf(report, words)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('survives empty parts', async () => {
    const empty = await writePdf(
      {
        ...report,
        facts: [['', '']],
        blocks: [
          { kind: 'table', caption: '', columns: [{ text: '', numeric: true }], rows: [] },
          { kind: 'list', items: [] },
          { kind: 'bars', caption: '', rows: [] },
        ],
        date: 'unknown',
      },
      words,
    )
    expect(empty.length).toBeGreaterThan(1000)
  })

  const hasReader = spawnSync('pdftotext', ['-v']).error === undefined
  if (!hasReader) console.warn('pdftotext is not here: the text of the PDF is not read back')
  it.skipIf(!hasReader)(
    'its text can be read, every page has its number, the head of a table stands on every page',
    () => {
      const dir = mkdtempSync(join(tmpdir(), 'reihum-pdf-'))
      writeFileSync(join(dir, 'r.pdf'), bytes)
      const { stdout } = spawnSync('pdftotext', ['-layout', join(dir, 'r.pdf'), '-'], { encoding: 'utf8' })
      rmSync(dir, { recursive: true })
      for (const text of ['Daseinsvorsorge in Öhringsdorf – „Größe“', '24.500', 'ÄÖÜäöüß €, ŠčŁ', 'unter 3', 'Ort 119'])
        expect(stdout).toContain(text)
      const pages = stdout.split('\f').filter((page) => page.trim() !== '')
      expect(pages.length).toBeGreaterThan(3)
      pages.forEach((page, k) => {
        expect(page).toContain(`Seite ${k + 1} von ${pages.length}`)
      })
      for (const page of pages.filter((one) => /Ort \d+/.test(one))) expect(page).toContain('außen vor')
      const found = [...stdout.matchAll(/Ort (\d+)/g)].map(([, n]) => Number(n))
      expect(found).toEqual(Array.from({ length: 120 }, (_, k) => k))
    },
  )
})
