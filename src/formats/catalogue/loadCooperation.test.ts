import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { FORM_IDS } from '../../core/cooperation/index.ts'
import { words } from '../../messages/index.ts'
import { loadCooperation } from './index.ts'

const CATALOGUE = new URL('../../../catalogue', import.meta.url).pathname
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** The library with a text of its files replaced. */
async function changed(file: string, from: string, to: string) {
  const folder = mkdtempSync(join(tmpdir(), 'reihum-forms-'))
  folders.push(folder)
  for (const name of ['forms.yaml', 'clauses.yaml']) cpSync(join(CATALOGUE, name), join(folder, name))
  const text = readFileSync(join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, file), text.replace(from, to))
  return loadCooperation(folder)
}

describe('the library of forms and clauses', () => {
  it('is whole: every form, every Land of the table, no fault', async () => {
    const { library, issues } = await loadCooperation(CATALOGUE)
    expect(issues).toEqual([])
    expect(library.forms.map(({ id }) => id).sort()).toEqual([...FORM_IDS].sort())
    expect(library.laws).toHaveLength(13)
    const de = words('de')
    for (const { id } of library.forms) expect(de.has(`option.agreement.form-${id}`)).toBe(true)
  })

  it('has a clause for every content that a form asks for', async () => {
    const { library } = await loadCooperation(CATALOGUE)
    const offered = (form: string) =>
      library.clauses.clauses
        .filter(({ forms }) => forms.length === 0 || forms.some((one) => one === form))
        .flatMap(({ topics }) => topics)
    const lacking = library.forms.flatMap(({ id, contents }) =>
      contents.filter(({ topic }) => !offered(id).includes(topic)).map(({ topic }) => `${id} ${topic}`),
    )
    expect(lacking).toEqual([])
  })

  it('what nobody read is not marked as verified, and nothing verified rests on memory', async () => {
    const { library } = await loadCooperation(CATALOGUE)
    const said = library.forms.flatMap(({ facts, steps, contents }) => [...facts, ...steps, ...contents])
    expect(said.filter(({ verified, sources }) => verified && sources.includes('memory'))).toEqual([])
    expect(said.some(({ verified }) => !verified)).toBe(true)
  })

  it('a folder without the files has no library and no faults', async () => {
    const { library, issues } = await loadCooperation(tmpdir())
    expect([library.forms.length, library.clauses.clauses.length, issues]).toEqual([0, 0, []])
  })

  it.each<[string, string, string, string]>([
    ['forms.yaml', 'id: zweckverband', 'id: planet', 'catalogue-value-not-allowed'],
    [
      'forms.yaml',
      'sources: [ssg], text: { de: "In Sachsen keine',
      'sources: [mars], text: { de: "In Sachsen keine',
      'forms-unknown-source',
    ],
    ['forms.yaml', 'verified: false, sources: [memory]', 'verified: true, sources: [memory]', 'forms-verified-unread'],
    ['forms.yaml', 'topic: cost-key,', 'topic: moon,', 'forms-unknown-topic'],
    ['forms.yaml', 'traps: [vat, procurement, data]', 'traps: [moon]', 'forms-unknown-trap'],
    ['forms.yaml', 'land: DE-SN\n    name', 'land: DE-XX\n    name', 'catalogue-value-not-allowed'],
    ['forms.yaml', 'land: DE-SN\n    name', 'land: DE-HE\n    name', 'catalogue-duplicate-id'],
    ['forms.yaml', 'asOf: 2026-11-21', 'asOf: gestern', 'catalogue-no-date'],
    ['forms.yaml', 'forms:', 'forms: [', 'catalogue-not-yaml'],
    ['clauses.yaml', 'topics: [parties]\n    title', 'topics: [moon]\n    title', 'forms-unknown-topic'],
    ['clauses.yaml', 'id: disputes\n    topics', 'id: exit\n    topics', 'catalogue-duplicate-id'],
  ])('%s: “%s” → “%s” is told with its line: %s', async (file, from, to, code) => {
    const { issues } = await changed(file, from, to)
    const issue = issues.find((one) => one.code === code)
    expect(issue).toMatchObject({ file })
    expect(issue!.line).toBeGreaterThan(0)
    expect(words('de').issue(issue!)).not.toMatch(/\{|undefined/)
  })

  it('one faulty form leaves the others', async () => {
    const { library } = await changed('forms.yaml', 'id: zweckverband', 'id: planet')
    expect(library.forms).toHaveLength(FORM_IDS.length - 1)
    // What rests on memory is never shown as verified.
    const unread = await changed(
      'forms.yaml',
      'verified: false, sources: [memory]',
      'verified: true, sources: [memory]',
    )
    expect(unread.library.forms).toHaveLength(FORM_IDS.length - 1)
  })
})
