import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { type Environment, runCommandLine } from '../../src/cli/index.ts'
import { CATALOGUE_FOLDER, folder, points, SOUTH, WEST } from '../build/smallCounty.ts'

/** The k-th place on the street of `osm`, k from 0 to 7. */
export const onStreet = (k: number) => [WEST + 0.1 + k * 0.01, SOUTH + 0.1501] as const

/** Inhabited places on the street, `c0`, `c1`, … */
export const peopleAt = (places: readonly number[], people: (k: number) => number = (k) => 10 + k): string =>
  points(places.map((k) => [`c${k}`, ...onStreet(k), people(k)] as const))

/** Rows of a CSV without quotes, as objects. */
export function rows(csv: string): Record<string, string>[] {
  const [head, ...lines] = csv
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return lines.map((cells) => Object.fromEntries(head!.map((name, i) => [name, cells[i] ?? ''])))
}

/** A command line in a folder of its own, which goes with the tests of the file. */
export function commandLine(usual: (dir: string) => Partial<Environment> = () => ({})) {
  const dir = folder()
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  async function run(argv: readonly string[], changes: Partial<Environment> = {}) {
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
      publicFolder: dir,
      interrupted: new AbortController().signal,
      ...usual(dir),
      ...changes,
    })
    return { code, out, err: err.replaceAll('\u00a0', ' ') }
  }

  return {
    dir,
    run,
    file: (name: string) => readFileSync(join(dir, name), 'utf8'),
    /** A region of the streets of `osm` and the people of `people.csv`. */
    async build(out: string, ...more: string[]) {
      const built = await run([
        ...['region', 'build', '--osm', 'county.osm.pbf', '--population', 'people.csv', '--no-tiles', '--out', out],
        ...more,
      ])
      expect(built).toMatchObject({ code: 0, out: '' })
      return built
    },
  }
}
