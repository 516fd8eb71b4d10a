import { expect, it } from 'vitest'
import { issueText, words } from './index.ts'

it('a sentence says the name of what an issue names by its key', () => {
  const issue = { code: 'gate-decision-missing', params: { label: 'process.condition-plan-accepted' } }
  expect(words('de').issue(issue)).toBe(
    '„Der Plan ist beschlossen“: Dieser Beschluss fehlt noch. Er ist zu fassen oder nachzutragen.',
  )
  expect(issueText('en', issue)).toContain('“The plan is adopted”')
})

it('and the id of the field where there is no such text', () => {
  const missing = (params: Record<string, string>) => words('de').issue({ code: 'entry-missing', params })
  expect(missing({ label: 'nowhere.name', field: 'name' })).toBe('„name“ fehlt. Tragen Sie es ein.')
  expect(missing({ label: 'constructor' })).toBe('„constructor“ fehlt. Tragen Sie es ein.')
})
