import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

interface LockEntry {
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (path: string) => readFileSync(root + path, 'utf8')
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> }
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>

describe('the lock file', () => {
  it('names no registry, so that everybody installs from the one that is set up', () => {
    expect(Object.keys(lock.packages).filter((path) => lock.packages[path].resolved !== undefined)).toEqual([])
  })

  it('has a hash for every package', () => {
    const bare = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.integrity)
    expect(bare.map(([path]) => path)).toEqual([])
  })

  it('knows the packages of every platform, else npm ci refuses it', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
      ),
    )
    expect(missing).toEqual([])
  })
})

describe('the package', () => {
  it('pins every version exactly', () => {
    const versions = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind]).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
    )
    expect(versions).toEqual([])
  })

  it('brings the same Node for every platform', () => {
    expect(new Set(Object.values(manifest.optionalDependencies)).size).toBe(1)
  })

  it('ships the licence that it names', () => {
    expect(manifest.license).toBe('EUPL-1.2')
    expect(read('LICENCE')).toMatch(/EUROP.*UNION PUBLIC LICENCE v\. 1\.2/is)
  })
})

/** In pieces, so that this file does not find itself. */
const MACHINE_WORDS = [
  ['/ro', 'ot/'],
  ['/ho', 'me/'],
  ['/wo', 'rk/'],
  ['/Us', 'ers/'],
  ['C:\\\\Us', 'ers'],
  ['registry.', 'npmjs'],
  ['artif', 'actory'],
  ['verd', 'accio'],
  ['npm', 'mirror'],
  ['127.0.0.1:', '4873'],
].map((pieces) => pieces.join(''))

/** Tracked files, [] in an unpacked archive. */
function listTracked(): string[] {
  try {
    const answer = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return answer.split('\0').filter((file) => file !== '' && existsSync(root + file))
  } catch {
    return []
  }
}

const tracked = listTracked()

describe.skipIf(tracked.length === 0)('the tracked files', () => {
  it('name no folder of a machine and no registry', () => {
    const texts = tracked.filter((file) => /\.(m?[jt]sx?|json|md|ya?ml|css|svg|html|txt)$|(^|\/)[^.]+$/.test(file))
    const found = texts.flatMap((file) => {
      const text = read(file)
      return MACHINE_WORDS.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it('hold nothing that is built or installed', () => {
    expect(tracked.filter((file) => /^(dist|data|node_modules|\.build|coverage)\//.test(file))).toEqual([])
  })
})
