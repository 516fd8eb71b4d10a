import { describe, expect, it } from 'vitest'
import { compareLevels } from './index.ts'

describe('levels', () => {
  it('stand in the order of their numbers, whichever way thousands and decimals are written', () => {
    const levels = [
      '≥ 1.000 Mbit/s',
      '≥ 15/5 Mbit/s',
      '',
      '≥ 2,5 Mbit/s',
      '≥ 1,000 Mbit/s plus',
      'FTTB',
      '≥ 100 Mbit/s',
    ]
    expect([...levels].sort(compareLevels)).toEqual([
      '',
      'FTTB',
      '≥ 2,5 Mbit/s',
      '≥ 15/5 Mbit/s',
      '≥ 100 Mbit/s',
      '≥ 1,000 Mbit/s plus',
      '≥ 1.000 Mbit/s',
    ])
  })
})
