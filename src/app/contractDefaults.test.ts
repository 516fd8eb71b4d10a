import { expect, it } from 'vitest'
import * as contract from '../contract/index.ts'
import { DEFAULT_TRANSIT, LONGEST_WINDOW_SECONDS } from '../core/situation/index.ts'

it('the defaults of addresses are those of the engine', () => {
  expect(contract.DEFAULT_TRANSIT).toEqual(DEFAULT_TRANSIT)
  expect(contract.LONGEST_WINDOW_SECONDS).toBe(LONGEST_WINDOW_SECONDS)
})
