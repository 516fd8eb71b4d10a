import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { runCommandLine } from '../../src/cli/index.ts'

it('a result says what it was made from', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reihum-provenance-'))
  try {
    await writeFile(join(dir, 'people.csv'), 'id,lon,lat,population\na,10,51,5\nb,10.1,51,7\n')
    await writeFile(join(dir, 'sites.csv'), 'id,name,service,lon,lat\ns,Apotheke,pharmacy,10.01,51\n')
    const err: string[] = []
    const run = (...argv: string[]) =>
      runCommandLine([...argv, '--lang', 'en'], {
        version: '1.2.3',
        variables: {},
        workingFolder: dir,
        out: () => {},
        err: (text) => err.push(text),
        isTerminal: false,
        catalogueFolder: fileURLToPath(new URL('../../catalogue', import.meta.url)),
        publicFolder: dir,
        interrupted: new AbortController().signal,
      })
    expect(
      await run(
        'region',
        'build',
        '--name',
        'x',
        '--population',
        'people.csv',
        '--facilities',
        'sites.csv',
        '--out',
        'x',
      ),
    ).toBe(0)
    expect(await run('reach', 'x', '--service', 'pharmacy', '--mode', 'air-line', '--out', 'r.csv')).toBe(0)
    const told = JSON.parse(await readFile(join(dir, 'r.csv-metadata.json'), 'utf8'))
    const manifest = JSON.parse(await readFile(join(dir, 'x', 'manifest.json'), 'utf8'))
    expect(told).toMatchObject({
      region: { id: 'x', version: manifest.version, ring: 'none' },
      program: 'reihum 1.2.3',
      parameters: { command: 'reach', service: 'pharmacy', mode: 'air-line', nth: 1, threshold: 5000 },
    })
    expect(told.catalogueVersion).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/)
    expect(told.inputs.map((i: { file: string; sha256: string }) => [i.file, i.sha256.length])).toEqual([
      ['people.csv', 64],
      ['sites.csv', 64],
    ])
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
})
