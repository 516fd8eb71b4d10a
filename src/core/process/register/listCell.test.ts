import { describe, expect, it } from 'vitest'
import { joinList, splitList } from './listCell.ts'

describe('a list in a cell', () => {
  it.each([
    ['a; b;c', ['a', 'b', 'c']],
    ['a\nb', ['a', 'b']],
    ['"a; ""b""" ; c', ['a; "b"', 'c']],
    ['5" Rohr; x', ['5" Rohr', 'x']],
    [';; a ;', ['a']],
    ['', []],
    ['"a', null],
    ['"a" b; c', null],
    ['"a"b', null],
    ['""', []],
  ])('%j holds %j', (cell, items) => {
    expect(splitList(cell)).toEqual(items)
  })

  it('quotes what would be taken apart', () => {
    expect(joinList(['a', 'b; c', 'd "e"', 3, true])).toBe('a; "b; c"; "d ""e"""; 3; true')
  })

  it('takes a long cell in one pass', () => {
    expect(splitList(' '.repeat(200_000))).toEqual([])
    expect(splitList('"'.repeat(200_001))).toBeNull()
  })
})
