import { describe, expect, it } from 'vitest'
import { JOB_STATES } from '../../src/contract/index.ts'
import { LANGUAGES, words } from '../../src/messages/index.ts'
import { readSources } from './sources.ts'

/** Areas of actions that happen in a region: whoever reads what happened there meets them. */
const ACTION = /'((?:record|role|group|job|region|journal)\.[a-z-]+)'/g

describe('what the journal tells', () => {
  it('has words for every action in a region', () => {
    const lines = readSources({ tests: false })
      .filter(({ path, text }) => /^(app|store)\//.test(path) && /\b(journal|tell)\(/.test(text))
      .flatMap(({ text }) => text.split('\n'))
      .filter((line) => /\b(action|tell)\b/.test(line))
    const written = new Set(lines.flatMap((line) => [...line.matchAll(ACTION)].map(([, action]) => action!)))
    for (const state of JOB_STATES) if (state !== 'waiting' && state !== 'running') written.add(`job.${state}`)
    expect([...written]).toEqual(expect.arrayContaining(['record.create', 'role.grant', 'group.join', 'job.enqueue']))
    for (const language of LANGUAGES)
      expect([...written].filter((action) => !words(language).has(`verlauf.action-${action}`))).toEqual([])
  })
})
