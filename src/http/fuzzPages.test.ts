import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { form, grant, HOST, type SignedIn, signedIn } from '../../tests/accounts/testWorkspace.ts'
import { answerChecker } from '../../tests/http/describedAnswers.ts'
import { formsOf, pageQuestions, type SeenForm, sentForms } from '../../tests/http/forms.ts'
import { judge } from '../../tests/http/judge.ts'
import { timetablePort } from '../../tests/http/timetablePort.ts'
import { workspaceOn } from '../../tests/http/workspaceOn.ts'
import { onBothDatabases } from '../../tests/store/databases.ts'
import { description } from '../../tests/web/smallRegion.ts'
import type { Grant } from '../app/index.ts'
import type { ServerPort } from '../contract/index.ts'
import { words } from '../messages/index.ts'
import { type RoutedServer, routeServer } from './createServer.ts'
import { csrfOf } from './csrf.ts'
import { isForPrograms } from './isPage.ts'
import { OPERATIONS, openApiDocument } from './openapi/index.ts'

/** A longer search: `FAST_CHECK_RUNS=20000 FAST_CHECK_SEED=random npm test -- src/http/fuzzPages.test.ts`. */
const RUNS = Number(process.env.FAST_CHECK_RUNS ?? 150)

const ROLES: readonly (readonly Grant[] | null)[] = [
  null,
  [grant('resident')],
  [grant('municipality', { municipality: '06636001' })],
  [grant('coordination')],
  [grant('administrator', { region: null })],
]

onBothDatabases('pages and forms', (database) => {
  const workspace = workspaceOn(database)
  let port: ServerPort
  let check: ReturnType<typeof answerChecker>
  const log: string[] = []

  /** A server that has counted no attempts yet. */
  const newServer = (): RoutedServer => routeServer(port, { workspace: workspace.get(), log: (line) => log.push(line) })

  /** Routes of pages: those for programs are drawn from their description. */
  const forPages = ({ rows }: RoutedServer) =>
    rows.filter(({ path }) => !isForPrograms(path) && !path.startsWith('/assets/'))

  beforeAll(async () => {
    port = await timetablePort()
    const { rows } = newServer()
    check = answerChecker(openApiDocument({ words: words('de'), version: '0', rows, example: null }))
  })

  const someone = (k: number): Promise<SignedIn> | null => (ROLES[k] ? signedIn(workspace.get(), ROLES[k]) : null)

  /** What pages know: their forms, the names and values that these send, and what stands in their links. */
  async function whatPagesKnow() {
    const routed = newServer()
    const forms: SeenForm[] = []
    const places: Record<string, string[]> = {
      service: ['pharmacy', 'hospital'],
      id: [description.id],
      region: [description.id],
      ags: ['06636001'],
      account: [],
      group: [],
      token: [],
    }
    const administrator = await signedIn(workspace.get(), ROLES.at(-1)!)
    for (let k = 0; k < 4; k++) {
      await routed.server.request('/verwaltung/gruppen', form(administrator, { name: `Gruppe ${k}`, of: '' }))
      const invited = { name: `Person ${k}`, mail: `person${k}${Math.random()}@example.org` }
      const answer = await routed.server.request('/verwaltung/konten', form(administrator, invited))
      places.token!.push(...[...(await answer.text()).matchAll(/\/einladung\/([\w-]+)/g)].map(([, token]) => token!))
    }
    const seen = new Set<string>()
    const visit = async (address: string, who: SignedIn | null) => {
      const key = `${who?.account ?? ''} ${address}`
      if (seen.has(key) || seen.size > 400) return
      seen.add(key)
      const response = await routed.server.request(address, { headers: who?.headers ?? HOST })
      if (!response.headers.get('content-type')?.startsWith('text/html')) return
      const page = await response.text()
      forms.push(...formsOf(page, address))
      for (const [, link] of page.matchAll(/href="(\/[^"#?]*)[^"]*"/g)) {
        const account = /^\/verwaltung\/konten\/([^/]+)$/.exec(link!)?.[1]
        const group = /^\/verwaltung\/gruppen\/([^/]+)$/.exec(link!)?.[1]
        if (account) places.account!.push(account)
        if (group) places.group!.push(group)
        if (!/^\/(api|regions|assets)\//.test(link!) && !link!.includes('leistungskatalog/')) await visit(link!, who)
      }
    }
    const fixed = forPages(routed).filter(({ method, path }) => method === 'GET' && !path.includes(':'))
    for (const who of [null, administrator]) for (const { path } of fixed) await visit(path, who)
    const fields = new Map<string, readonly string[]>(forms.flatMap((form) => [...form.fields]))
    for (const { parameters } of OPERATIONS)
      for (const { name, in: place } of parameters) if (place === 'query' && !fields.has(name)) fields.set(name, [])
    for (const name of [
      'region',
      'gemeinde',
      'zurueck',
      'erledigt',
      'version',
      'measure',
      'count',
      'level',
      'sites',
      'q',
    ])
      if (!fields.has(name)) fields.set(name, [])
    fields.delete('csrf')
    return { forms, known: { places, fields } }
  }

  describe('pages', () => {
    it('answer whatever stands in their address', async () => {
      const { known } = await whatPagesKnow()
      const routed = newServer()
      const statuses = new Map<number, number>()
      const people = await Promise.all(ROLES.map((_, k) => someone(k)))
      const before = await workspace.journalSize()
      await fc.assert(
        fc.asyncProperty(
          pageQuestions(forPages(routed), known),
          fc.nat(ROLES.length - 1),
          fc.constantFrom('de', 'en'),
          async (request, k, language) => {
            const headers = { 'accept-language': language, ...(people[k]?.headers ?? HOST) }
            const response = await routed.server.request(request.address, { headers })
            statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
            const faults = [...(await judge(request, response, check)), ...log.splice(0)]
            expect(faults).toEqual([])
          },
        ),
        { numRuns: RUNS },
      )
      expect(await workspace.journalSize()).toBe(before)
      expect(statuses.get(200) ?? 0).toBeGreaterThan(RUNS / 5)
    })
  })

  it.each([
    '/verwaltung/arbeiten/%00/datei/0',
    '/verwaltung/arbeiten?region=%00',
    '/api/jobs?region=%00',
    '/api/jobs/%00',
  ])('NUL is no fault of the program: %s', async (address) => {
    const { headers } = await signedIn(workspace.get(), ROLES.at(-1)!)
    const response = await newServer().server.request(address, { headers })
    expect(response.status).toBe(address.includes('?') ? 400 : 404)
    expect(log.splice(0)).toEqual([])
  })

  describe('forms', () => {
    it('are answered whatever is typed, and what is refused writes nothing', async () => {
      const { forms, known } = await whatPagesKnow()
      const changing = forPages(newServer()).filter(({ method }) => method === 'POST')
      expect([known.places.account, known.places.group, known.places.token].map((all) => all!.length > 3)).toEqual([
        true,
        true,
        true,
      ])
      const statuses = new Map<number, number>()
      await fc.assert(
        fc.asyncProperty(
          sentForms(changing, forms, known),
          fc.nat(ROLES.length - 1),
          async ({ request: { address, method, headers, body }, token }, k) => {
            const { server } = newServer()
            const who = await someone(k)
            const cookie = who ? null : 'gast-der-nicht-angemeldet-ist'
            const csrf = token === 'own' ? (who?.csrf ?? csrfOf(cookie!)) : token === 'foreign' ? csrfOf('other') : ''
            const sent = new Headers({ ...headers, ...(who?.headers ?? { ...HOST, cookie: `reihum-guest=${cookie}` }) })
            const before = await workspace.journalSize()
            const fields = `csrf=${encodeURIComponent(csrf)}&${body}`
            const response = await server.request(address, { method, headers: sent, body: fields })
            const { status } = response
            statuses.set(status, (statuses.get(status) ?? 0) + 1)
            const faults = [...(await judge({ address, method }, response, check)), ...log.splice(0)]
            if (token !== 'own' && status < 400) faults.push(`${address} was answered without its token`)
            if (status >= 400 && (await workspace.journalSize()) !== before)
              faults.push(`${address} ${status} has written`)
            expect(faults).toEqual([])
          },
        ),
        { numRuns: RUNS },
      )
      // Some forms are right, some are not.
      for (const status of [303, 422]) expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(0)
    })
  })
})
