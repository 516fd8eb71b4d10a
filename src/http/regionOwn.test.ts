import { beforeAll, describe, expect, it } from 'vitest'
import {
  form,
  grant,
  HOST,
  type SignedIn,
  setRegion,
  signedIn,
  testWorkspace,
} from '../../tests/accounts/testWorkspace.ts'
import { description, smallPort } from '../../tests/web/smallRegion.ts'
import type { ServerPort } from '../contract/index.ts'
import { createServer } from './createServer.ts'

const workspace = testWorkspace()
/** `anders` stands first and does without stops and registers. */
const REGIONS = ['anders', 'klein']
let port: ServerPort
let office: SignedIn

beforeAll(async () => {
  port = { ...(await smallPort()), listRegions: async () => REGIONS.map((id) => ({ ...description, id })) }
  office = await signedIn(workspace.get(), [grant('administrator', { region: null })])
  await setRegion(workspace.get(), 'anders', { modulesOff: ['haltestelle', 'register'], office: 'Amt für Anderes' })
})

const server = () => createServer(port, { workspace: workspace.get() })
const get = (path: string, headers: Record<string, string> = HOST) => server().request(path, { headers })

describe('a part that a region does without', () => {
  it('answers for the other region only, and stands in no list of links', async () => {
    expect((await get('/haltestelle?region=anders')).status).toBe(404)
    expect((await get('/haltestelle?region=klein')).status).toBe(200)
    const page = await (await get('/lagebild?region=klein')).text()
    expect(page).toContain('href="/haltestelle')
    expect(page).not.toContain('Amt für Anderes')
    const other = await (await get('/lagebild?region=anders')).text()
    expect(other).toContain('Amt für Anderes')
    expect(other).not.toContain('href="/haltestelle')
  })

  it('is found by no search, on the page or by a program', async () => {
    for (const path of ['/suche?region=ID&q=Haltestelle', '/api/regions/ID/search?q=Haltestelle']) {
      const [here, there] = await Promise.all(
        ['klein', 'anders'].map(async (id) => (await get(path.replace('ID', id))).text()),
      )
      expect([path, /"\/haltestelle(["?])/.test(here!), /"\/haltestelle(["?])/.test(there!)]).toEqual([
        path,
        true,
        false,
      ])
    }
  })

  it('is decided by the region that a form names, not by the first one', async () => {
    const entry = { 'f.name': 'Rathaus', 'f.role': 'x' }
    const path = '/daten/register/contact/neu'
    const sent = async (region: string) => server().request(path, form(office, { region, ...entry }))
    expect((await sent('anders')).status).toBe(404)
    expect([303, 422]).toContain((await sent('klein')).status)
  })
})
