import { describe, expect, it } from 'vitest'
import { SECURITY_HEADERS } from '../../src/http/security.ts'
import { judge } from './judge.ts'

const check = (_: string, value: unknown) => ((value as { error?: unknown }).error ? [] : [' lacks error'])

const faults = async (
  body: string | null,
  status: number,
  headers: Record<string, string>,
  method = 'GET',
): Promise<string[]> => {
  const response = new Response(body, { status, headers: { ...SECURITY_HEADERS, ...headers } })
  const all = await judge({ method, address: '/x' }, response, check)
  return all.map((fault) => fault.replace(/^\w+ \/x: /, ''))
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const JSON_TYPE = { 'content-type': 'application/json' }

describe('the judge of answers', () => {
  it('lets good ones pass', async () => {
    expect(await faults('<h1>a</h1>', 200, HTML)).toEqual([])
    expect(await faults('<h1>a</h1><p class="lead">b</p>', 404, HTML)).toEqual([])
    expect(await faults('{"error":1}', 404, JSON_TYPE)).toEqual([])
    expect(await faults(null, 303, { location: '/konto' })).toEqual([])
    expect(await faults(null, 200, HTML, 'HEAD')).toEqual([])
  })

  it.each<[string, string | null, number, Record<string, string>]>([
    ['status 500', '{"error":1}', 500, JSON_TYPE],
    ['<x-mark> was injected', '<h1>a</h1><x-mark>', 200, HTML],
    ['"x-mark=" was injected', '<a title=""x-mark="">', 200, HTML],
    ['a header was injected', 'a', 200, { 'x-mark': '1' }],
    ['leads away', null, 303, { location: '//evil.example' }],
    ['leads away', null, 303, { location: 'https://evil.example' }],
    ['a file is called', 'a', 200, { 'content-disposition': 'attachment; filename="a"; x="b"' }],
    ['a refusal without a sentence', '<h1>a</h1>', 404, HTML],
    ['a refusal as text/plain', 'no', 404, { 'content-type': 'text/plain' }],
    ['Error lacks error', '{}', 404, JSON_TYPE],
    ['a security header is missing', 'a', 200, { 'x-content-type-options': '' }],
  ])('finds: %s', async (fault, body, status, headers) => {
    expect(await faults(body, status, headers)).toEqual([expect.stringContaining(fault)])
  })
})
