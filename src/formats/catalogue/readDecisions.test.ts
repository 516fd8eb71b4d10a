import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../core/evidence/index.ts'
import { hasText, issueText } from '../../messages/index.ts'
import { appendEntry, loadCatalogue, loadDecisions, readDecisions } from './index.ts'

const { catalogue: base } = await loadCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
const question = { region: 'kreis', base, today: '2026-11-25' }
const read = (text: string) => readDecisions(text, 'kreis.yaml', question)

const PROPOSAL = `  - proposal:
      id: 2026-01
      date: 2026-01-10
      by: Ausschuss
      service: pharmacy
      change: { own-standard: { measure: travel-time, mode: car, value: 12 } }
      reason: Weil.
      review: 2029-01-01
`
const DECISION = `  - decision: { proposal: 2026-01, body: Kreistag, date: 2026-02-02, outcome: accepted, text: Ja. }
`
const file = (entries: string) => `region: kreis\nentries:\n${entries}`

describe('a file of decisions', () => {
  it('a sound one has no issues', () => {
    const { history, issues } = read(file(PROPOSAL + DECISION))
    expect(issues).toEqual([])
    expect(history.entries).toMatchObject([
      {
        kind: 'proposal',
        entry: {
          id: '2026-01',
          change: { kind: 'own-standard', standard: { id: 'own-2026-01', unit: 'minutes', bound: 'at-most' } },
        },
      },
      { kind: 'decision', entry: { proposal: '2026-01', outcome: 'accepted' } },
    ])
  })

  it.each<[string, string, string, number, number]>([
    ['no reason', file(PROPOSAL.replace('reason: Weil.', 'reason: ""')), 'decisions-without-reason', 3, 0],
    ['reason left out', file(PROPOSAL.replace('      reason: Weil.\n', '')), 'decisions-without-reason', 3, 0],
    ['no body', file(PROPOSAL + DECISION.replace('body: Kreistag, ', '')), 'decisions-without-body', 11, 1],
    ['no date', file(PROPOSAL + DECISION.replace('date: 2026-02-02, ', '')), 'decisions-without-date', 11, 1],
    ['no such day', file(PROPOSAL + DECISION.replace('2026-02-02', '2026-02-30')), 'catalogue-no-date', 11, 1],
    ['unknown outcome', file(PROPOSAL + DECISION.replace('accepted', 'maybe')), 'catalogue-value-not-allowed', 11, 1],
    ['sold as norm', file(PROPOSAL.replace('measure:', 'kind: norm, measure:')), 'decisions-own-as-norm', 8, 0],
    [
      'two changes',
      file(PROPOSAL.replace('{ own-standard', '{ state: changing, own-standard')),
      'decisions-change-unclear',
      8,
      0,
    ],
    ['no change', file(PROPOSAL.replace(/change: .*/, 'change: {}')), 'decisions-change-unclear', 8, 0],
    ['unknown proposal', file(DECISION), 'decisions-unknown-proposal', 3, 0],
    ['unknown service', file(PROPOSAL.replace('pharmacy', 'pharmcy')), 'decisions-unknown-service', 7, 0],
    ['neither', file('  - wish: { id: 1 }\n'), 'decisions-entry-unclear', 3, 0],
    ['text', file('  - Kreistag hat beschlossen\n'), 'decisions-entry-unclear', 3, 0],
    ['nobody named', file(PROPOSAL.replace(/change: .*/, 'change: { provide: {} }')), 'decisions-provide-empty', 8, 0],
    [
      'volunteers',
      file(
        PROPOSAL.replace('pharmacy', 'kindergarten').replace(
          /change: .*/,
          'change: { provide: { providers: [volunteer] } }',
        ),
      ),
      'decisions-volunteers-meet-claim',
      8,
      0,
    ],
    [
      'unknown provider',
      file(PROPOSAL.replace(/change: .*/, 'change: { provide: { providers: [elves] } }')),
      'catalogue-value-not-allowed',
      8,
      0,
    ],
    ['other region', file(PROPOSAL).replace('kreis', 'nachbar'), 'decisions-other-region', 1, 0],
    [
      'no group',
      file(PROPOSAL.replace('pharmacy', 'ferry').replace(/change: .*/, 'change: { add: { name: x } }')),
      'catalogue-value-not-allowed',
      8,
      0,
    ],
  ])('%s', (_, text, code, line, kept) => {
    const { history, issues } = read(text)
    expect(issues[0]).toMatchObject({ code, file: 'kreis.yaml', line })
    expect(history.entries).toHaveLength(kept)
    for (const language of ['de', 'en'] as const) expect(issueText(language, issues[0]!)).not.toContain('{')
  })

  it('suggests the service that was meant', () => {
    expect(read(file(PROPOSAL.replace('pharmacy', 'pharmcy'))).issues[0]!.params).toMatchObject({ nearest: 'pharmacy' })
  })

  it('a faulty entry costs itself only', () => {
    const { history } = read(
      file(
        `${PROPOSAL.replace('reason: Weil.', 'reason: ""').replace('2026-01\n', '2026-00\n')}${PROPOSAL}${DECISION}`,
      ),
    )
    expect(history.entries).toHaveLength(2)
  })

  it('takes up a service of the region’s own, checked like those of the catalogue', () => {
    const entry = `add:
          group: mobility
          name: { de: Fähre, en: Ferry }
          description: { de: Fähre über den Fluss., en: Ferry across the river. }
          need: { de: Über den Fluss kommen, en: Crossing the river }
          kind: visited
          tier: local
          osm: { reliability: none, note: { de: Nein., en: No. }, officialList: { de: Kreis, en: County } }
          question: { mode: walk, minutes: 20, own: true }`
    const { history, issues } = read(
      file(PROPOSAL.replace('pharmacy', 'ferry').replace(/change: .*/, `change:\n        ${entry}`)),
    )
    expect(issues).toEqual([])
    expect(history.entries[0]).toMatchObject({
      entry: { change: { kind: 'add', service: { id: 'ferry', group: 'mobility', core: true } } },
    })
  })

  it('without a file there is no history and nothing to complain about', async () => {
    expect(await loadDecisions('/nowhere/kreis.yaml', 'kreis.yaml', question)).toEqual({
      history: { region: 'kreis', entries: [] },
      issues: [],
    })
  })

  it('however its text is damaged, it loads what it can and every issue has its sentence', () => {
    const whole = file(PROPOSAL + DECISION)
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(12), fc.string({ unit: 'binary', maxLength: 6 }), (at, cut, put) => {
        const { issues, history } = read(whole.slice(0, at) + put + whole.slice(at + cut))
        expect(history.entries.length).toBeLessThanOrEqual(3)
        for (const issue of issues) {
          expect(hasText('de', `issue.${issue.code}`), issue.code).toBe(true)
          expect(issueText('de', issue)).toBeTruthy()
          expect(issueText('en', issue)).toBeTruthy()
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('an entry added to a file', () => {
  const entry = {
    decision: {
      proposal: '2026-01',
      body: 'Kreistag',
      date: '2026-02-02',
      outcome: 'accepted',
      text: 'Ja: gern # nicht nein',
    },
  }

  it.each([
    ['indented lists with comments', `# oben\nregion: kreis\nentries:   # Liste\n${PROPOSAL}\n`],
    ['lists at the margin', file(PROPOSAL).replaceAll(/^ {2}/gm, '')],
    ['no text at all', ''],
    ['an empty list', 'region: kreis\nentries: []\n'],
    ['no list yet', 'region: kreis\nentries:\n'],
    ['Windows line ends', file(PROPOSAL).replaceAll('\n', '\r\n')],
  ])('%s: what was there stays, the entry is read back', (_, before) => {
    const after = appendEntry(before, 'kreis', entry, 'kreis.yaml')
    if (!before.includes('[]')) expect(after.startsWith(before.trimEnd())).toBe(true)
    const one = read(before).history.entries.length
    const { history, issues } = read(after)
    if (one === 1) {
      expect(issues).toEqual([])
      expect(history.entries).toHaveLength(2)
      expect(history.entries[1]!.entry).toMatchObject({ text: 'Ja: gern # nicht nein' })
    } else expect(issues.map((i) => i.code)).toEqual(['decisions-unknown-proposal'])
  })

  it.each([
    ['entries not last', 'entries:\n  - x\nregion: kreis\n'],
    ['no YAML', 'region: [\n'],
    ['a list in brackets', 'region: kreis\nentries: [ { wish: 1 } ]\n'],
    ['entries no list', 'region: kreis\nentries: later\n'],
  ])('%s: refused, so that nothing is spoiled', (_, before) => {
    expect(() => appendEntry(before, 'kreis', entry, 'kreis.yaml')).toThrow(InputError)
  })

  it('whatever people write comes back as they wrote it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }).filter((s) => s.trim() === s && s !== ''),
        (text) => {
          const after = appendEntry(file(PROPOSAL), 'kreis', { decision: { ...entry.decision, text } }, 'f')
          expect(read(after).history.entries[1]!.entry).toMatchObject({ text })
        },
      ),
      { numRuns: 200 },
    )
  })
})
