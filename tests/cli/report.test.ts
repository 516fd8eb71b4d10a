import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/index.ts'
import { CATALOGUE_FOLDER, folder, osm, points, SOUTH, WEST, write } from '../build/smallCounty.ts'

const dir = folder()
afterAll(() => rmSync(dir, { recursive: true, force: true }))

async function run(...argv: string[]) {
  let [out, err] = ['', '']
  const code = await runCommandLine(argv, {
    version: '0.0.0',
    variables: { LANG: 'de_DE.UTF-8' },
    workingFolder: dir,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    isTerminal: false,
    catalogueFolder: CATALOGUE_FOLDER,
    publicFolder: join(dir, 'public'),
    interrupted: new AbortController().signal,
  })
  return { code, out, err }
}

beforeAll(async () => {
  osm(dir, { pharmacies: 3 })
  const on = (k: number) => [`c${k}`, WEST + 0.1 + k * 0.01, SOUTH + 0.1501, 10 + k] as const
  write(dir, 'people.csv', points([0, 1, 2, 3, 4, 5, 6, 7].map(on)))
  mkdirSync(join(dir, 'public/assets'), { recursive: true })
  writeFileSync(join(dir, 'public/manifest.json'), JSON.stringify({ styles: { report: '/assets/report.css' } }))
  writeFileSync(join(dir, 'public/assets/report.css'), '.report { color: black }')
  const built = await run(
    'region',
    'build',
    '--osm',
    'county.osm.pbf',
    '--population',
    'people.csv',
    '--no-tiles',
    '--out',
    'k',
  )
  expect(built.code).toBe(0)
})

it('writes a PDF and a single file of HTML, in the language asked for', async () => {
  const pdf = await run('report', 'k', '--out', 'deep/k.pdf')
  expect(pdf).toMatchObject({ code: 0, out: '' })
  expect(pdf.err).toContain('geschrieben')
  expect(readFileSync(join(dir, 'deep/k.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const html = await run('report', 'k', '--out', 'k.html', '--lang', 'en', '--json')
  expect(JSON.parse(html.out)).toMatchObject({ out: 'k.html', regionId: 'k' })
  const text = readFileSync(join(dir, 'k.html'), 'utf8')
  expect(text).toContain('<html lang="en">')
  expect(text).toContain('.report { color: black }')
  expect(text).not.toMatch(/<script|<link/)
})

it.each([
  [['report', 'k'], 2, '--out'],
  [['report', 'k', '--out', 'k.docx'], 2, '.html oder .pdf'],
  [['report', '--out', 'k.pdf'], 2, 'report --help'],
  [['report', 'k', '--out', 'k.pdf', '--municipality', '06636001'], 1, 'keine Gemeinde „06636001“'],
  [['report', 'nowhere', '--out', 'k.pdf'], 1, 'keine Region'],
])('%j: code %i, and a sentence', async (argv, code, sentence) => {
  const told = await run(...argv)
  expect(told.code).toBe(code)
  expect(told.err).toContain(sentence)
})

it('says so where the program was not built', async () => {
  rmSync(join(dir, 'public'), { recursive: true })
  const told = await run('report', 'k', '--out', 'k2.html')
  expect(told).toMatchObject({ code: 1 })
  expect(told.err).toContain('npm run build')
})
