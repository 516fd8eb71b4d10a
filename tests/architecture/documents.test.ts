import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './sources.ts'

const documents = globSync('{*.md,docs/**/*.md,src/**/*.md,catalogue/**/*.md}', { cwd: root }).sort()

const read = (path: string) => readFileSync(join(root, path), 'utf8')

describe('the documents', () => {
  it('link to what exists', () => {
    const broken = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1].split('#')[0])
        .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
        .filter((link) => !existsSync(join(root, dirname(path), link)))
        .map((link) => `${path}: ${link}`),
    )
    expect(broken).toEqual([])
  })

  it('name files that exist', () => {
    const missing = documents.flatMap((path) =>
      [...read(path).matchAll(/`((?:src|bin|tests|bench|docs|catalogue)\/[\w./*-]*)`/g)]
        .map((match) => match[1])
        .filter((name) =>
          name.includes('*') ? globSync(name, { cwd: root }).length === 0 : !existsSync(join(root, name)),
        )
        .map((name) => `${path}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('of a module are a page at most', () => {
    const long = documents.filter((path) => path.startsWith('src/') && read(path).split('\n').length > 60)
    expect(long).toEqual([])
  })
})
