import { describe, expect, it } from 'vitest'
import { description, HOSTILE, smallPort, testCatalogue } from '../../../tests/web/smallRegion.ts'
import type { ReportBlock, ReportDocument } from '../../contract/index.ts'
import type { Standard } from '../../core/services/index.ts'
import type { Judgement } from '../../core/situation/index.ts'
import { words } from '../../messages/index.ts'
import { judgementWords, statedKind } from './phrases.ts'

const port = await smallPort()
const catalogue = await testCatalogue()

/** Every word of a report. */
function textOf({ title, subtitle, facts, blocks, footer }: ReportDocument): string {
  const told = (block: ReportBlock): string[] => {
    switch (block.kind) {
      case 'table':
        return [block.caption, ...block.columns.map(({ text }) => text), ...block.rows.flatMap(({ cells }) => cells)]
      case 'bars':
        return [block.caption, ...block.rows.flatMap(({ label, text }) => [label, text])]
      case 'list':
        return [...block.items]
      default:
        return [block.text]
    }
  }
  return [title, subtitle, ...facts.flat(), ...blocks.flatMap(told), footer].join('\n')
}

describe('the report of a region with air line only', () => {
  it.each(['de', 'en'] as const)('is whole in %s: no hole, no figure out of nothing', async (language) => {
    for (const municipality of [null, '06636001', '06636002', '06636003']) {
      const report = await port.report('klein', { municipality, language })
      const text = textOf(report)
      expect(text).not.toMatch(/undefined|NaN|Infinity|∞|\[object|null/)
      expect(report.language).toBe(language)
      expect(report.fileName).toMatch(/^[a-z0-9-]+$/)
      for (const block of report.blocks)
        if (block.kind === 'table')
          for (const { cells } of block.rows) expect([1, block.columns.length]).toContain(cells.length)
    }
  })

  it('says what it cannot say and whom to ask, and names the command that computes it again', async () => {
    const text = textOf(await port.report('klein', { municipality: null, language: 'de' }))
    expect(text).toContain('lässt sich für')
    expect(text).toContain('Luftlinie')
    expect(text).toContain('Eine Lücke in den Daten ist kein Mangel an Versorgung')
    expect(text).toContain('Kassenärztlichen Vereinigung')
    expect(text).toContain('npx reihum report klein --lang de --out bericht.pdf')
    expect(text).toContain('Er entscheidet nichts')
  })

  it('lists municipalities by name, whatever their figures', async () => {
    const { blocks } = await port.report('klein', { municipality: null, language: 'de' })
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).filter(({ ags }) => ags)
    const names = rows.map(({ cells }) => cells[0]!)
    expect(names).toEqual([...names].sort(new Intl.Collator('de-DE').compare))
    expect(names).toContain(HOSTILE)
  })

  it('gives the municipality its nearest sites and refuses one of the ring', async () => {
    const text = textOf(await port.report('klein', { municipality: '06636001', language: 'de' }))
    expect(text).toContain('Daseinsvorsorge in Öhringsdorf')
    expect(text).toContain('--municipality 06636001')
    expect((await port.report('klein', { municipality: 'öhringsdorf', language: 'de' })).title).toBe(
      'Daseinsvorsorge in Öhringsdorf',
    )
    for (const municipality of ['06637001', '', '../x'])
      await expect(port.report('klein', { municipality, language: 'de' })).rejects.toMatchObject({
        issue: { code: 'question-unknown-municipality' },
      })
  })

  it('is the same twice', async () => {
    const ask = () => port.report('klein', { municipality: null, language: 'de' })
    expect(await ask()).toEqual(await ask())
    expect((await ask()).date).toBe(description.builtAt)
  })
})

describe('words by kind', () => {
  const some = catalogue.services.find(({ id }) => id === 'general-practitioner')!.standards[0]!
  const judged = (more: Partial<Standard>, state: Judgement['state']): Judgement => ({
    service: 'general-practitioner',
    standard: { ...some, ...more },
    isDuty: false,
    state,
    reason: null,
    counts: { total: { people: 100, within: 80, beyond: 20 }, municipalities: [] },
    shareReached: 0.8,
    shareDemanded: 0.95,
  })

  it.each(['de', 'en'] as const)('a legal test or an observed mean never reads as a duty (%s)', (language) => {
    const told = words(language)
    for (const kind of ['plan', 'test', 'case', 'monitor', 'obs', 'biz', 'own'] as const)
      for (const state of ['met', 'not-met', 'counted'] as const) {
        if (state !== 'counted' && !['plan', 'test', 'own'].includes(kind)) continue
        if (state === 'counted' && ['plan', 'test', 'own'].includes(kind)) continue
        const text = `${statedKind({ ...some, kind }, told)}. ${judgementWords(judged({ kind }, state), told)}`
        expect(text).not.toMatch(
          /Pflicht|muss|verpflichtet|Verstoß|verletzt|duty|must|obliged|breach|Gesetz oder|law or/i,
        )
        if (kind === 'test') expect(text).toMatch(/kein Anspruch|no entitlement/)
      }
    expect(statedKind({ ...some, kind: 'norm', verified: true }, told)).toMatch(/Gesetz|law/)
    expect(statedKind({ ...some, kind: 'norm', verified: false }, told)).toMatch(/noch nicht|not yet/)
    expect(statedKind(null, told)).toMatch(/keine Vorgabe|no requirement/)
  })

  it('what the observed share is elsewhere stands beside what it is here', () => {
    expect(judgementWords(judged({ kind: 'obs', share: 75 }, 'counted'), words('de'))).toBe('hier 80,0\u00a0%')
    expect(judgementWords(judged({ kind: 'test' }, 'not-met'), words('de'))).toBe(
      'nicht eingehalten (Anlass für eine Prüfung, kein Anspruch): 80,0\u00a0% innerhalb, 20 außen vor',
    )
  })
})
