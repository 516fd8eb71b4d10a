import { beforeAll, describe, expect, it } from 'vitest'
import {
  closeRegion,
  form,
  grant,
  HOST,
  type SignedIn,
  signedIn,
  testWorkspace,
} from '../../tests/accounts/testWorkspace.ts'
import { description, smallPort } from '../../tests/web/smallRegion.ts'
import { type Grant, InputError, MUNICIPAL_ROLES, may, mayAnywhere, ROLES, type Where } from '../app/index.ts'
import type { ServerPort } from '../contract/index.ts'
import { type RoutedServer, routeServer } from './createServer.ts'
import type { RouteRow } from './rightfulRoutes.ts'

const workspace = testWorkspace()
const OWN = '06636001'
const FOREIGN = '06636002'
/** Read by guests, closed to them, and closed with other people in it. */
const REGIONS = ['offen', 'klein', 'fremd']

let port: ServerPort
let routed: RoutedServer
const people = new Map<string, { grants: Grant[]; who: SignedIn | null }>()

beforeAll(async () => {
  const small = await smallPort()
  port = { ...small, listRegions: async () => REGIONS.map((id) => ({ ...description, id })) }
  routed = routeServer(port, { workspace: workspace.get() })
  for (const id of ['klein', 'fremd']) await closeRegion(workspace.get(), id)
  for (const role of ROLES) {
    if (role === 'guest') {
      people.set(role, { grants: [], who: null })
      continue
    }
    const municipality = MUNICIPAL_ROLES.includes(role) ? OWN : null
    const grants = [grant(role, { municipality })]
    await enter(role, grants)
  }
})

async function enter(role: string, grants: Grant[]): Promise<void> {
  people.set(role, { grants, who: await signedIn(workspace.get(), grants) })
}

/** An address of the route about this region and municipality. */
function address({ path }: RouteRow, region: string, municipality: string): string {
  const filled = path
    .replace('regions/:id', `regions/${region}`)
    .replace(/:region\b/, region)
    .replace(/:ags\b/, municipality)
    .replace(/:file\{report[^}]*\}/, 'report.html')
    .replace(/:file\{text[^}]*\}/, 'text.pdf')
    .replace(/:file\{\(services[^}]*\}/, 'services.csv')
    .replace(/:format\{(\w+)[^}]*\}/, '$1')
    .replace(':version', description.version)
    .replace(/:service\b/, 'pharmacy')
    .replace(/:[zxy]\b/g, '0')
    .replace('*', 'x')
    .replace(/:\w+/g, 'x')
  const query = new URLSearchParams({ region, gemeinde: municipality })
  return `${filled}?${query}`
}

const ask = ({ server }: RoutedServer, row: RouteRow, who: SignedIn | null, region: string, municipality: string) => {
  const path = address(row, region, municipality)
  if (row.method === 'GET') return server.request(path, { headers: who?.headers ?? HOST })
  if (!who) return server.request(path, { method: 'POST', headers: HOST })
  const sent = form(who, {}, { 'x-csrf-token': who.csrf })
  if (row.body === 'form') return server.request(path, sent)
  const headers = { ...sent.headers, 'content-type': row.body === 'json' ? 'application/json' : 'text/plain' }
  return server.request(path, { ...sent, headers, body: '{}' })
}

/** What the answer says about the right, and not about the rest. */
function verdict(response: Response): 'allowed' | 'sign-in' | 'denied' {
  if (response.status === 401) return 'sign-in'
  if (response.status === 303 && response.headers.get('location')?.startsWith('/anmelden?zurueck=')) return 'sign-in'
  return response.status === 403 ? 'denied' : 'allowed'
}

/** The same server, whose answers about reach and the like cost nothing: here only the right to ask counts. */
function walked(): RoutedServer {
  const refused = () => Promise.reject(new InputError({ code: 'question-service-travelled', severity: 'error' }))
  const reach = ['answerReach', 'answerSupply', 'answerClosure', 'compareModes', 'compareDepartures'] as const
  const names = [...reach, 'report', 'findStops', 'departureTable'] as const
  const costly = Object.fromEntries(names.map((name) => [name, refused]))
  return routeServer({ ...port, ...costly }, { workspace: workspace.get() })
}

describe('every route, with every role', () => {
  let routed: RoutedServer
  beforeAll(() => {
    routed = walked()
  })
  it('stands in the table', () => {
    const known = new Set(routed.rows.map(({ method, path }) => `${method} ${path}`))
    const unknown = routed.server.routes
      .filter(({ method, path }) => method !== 'ALL' && !known.has(`${method} ${path}`))
      .map(({ method, path }) => `${method} ${path}: add it with RightfulRoutes, naming its row of RIGHTS`)
    expect(unknown).toEqual([])
    expect(routed.rows.length).toBeGreaterThan(25)
  })

  it('answers exactly those whom the table names, in their own and in a foreign region and municipality', async () => {
    const faults: string[] = []
    for (const row of routed.rows)
      for (const [role, { grants }] of people)
        for (const region of REGIONS)
          for (const municipality of [OWN, FOREIGN]) {
            const { who } = people.get(role)!
            // A form of somebody who has not signed in is refused for its token, whoever may send it.
            if (row.method === 'POST' && !who) continue
            const where: Where = { region, municipality, isOpen: region === 'offen' }
            const viewer = { account: who?.account ?? null, grants }
            const expected = may(viewer, row.action, where) ? 'allowed' : who ? 'denied' : 'sign-in'
            // Signing out and the like would end the session that the next question needs.
            if (expected === 'allowed' && row.method === 'POST' && row.action === 'own-account.use') continue
            const found = verdict(await ask(routed, row, who, region, municipality))
            if (row.path === '/abmelden' && who) await enter(role, grants)
            if (found !== expected)
              faults.push(
                `${row.method} ${row.path} as ${role} in ${region}/${municipality}: ${found}, not ${expected}`,
              )
          }
    expect(faults).toEqual([])
  }, 120_000)

  it('about no region asks for the right everywhere, or in one place where the route says so', async () => {
    const faults: string[] = []
    for (const row of routed.rows.filter(({ method, path }) => method === 'GET' && !/:(id|region)\b/.test(path)))
      for (const [role, { grants, who }] of people) {
        const viewer = { account: who?.account ?? null, grants }
        const isReading = row.about === 'own' && row.action === 'region.read'
        const allowed = isReading || (row.about === 'own' ? mayAnywhere(viewer, row.action) : may(viewer, row.action))
        const expected = allowed ? 'allowed' : who ? 'denied' : 'sign-in'
        const path = address(row, 'klein', OWN).split('?')[0]!
        const found = verdict(await routed.server.request(path, { headers: who?.headers ?? HOST }))
        if (found !== expected) faults.push(`${row.path} as ${role}: ${found}, not ${expected}`)
      }
    expect(faults).toEqual([])
  }, 60_000)
})

describe('a closed region', () => {
  const get = (path: string, headers: Record<string, string> = HOST) => routed.server.request(path, { headers })

  it('is in no list and no page of a guest', async () => {
    const { regions } = (await (await get('/api/regions')).json()) as { regions: { id: string }[] }
    expect(regions.map(({ id }) => id)).toEqual(['offen'])
    for (const path of ['/', '/daten', '/lagebild?service=pharmacy&mode=air-line', '/bericht', '/haltestelle']) {
      const text = await (await get(path)).text()
      expect(text).not.toContain('region=klein')
      expect(text).not.toContain('value="klein"')
    }
  })

  it('leads a guest to sign in and back, and tells a program', async () => {
    const page = await get('/lagebild?region=klein&service=pharmacy')
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toBe(
      `/anmelden?${new URLSearchParams({ zurueck: '/lagebild?region=klein&service=pharmacy' })}`,
    )
    const api = await get('/api/regions/klein')
    expect(api.status).toBe(401)
    expect(await api.json()).toMatchObject({ error: { code: 'sign-in-needed' } })
  })

  it('is kept by no cache on the way, and no page of somebody is', async () => {
    const member = people.get('resident')!.who!
    for (const path of [`/regions/klein/${description.version}/cells.arrow`, '/daten?region=klein', '/'])
      expect((await get(path, member.headers)).headers.get('cache-control')).toMatch(/^(private|no-store)/)
    const open = await get(`/regions/offen/${description.version}/cells.arrow`)
    expect(open.headers.get('cache-control')).toContain('public')
    expect((await get('/')).headers.get('vary')).toContain('Cookie')
  })

  it('is readable for everybody when the example is meant', async () => {
    const example = { ...port, listRegions: async () => [{ ...description, id: 'klein', example: true }] }
    const { server } = routeServer(example, { workspace: workspace.get() })
    expect((await server.request('/api/regions/klein', { headers: HOST })).status).toBe(200)
  })
})

describe('without any region', () => {
  it('pages say how to make one', async () => {
    const { server } = routeServer({ ...port, listRegions: async () => [] }, { workspace: workspace.get() })
    expect((await server.request('/daten', { headers: HOST })).status).toBe(200)
  })
})
