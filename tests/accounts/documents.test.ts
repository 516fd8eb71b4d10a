import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { RIGHTS, ROLES } from '../../src/core/evidence/index.ts'

const document = readFileSync(new URL('../../docs/accounts.md', import.meta.url), 'utf8')

/** The rights as the document shows them. */
const table = [
  '| right | who |',
  '| --- | --- |',
  ...Object.entries(RIGHTS).map(([action, holders]) => `| \`${action}\` | ${holders.join(', ')} |`),
].join('\n')

it('the document shows the table of rights as it is', () => {
  const shown = /<!-- rights -->\n([\s\S]*?)\n?<!-- \/rights -->/.exec(document)?.[1]?.trim()
  expect(shown, `put this between the marks in docs/accounts.md:\n${table}`).toBe(table)
})

it('the document names every role', () => {
  for (const role of ROLES) expect(document).toContain(`| \`${role}\` |`)
})
