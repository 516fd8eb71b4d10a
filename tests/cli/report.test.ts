import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { osm, write } from '../build/smallCounty.ts'
import { commandLine, peopleAt } from './commandLine.ts'

const { dir, run, build } = commandLine((own) => ({ publicFolder: join(own, 'public') }))

beforeAll(async () => {
  osm(dir, { pharmacies: 3 })
  write(dir, 'people.csv', peopleAt([0, 1, 2, 3, 4, 5, 6, 7]))
  mkdirSync(join(dir, 'public/assets'), { recursive: true })
  writeFileSync(join(dir, 'public/manifest.json'), JSON.stringify({ styles: { report: '/assets/report.css' } }))
  writeFileSync(join(dir, 'public/assets/report.css'), '.report { color: black }')
  await build('k')
})

it('writes a PDF and a single file of HTML, in the language asked for', async () => {
  const pdf = await run(['report', 'k', '--out', 'deep/k.pdf'])
  expect(pdf).toMatchObject({ code: 0, out: '' })
  expect(pdf.err).toContain('geschrieben')
  expect(readFileSync(join(dir, 'deep/k.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  const html = await run(['report', 'k', '--out', 'k.html', '--lang', 'en', '--json'])
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
  [['report', 'k', '--out', 'k.pdf', '--municipality', '06636001'], 2, 'Eine Gemeinde „06636001“ gibt es'],
  [['report', 'nowhere', '--out', 'k.pdf'], 1, 'keine Region'],
])('%j: code %i, and a sentence', async (argv, code, sentence) => {
  const told = await run(argv)
  expect(told.code).toBe(code)
  expect(told.err).toContain(sentence)
})

it('says so where the program was not built', async () => {
  rmSync(join(dir, 'public'), { recursive: true })
  const told = await run(['report', 'k', '--out', 'k2.html'])
  expect(told).toMatchObject({ code: 1 })
  expect(told.err).toContain('npm run build')
})
