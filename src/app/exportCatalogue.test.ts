import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../formats/catalogue/index.ts'
import { exportCatalogue } from './exportCatalogue.ts'
import { validateCatalogue } from './validateCatalogue.ts'

const folder = fileURLToPath(new URL('../../catalogue', import.meta.url))

it('exports the whole catalogue, and every row names its version', async () => {
  const out = await mkdtemp(join(tmpdir(), 'catalogue-export-'))
  try {
    const { catalogue } = await loadCatalogue(folder)
    const { files, version } = await exportCatalogue(folder, out)
    expect(files).toEqual(['catalogue.json', 'services.csv', 'standards.csv'])
    expect(JSON.parse(await readFile(join(out, 'catalogue.json'), 'utf8'))).toEqual(catalogue)
    const rows = (name: string, text: string): Record<string, string>[] => {
      const read = parse(text, { columns: true }) as Record<string, string>[]
      expect(
        read.every((r) => r.catalogue_version === version),
        name,
      ).toBe(true)
      return read
    }
    const services = rows('services', await readFile(join(out, 'services.csv'), 'utf8'))
    expect(services).toHaveLength(catalogue.services.length)
    expect(services.find((s) => s.id === 'fire-service')).toMatchObject({
      aliases: 'fire-station',
      direction: 'from-site',
    })
    const standards = rows('standards', await readFile(join(out, 'standards.csv'), 'utf8'))
    expect(standards).toHaveLength(catalogue.services.reduce((n, s) => n + s.standards.length + s.viability.length, 0))
    expect(standards.filter((s) => s.is_duty === 'true').every((s) => s.kind === 'norm' && s.verified === 'true')).toBe(
      true,
    )
  } finally {
    await rm(out, { recursive: true, force: true })
  }
})

it('the report counts what is verified', async () => {
  const report = await validateCatalogue(folder)
  expect(report).toMatchObject({ core: 43, issues: [] })
  expect(report.verified).toBeLessThan(report.standards)
  expect(report.weak).toBeGreaterThan(0)
  await expect(validateCatalogue('/no/such/folder')).rejects.toMatchObject({
    issue: { code: 'catalogue-folder-missing' },
  })
})
