import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeWorkspace, openWorkspace, type Workspace } from '../src/app/index.ts'
import { createRecord } from '../src/store/index.ts'
import { form, grant, HOST, signedIn } from '../tests/accounts/testWorkspace.ts'
import { description, smallPort } from '../tests/web/smallRegion.ts'
import type { Figure } from './figure.ts'
import { measure } from './measure.ts'
import { createRandom } from './random.ts'

/** The built server: Node runs no TSX. */
const BUILT = new URL('../dist/http/createServer.js', import.meta.url).href
const REGION = 'klein'
const PROJECTS = 200
const TASKS = 5000
const MUNICIPALITIES = 30
const ON = `Co-operation of ${PROJECTS} projects, ${TASKS.toLocaleString('en')} tasks, ${MUNICIPALITIES} municipalities`

const PAGES = [
  ['cooperation-start', 'start page', '/'],
  ['cooperation-overview', 'overview', '/zusammenarbeit'],
  ['cooperation-duties', 'what waits for whom', '/zusammenarbeit/aufgaben'],
  ['cooperation-bodies', 'bodies', '/zusammenarbeit/gremien'],
  ['cooperation-roles', 'who does what', '/zusammenarbeit/wer-macht-was'],
  ['cooperation-places', 'social places', '/zusammenarbeit/orte'],
  ['projects-list', 'list of projects', '/zusammenarbeit/vorhaben'],
  ['cooperation-checks', 'checks', '/zusammenarbeit/pruefraster'],
  ['cooperation-funding', 'funding', '/zusammenarbeit/foerderung'],
  ['cooperation-pool', 'shared pool', '/zusammenarbeit/pool'],
  ['cooperation-forms', 'legal forms', '/zusammenarbeit/rechtsformen'],
  ['cooperation-agreements', 'agreements', '/zusammenarbeit/vereinbarungen'],
  ['cooperation-costs', 'sharing costs', '/zusammenarbeit/kosten'],
  ['cooperation-balance', 'balance', '/zusammenarbeit/bilanz'],
] as const

/** Pages about working together in a busy region, as the server answers them. */
export async function measureProjects(rounds: number): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reihum-projects-'))
  const workspace = await openWorkspace({ dataDir, version: '0.0.0' })
  try {
    await fill(workspace)
    const port = { ...(await smallPort()), listRegions: async () => [{ ...description, id: REGION }] }
    const { createServer } = (await import(BUILT)) as typeof import('../src/http/createServer.ts')
    const server = createServer(port, { workspace })
    const office = await signedIn(workspace, [grant('coordination')])
    const page = (id: string, what: string, path: string): Promise<Figure> =>
      figure(id, what, rounds, async () => {
        const answer = await server.request(path, { headers: { ...HOST, cookie: office.headers.cookie! } })
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
        return (await answer.text()).length
      })
    const region = `region=${REGION}`
    let version = 1
    const pages: Figure[] = []
    for (const [id, what, path] of PAGES) pages.push(await page(id, what, `${path}?${region}`))
    return [
      ...pages,
      await page('projects-one', 'one project', `/zusammenarbeit/vorhaben/p7?${region}`),
      await page('projects-dates', 'dates of one project', `/zusammenarbeit/termine?${region}&vorhaben=p7`),
      await figure('projects-move', 'a task moved on the board', rounds, async () => {
        const fields = { region: REGION, task: 't7', version: String(version++), to: version % 2 ? 'open' : 'doing' }
        const answer = await server.request('/zusammenarbeit/vorhaben/p7/aufgabe', form(office, fields))
        if (answer.status !== 303) throw new Error(`moving: ${answer.status}`)
        return answer.status
      }),
    ]
  } finally {
    await closeWorkspace(workspace)
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const figure = async (id: string, what: string, rounds: number, work: () => Promise<number>): Promise<Figure> => ({
  on: ON,
  id,
  what,
  times: await measure({ rounds }, work),
  targetMs: 200,
})

async function fill({ store }: Workspace): Promise<void> {
  const random = createRandom(7)
  const some = <T>(list: readonly T[], count: number) =>
    Array.from({ length: count }, () => list[Math.floor(random() * list.length)]!)
  const day = (at: number) => new Date(Date.parse('2026-01-01') + at * 86_400_000).toISOString().slice(0, 10)
  const actors = Array.from({ length: MUNICIPALITIES }, (_, k) => `a${k}`)
  await store.write(async (writing) => {
    const make = (kind: string, id: string, state: object) =>
      createRecord(writing, { kind, id, region: REGION, state, visibility: 'members' }, 'bench')
    for (const id of actors)
      await make('actor', id, {
        name: `Gemeinde ${id}`,
        type: 'municipality',
        municipality: { ags: `06636${String(actors.indexOf(id)).padStart(3, '0')}`, lon: null, lat: null },
      })
    for (let k = 0; k < 8; k++) await make('field', `f${k}`, { name: `Feld ${k}` })
    for (let k = 0; k < PROJECTS; k++)
      await make('project', `p${k}`, {
        name: `Vorhaben ${k}`,
        field: `f${k % 8}`,
        partners: [...new Set(some(actors, 4))],
        funding: `Programm ${k % 12}`,
      })
    for (let k = 0; k < TASKS; k++) {
      const from = Math.floor(random() * 900)
      await make('task', `t${k}`, {
        title: `Aufgabe ${k}`,
        state: k === 7 ? 'open' : some(['open', 'doing', 'waiting', 'done'] as const, 1)[0],
        project: `p${k % PROJECTS}`,
        actor: some(actors, 1)[0],
        start: day(from),
        due: day(from + 20),
        // Mostly within the project, now and then across.
        dependsOn: k < PROJECTS ? null : [`t${k - (random() < 0.9 ? PROJECTS : 1 + Math.floor(random() * 150))}`],
      })
    }
    for (let k = 0; k < 2 * PROJECTS; k++)
      await make('meeting', `m${k}`, { title: `Sitzung ${k}`, date: day(k), project: `p${k % PROJECTS}` })
  })
}
