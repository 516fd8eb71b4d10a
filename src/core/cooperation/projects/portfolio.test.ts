import { expect, it } from 'vitest'
import { type Portfolio, type PortfolioBody, type PortfolioProject, portfolioSignals } from './portfolio.ts'

const project = (id: string, more: Partial<PortfolioProject> = {}): PortfolioProject => ({
  id,
  isOpen: true,
  partners: ['a', 'b', 'c'],
  funding: 'LEADER',
  linkedTo: [],
  conflictsWith: [],
  bodies: [],
  ...more,
})
const body = (id: string, more: Partial<PortfolioBody> = {}): PortfolioBody => ({
  id,
  isEnded: false,
  field: 'health',
  members: ['a', 'b', 'c'],
  ...more,
})
const signals = (given: Partial<Portfolio>) =>
  portfolioSignals({ projects: [], bodies: [], taskLinks: [], ...given }).map((one) =>
    one.kind === 'double-bodies' ? [one.kind, ...one.bodies] : [one.kind, ...one.projects],
  )

it.each<[string, Partial<Portfolio>, string[][]]>([
  [
    'same partners, same money, nothing between them',
    { projects: [project('p'), project('q')] },
    [['islands', 'p', 'q']],
  ],
  [
    'the same purse, written otherwise',
    { projects: [project('p'), project('q', { funding: ' leader. ' })] },
    [['islands', 'p', 'q']],
  ],
  ['another purse', { projects: [project('p'), project('q', { funding: 'Land' })] }, []],
  ['no purse stated', { projects: [project('p', { funding: null }), project('q', { funding: '–' })] }, []],
  ['one partner in common', { projects: [project('p'), project('q', { partners: ['a', 'x', 'y'] })] }, []],
  [
    'two of five in common',
    {
      projects: [
        project('p', { partners: ['a', 'b', 'c', 'd', 'e'] }),
        project('q', { partners: ['a', 'b', 'x', 'y', 'z'] }),
      ],
    },
    [],
  ],
  ['joined by people', { projects: [project('p'), project('q', { linkedTo: ['p'] })] }, []],
  ['joined by a task', { projects: [project('p'), project('q')], taskLinks: [['q', 'p']] }, []],
  ['spoken of in one body', { projects: [project('p', { bodies: ['x'] }), project('q', { bodies: ['x'] })] }, []],
  ['one is over', { projects: [project('p'), project('q', { isOpen: false })] }, []],
  [
    'three islands are one signal',
    { projects: [project('p'), project('q', { linkedTo: ['p'] }), project('r'), project('s', { funding: 'Land' })] },
    [['islands', 'p', 'q', 'r']],
  ],
  [
    'two bodies of a field with the same members',
    { bodies: [body('x'), body('y', { members: ['b', 'c', 'd'] })] },
    [['double-bodies', 'x', 'y']],
  ],
  ['bodies of two fields', { bodies: [body('x'), body('y', { field: 'mobility' })] }, []],
  ['bodies without a field meet across', { bodies: [body('x', { field: null }), body('y', { field: null })] }, []],
  ['a dissolved body', { bodies: [body('x'), body('y', { isEnded: true })] }, []],
  [
    'a conflict of aims is told once, whoever names it',
    {
      projects: [
        project('p', { funding: null, conflictsWith: ['q', 'p', 'gone'] }),
        project('q', { conflictsWith: ['p'] }),
      ],
    },
    [['aims', 'p', 'q']],
  ],
])('%s', (_, given, expected) => {
  expect(signals(given)).toEqual(expected)
})

it('names what all have in common', () => {
  const projects = [project('p'), project('q', { partners: ['b', 'c', 'd'] })]
  expect(portfolioSignals({ projects, bodies: [], taskLinks: [] })).toEqual([
    { kind: 'islands', projects: ['p', 'q'], partners: ['b', 'c'], funding: 'LEADER' },
  ])
})
