import { describe, expect, it } from 'vitest'
import { hasText, words } from './index.ts'
import { pageWords } from './page.ts'

describe('words', () => {
  it('word an issue, and one that nobody worded by its code and place', () => {
    const german = words('de')
    expect(german.issue({ code: 'answer-no-ring' })).toContain('Umland')
    expect(german.issue({ code: 'never-heard-of', file: 'a.csv', line: 3 })).toBe(
      'Hinweis „never-heard-of“ zu: a.csv:3',
    )
    // A value that the sentence needs and the issue does not carry.
    expect(german.issue({ code: 'query-nth' })).toContain('query-nth')
  })

  it('know no inherited names', () => {
    expect(hasText('de', 'toString')).toBe(false)
    expect(words('de').has('constructor')).toBe(false)
  })

  it('are the same in the page as on the server', () => {
    for (const key of ['lagebild.table', 'web.skip', 'web.role-streets'])
      expect(pageWords('de').text(key)).toBe(words('de').text(key))
    expect(pageWords('en').issue({ code: 'answer-no-ring' })).toBe(words('en').issue({ code: 'answer-no-ring' }))
  })
})
