import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleShares } from '../../../../tests/web/shareExamples.ts'
import { words } from '../../../messages/index.ts'
import { payingMore, RuleTable, ShareChart } from '../index.ts'

const de = words('de')
const names = Object.keys(exampleShares) as (keyof typeof exampleShares)[]
const table = (name: keyof typeof exampleShares) => {
  const { problem, rules } = exampleShares[name]
  const alone = problem.players.map((player, i) => {
    const cost = problem.alone[i]!
    return { player, euros: Number.isNaN(cost) ? null : cost / 100 }
  })
  const view = {
    words: de,
    titleId: 't',
    alone,
    digits: 2,
    rules,
    chosen: 'equal',
    hrefOf: (rule: string) => `?regel=${rule}`,
  }
  return renderToStaticMarkup(<RuleTable view={view} />)
}

describe('shares by every rule', () => {
  it.each(names)('“%s” is whole and escaped', (name) => {
    const text = table(name)
    expect(text).not.toMatch(/undefined|NaN|\[object| style=/)
    expect(text).not.toContain('<img')
  })

  it('who pays more than alone is marked and named', () => {
    expect(table('one pays more than alone')).toMatch(/shares__more">99,00\s€<span aria-hidden="true"> ▲/)
    const perHead = exampleShares['one pays more than alone'].rules.find(({ rule }) => rule === 'per-head')!.answer!
    expect(payingMore(perHead)).toEqual(['B'])
  })

  it('a rule without its costs stands below with the reason', () => {
    const text = table('a cost is missing')
    expect(text).toContain('Es fehlen die Kosten von A + B')
    expect(text).not.toContain('regel=nucleolus')
    expect(text).toContain('regel=per-head')
  })
})

it.each(names)('the chart of “%s” says in words what it shows', (name) => {
  for (const { answer } of exampleShares[name].rules) {
    if (!answer) continue
    const text = renderToStaticMarkup(<ShareChart words={de} answer={answer} title="Anteile" />)
    expect(text).not.toMatch(/undefined|NaN|width="-/)
    expect(text.match(/<rect/g)).toHaveLength(answer.players.length)
    expect(text).toContain('role="img"')
  }
})
