import { existsSync, globSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkEnvironment, checkImports, checkPage, checkPurity, moduleOf } from './checkImports.ts'
import { LAW, NAMELESS_FOLDERS } from './law.ts'
import { isTest, parse, readSources, root } from './sources.ts'

const sources = readSources({ tests: true })

describe('the import law', () => {
  it('holds for every source', () => {
    expect(sources.flatMap(checkImports)).toEqual([])
  })

  it('core has no outside world', () => {
    const core = sources.filter(({ path }) => path.startsWith('core/') && !isTest(path))
    expect(core.flatMap(checkPurity)).toEqual([])
  })

  it('only the composition root reads the environment', () => {
    const others = sources.filter(({ path }) => path !== 'main.ts' && !isTest(path))
    expect(others.flatMap(checkEnvironment)).toEqual([])
  })

  it('what runs in the page needs nothing of Node', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const entries = sources.filter(({ path }) => /\.entry\.tsx?$|\.page\.ts$|\/page\.ts$/.test(path))
    expect(entries.flatMap((entry) => checkPage(entry, byPath))).toEqual([])
  })

  it('every module has a door and says what it is', () => {
    const modules = new Set(sources.flatMap(({ path }) => moduleOf(path) ?? []))
    const missing = [...modules].flatMap((module) =>
      doorsOf(module)
        .filter((file) => !existsSync(`${root}src/${module}/${file}`))
        .map((file) => `src/${module}/${file} is missing: every module has one door and a README of at most a page.`),
    )
    expect(missing).toEqual([])
  })

  it('no folder has a name that says nothing', () => {
    const folders = globSync('{src,tests,bench,bin}/**/', { cwd: root }).flatMap((path) => path.split(/[\\/]/))
    expect(folders.filter((name) => NAMELESS_FOLDERS.includes(name))).toEqual([])
  })

  it('the law names no module twice', () => {
    const names = LAW.map(({ module }) => module)
    expect(names).toEqual([...new Set(names)])
  })

  it('modules do not import in circles', () => {
    const reachable = (from: string, seen = new Set<string>()): Set<string> => {
      const law = LAW.find(({ module }) => module === from)
      for (const next of [...(law?.imports ?? []), ...(law?.types ?? [])].flatMap(expand)) {
        if (next === from || seen.has(next)) continue
        seen.add(next)
        reachable(next, seen)
      }
      return seen
    }
    const isFormat = (name: string) => name.startsWith('formats/')
    const circles = LAW.filter(({ module }) => !isFormat(module) && reachable(module).has(module))
    expect(circles.map(({ module }) => module)).toEqual([])
  })
})

/** Islands and workers are entries: the page or the thread loads their files one by one. */
function doorsOf(module: string): string[] {
  return ['web/islands', 'workers'].includes(module) ? ['README.md'] : ['index.ts', 'README.md']
}

function expand(pattern: string): string[] {
  if (!pattern.endsWith('/*')) return [pattern]
  const folder = pattern.slice(0, -2)
  return existsSync(`${root}src/${folder}`)
    ? readdirSync(`${root}src/${folder}`).map((name) => `${folder}/${name}`)
    : []
}

describe('the checker', () => {
  const faultsOf = (path: string, text: string) => checkImports(parse(path, text)).join('\n')
  const impurityOf = (text: string) => checkPurity(parse('core/reach/x.ts', text)).join('\n')

  it.each([
    ['core/geo/x.ts', `import { a } from '../reach/index.ts'`, 'may only import core/evidence'],
    ['core/geo/x.ts', `import type { a } from '../reach/index.ts'`, 'may only import core/evidence'],
    ['core/geo/x.ts', `export * from '../reach/index.ts'`, 'may only import core/evidence'],
    ['core/geo/x.ts', `export { a } from '../reach/index.ts'`, 'may only import core/evidence'],
    ['core/geo/x.ts', `const a = import('../reach/index.ts')`, 'may only import core/evidence'],
    ['core/geo/x.ts', `let a: import('./y.ts').A`, 'write an "import type"'],
    ['core/geo/x.ts', `const name = 'x'; import(name)`, 'computed name'],
    ['core/reach/x.ts', `import { a } from '../geo/box.ts'`, 'past the door of core/geo'],
    ['core/reach/x.ts', `import { readFileSync } from 'node:fs'`, 'no outside world'],
    ['core/reach/x.ts', `import proj4 from 'proj4'`, 'package proj4'],
    ['core/reach/x.ts', `import { a } from '@a/b/c'`, 'package @a/b,'],
    ['core/reach/x.ts', `import { a } from '../../formats/osm/index.ts'`, 'may only import'],
    ['core/reach/x.ts', `import { a } from './y'`, 'without its ending'],
    ['core/unheard/x.ts', `import { a } from './y.ts'`, 'the law does not know'],
    ['contract/x.ts', `import { a } from '../core/geo/index.ts'`, 'types only'],
    ['web/pages/x.tsx', `import { a } from '../../app/index.ts'`, 'may only import'],
    ['cli/x.ts', `import { a } from '../main.ts'`, 'composition root'],
    ['other.ts', `import { a } from './cli/index.ts'`, 'directly in src'],
    ['main.ts', `import { a } from './app/index.ts'`, 'only calls the cli'],
    ['app/x.ts', `import { a } from '../../bench/y.ts'`, 'outside src'],
  ])('refuses in %s: %s', (path, text, sentence) => {
    expect(faultsOf(path, text)).toContain(sentence)
  })

  it.each([
    ['core/geo/x.ts', `import proj4 from 'proj4'`],
    ['core/reach/x.ts', `import { a } from '../geo/index.ts'`],
    ['core/reach/x.ts', `import { a } from './y.ts'`],
    ['core/reach/deep/x.ts', `import { a } from '../y.ts'`],
    ['core/reach/x.test.ts', `import { it } from 'vitest'; import { readFileSync } from 'node:fs'`],
    ['core/reach/x.test.ts', `import { a } from '../../../tests/network/y.ts'`],
    ['contract/x.ts', `import { type A, type B } from '../core/geo/index.ts'`],
    ['contract/x.ts', `import type { A } from '../core/geo/index.ts'`],
    ['main.ts', `import { a } from './cli/index.ts'; import { b } from 'node:fs'`],
  ])('allows in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toBe('')
  })

  it('follows what runs in the page to Node', () => {
    const all = [
      parse(
        'workers/a.page.ts',
        `import { b } from '../formats/osm/page.ts'; import type { c } from '../formats/osm/index.ts'`,
      ),
      parse('formats/osm/page.ts', `export { b } from './b.ts'`),
      parse('formats/osm/b.ts', `import { readFileSync } from 'node:fs'; export const b = readFileSync`),
      parse('formats/osm/index.ts', `import 'node:os'`),
    ]
    const faults = checkPage(all[0], new Map(all.map((source) => [source.path, source])))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain('src/formats/osm/b.ts:1 imports node:fs')
  })

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'process.env.A',
    'fetch("x")',
    'performance.now()',
    'globalThis.Date',
    'const clock = { fetch }',
    'console.log(1)',
  ])('core may not: %s', (text) => {
    expect(impurityOf(text)).toContain('uses')
  })

  it.each([
    'new Date(instant)',
    'Date.UTC(2026, 1, 1)',
    'const process = 1; process + 1',
    'step.process',
    'const a = { process: 1 }',
    'function run(fetch: () => void) { fetch() }',
    'interface A { process: number }',
  ])('core may: %s', (text) => {
    expect(impurityOf(text)).toBe('')
  })
})
