import { beforeAll, describe, expect, it } from 'vitest'
import { listEntries } from '../../src/app/index.ts'
import { createServer } from '../../src/http/index.ts'
import { words } from '../../src/messages/index.ts'
import { form, grant, type SignedIn, signedIn, testWorkspace } from '../accounts/testWorkspace.ts'
import { smallPort } from '../web/smallRegion.ts'

const workspace = testWorkspace()
const AGS = '06636001'
let server: ReturnType<typeof createServer>
let office: SignedIn
let mayor: SignedIn
beforeAll(async () => {
  server = createServer(await smallPort(), { workspace: workspace.get() })
  office = await signedIn(workspace.get(), [grant('coordination')])
  mayor = await signedIn(workspace.get(), [grant('municipality', { municipality: AGS })])
})

const page = async (path: string, who: SignedIn) => (await server.request(path, { headers: who.headers })).text()
const send = async (path: string, who: SignedIn, fields: Record<string, string>) =>
  (await server.request(path, form(who, { region: 'klein', ...fields }))).headers.get('location')
const ids = async (kind: string) =>
  (
    await listEntries(
      workspace.get(),
      { account: office.account, grants: [grant('coordination')] },
      { kind, region: 'klein' },
    )
  ).map(({ id }) => id)
const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map((one) => one[1]!.replaceAll('&amp;', '&'))

describe('from page to form and back', () => {
  it('a form opened with a list, line by line, has each of it chosen', async () => {
    for (const name of ['Ahausen', 'Behausen'])
      await send('/daten/register/actor/neu', office, { 'f.name': name, 'f.type': 'municipality' })
    const invited = encodeURIComponent((await ids('actor')).join('\n'))
    const html = await page(`/daten/register/meeting/neu?region=klein&f.invited=${invited}`, office)
    expect(html.match(/name="f.invited"[^>]* checked/g)).toHaveLength(2)
  })

  it('who speaks about a project is led to a form about it, and back to that project, also when sharing', async () => {
    await send('/daten/register/project/neu', office, { 'f.name': 'Praxis' })
    const [project] = await ids('project')
    const back = `/zusammenarbeit/bilanz?vorhaben=${project}`
    const links = linksIn(await page(`${back}&region=klein`, mayor))
    const say = new URL(links.find((one) => one.includes('readiness/neu'))!, 'http://own.invalid').searchParams
    expect([say.get('f.project'), say.get('zurueck')]).toEqual([project, back])
    const given = {
      'f.municipality.ags': AGS,
      'f.state': 'ready',
      'f.reason': 'Gern.',
      'f.project': project!,
      visibility: 'draft',
    }
    const saved = await send('/daten/register/readiness/neu', mayor, { ...given, zurueck: back })
    expect(saved).toBe(`/zusammenarbeit/bilanz?vorhaben=${project}&region=klein&gespeichert=1`)
    const entry = linksIn(await page(saved!, mayor)).find((one) => one.includes('/readiness/') && !one.includes('neu'))!
    const shareForms = (await page(entry, mayor)).split('<form').filter((one) => one.includes('value="share"'))
    expect(shareForms.length).toBeGreaterThan(0)
    for (const one of shareForms) expect(one).toContain(`name="zurueck" value="${back}"`)
  })

  it('a duty says what is to be done, and answering it leads back to the list', async () => {
    await send('/daten/register/actor/neu', office, {
      'f.name': 'Stadt Chausen',
      'f.type': 'municipality',
      'f.municipality.ags': '06636002',
    })
    await send('/daten/register/task/neu', mayor, {
      'f.title': 'Räume melden',
      'f.state': 'open',
      'f.municipality.ags': AGS,
      'f.due': '2026-11-20',
    })
    const list = '/zusammenarbeit/aufgaben?region=klein'
    const text = await page(list, office)
    expect(text).toContain(words('de').text('struktur.ask-readiness', { title: 'Stadt Chausen' }))
    const to = linksIn(text).find((one) => one.includes('/register/task/') && !one.includes('/neu'))!
    expect(new URL(to, 'http://own.invalid').searchParams.get('zurueck')).toBe(list)
    const fromStart = linksIn(await page('/', mayor)).find((one) => one.includes('/register/task/'))!
    expect(new URL(fromStart, 'http://own.invalid').searchParams.get('zurueck')).toBe(
      '/zusammenarbeit/aufgaben?wer=meine',
    )
  })
})
