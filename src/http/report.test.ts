import { beforeAll, describe, expect, it } from 'vitest'
import { HOSTILE, smallPort } from '../../tests/web/smallRegion.ts'
import type { ServerPort } from '../contract/index.ts'
import { createServer } from './createServer.ts'

let port: ServerPort
beforeAll(async () => {
  port = await smallPort()
})

const get = (path: string, changes: Partial<ServerPort> = {}) =>
  createServer({ ...port, ...changes }).request(path, { headers: { host: 'localhost:4321' } })

describe('the report', () => {
  it.each(['/bericht', '/bericht?region=klein&gemeinde=06636001', '/bericht?region=klein&gemeinde=&lang=en'])(
    '%s is a page, escaped, with both files and every municipality',
    async (path) => {
      const response = await get(path)
      const text = await response.text()
      expect(response.status).toBe(200)
      expect(text).toContain('<article class="report"')
      expect(text).not.toContain(HOSTILE)
      expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/)
      expect(text).toContain('/api/regions/klein/report.pdf?')
      expect(text).toContain('value="06636003"')
    },
  )

  it('links each municipality to its own report, in the language of the address', async () => {
    const text = await (await get('/bericht?region=klein&lang=en')).text()
    expect(text).toContain('href="/bericht?region=klein&amp;gemeinde=06636001&amp;lang=en"')
  })

  it.each([
    ['/bericht?region=nix', 'Diese Region gibt es hier nicht'],
    ['/bericht?region=klein&gemeinde=06637001', 'Diese Gemeinde gibt es hier nicht'],
    ['/bericht?region=klein&gemeinde=%3Cscript%3Ealert(1)', 'Diese Gemeinde gibt es hier nicht'],
    ['/api/regions/nix/report.pdf', 'Diese Region gibt es hier nicht'],
    ['/api/regions/klein/report.html?municipality=1', 'Diese Gemeinde gibt es hier nicht'],
  ])('%s: not found, and what to do', async (path, title) => {
    const response = await get(path)
    const text = await response.text()
    expect(response.status).toBe(404)
    expect(text).toContain(title)
    // What a program reads is data, and nothing in it is run.
    if (path.startsWith('/api/')) expect(response.headers.get('content-type')).toContain('application/json')
    else expect(text).not.toContain('<script>alert')
  })

  it('an unknown kind of file is no page of ours', async () => {
    expect((await get('/api/regions/klein/report.docx')).status).toBe(404)
  })

  it('files have type and name, and need nothing else', async () => {
    const pdf = await get('/api/regions/klein/report.pdf?municipality=06636001')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toBe('attachment; filename="bericht-klein-06636001.pdf"')
    const file = await get('/api/regions/klein/report.html?lang=en')
    expect(file.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="bericht-klein.html"')
    const text = await file.text()
    expect(text).toContain('<html lang="en">')
    expect(text).not.toMatch(/<script|<link|\ssrc=|\shref=/)
    expect(text).not.toContain(HOSTILE)
  })

  it('without any region says what to do', async () => {
    const response = await get('/bericht', { listRegions: async () => [] })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('npx reihum region example')
  })
})
