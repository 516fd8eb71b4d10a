import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type Figure, markdown, type Report } from '../../bench/figure.ts'
import { measure, timesOf } from '../../bench/measure.ts'
import { runCommandLine } from '../../src/cli/index.ts'

const script = fileURLToPath(new URL('../../bench/run.ts', import.meta.url))

describe('the benchmark', () => {
  it('runs on a tiny county and finds what the public library finds', { timeout: 240_000 }, async () => {
    const child = spawn(process.execPath, [script, '--quick', '--people', '3000', '--json'])
    const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    expect([code, code === 0 ? '' : errors]).toEqual([0, ''])
    const report = JSON.parse(output) as Report
    expect(report.bandwidth).toBeGreaterThan(0)
    const ids = report.figures.map((f) => f.id)
    for (const id of [
      'build',
      'reload',
      'first-question',
      'nearest',
      'third-nearest',
      'forty-services',
      'supply-services',
      'matrix',
      'pair',
      'transit-walks',
      'transit-nearest',
      'transit-matrix',
      'game-nucleolus',
    ])
      expect(ids).toContain(id)
    for (const f of report.figures) expect([f.id, f.times.median > 0]).toEqual([f.id, true])
    expect(markdown(report)).toContain('ngraph')
  })

  it('times the work, neither its preparation nor its warm-up', async () => {
    const calls: string[] = []
    const times = await measure(
      { rounds: 2, warmUp: 1 },
      () => calls.push('work'),
      () => {
        calls.push('before')
      },
    )
    expect(calls).toEqual(['before', 'work', 'before', 'work', 'before', 'work'])
    expect(times.rounds).toBe(2)
  })

  it('takes median and quartiles', () => {
    expect(timesOf([5, 1, 3, 2, 4], [9, 7, 8])).toEqual({ median: 3, spread: 1, best: 1, cpu: 8, rounds: 5 })
  })

  it('says in the table what misses its target', () => {
    const figure = (median: number): Figure => ({
      id: 'a',
      on: 'b',
      what: 'c',
      times: { median, spread: 0, best: median, cpu: median, rounds: 1 },
      targetMs: 100,
    })
    const table = (f: Figure) =>
      markdown({ bandwidth: 1e7, node: 'v26', quick: true, figures: [f], remarks: [], sink: 0 })
    expect(table(figure(100))).not.toContain('missed')
    expect(table(figure(101))).toContain('missed')
    const busy = { ...figure(300), targetOf: 'processor' } as const
    expect(table({ ...busy, times: { ...busy.times, cpu: 90 } })).not.toContain('missed')
    expect(table(busy)).toContain('missed')
  })

  it('is not part of an installation without sources, and says so', async () => {
    let said = ''
    const code = await runCommandLine(['bench', '--lang', 'en'], {
      version: '0',
      variables: {},
      workingFolder: '/',
      out: () => {},
      err: (line) => {
        said += line
      },
      isTerminal: false,
      catalogueFolder: '/nowhere/catalogue',
      publicFolder: '/nowhere',
      interrupted: new AbortController().signal,
    })
    expect(code).toBe(1)
    expect(said).toContain('not part of this installation')
  })
})
