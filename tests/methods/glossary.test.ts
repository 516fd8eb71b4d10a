import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

it('every identifier of the glossary exists in the sources', () => {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => readFileSync(`${root}src/${f}`, 'utf8'))
    .join('\n')
  const words = new Set(sources.match(/[\w-]+/g))
  const rows = readFileSync(`${root}docs/glossary.md`, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('| ') && !l.startsWith('| ---'))
    .slice(1)
    .map((l) => l.split('|').map((c) => c.trim()))
  expect(rows.length).toBeGreaterThan(70)
  const missing = rows.flatMap(([, german, code]) =>
    [...(code ?? '').matchAll(/`([^`]+)`/g)]
      .flatMap((m) => m[1]!.match(/[A-Za-z][\w-]*/g) ?? [])
      .filter((word) => !words.has(word) && word.length > 2)
      .map((word) => `${german}: ${word}`),
  )
  expect(missing).toEqual([])
})

it('no German term stands there twice', () => {
  const terms = readFileSync(`${root}docs/glossary.md`, 'utf8').match(/^\| [^|]+/gm)!
  expect(new Set(terms).size).toBe(terms.length)
})
