import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import {
  activityFeed,
  closeWorkspace,
  createServerPort,
  InputError,
  negotiatedCatalogue,
  openWorkspace,
  recordEntry,
  recordInBrowser,
  today,
} from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { loadCatalogue } from '../../src/formats/catalogue/index.ts'
import { createServer } from '../../src/http/createServer.ts'
import { form, grant, signedIn } from '../accounts/testWorkspace.ts'
import { build, NINE, ninePoints, outlines, write } from '../build/smallCounty.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const { catalogue: base } = await loadCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)))
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const somebody = (account: string, role: Viewer['grants'][number]['role']): Viewer => ({
  account,
  grants: [{ role, region: 'kreis', municipality: null, object: null }],
})
const proposal = {
  by: 'Ausschuss',
  service: 'pharmacy',
  change: { 'own-standard': { measure: 'travel-time', mode: 'car', value: 12 } },
  reason: 'Weil.',
}

onBothDatabases('negotiating in the browser', (database) => {
  it('writes the file of the region and tells in the journal who did, entries of the command line included', async () => {
    const data = await mkdtemp(join(tmpdir(), 'negotiate-'))
    folders.push(data)
    const folder = join(data, 'regions', 'kreis')
    const boundaries = [write(data, 'gem.geojson', outlines(NINE))]
    const population = [write(data, 'people.csv', ninePoints())]
    await build(data, { out: folder, boundaries, population, inside: ['06636'] })
    const workspace = { ...workspaceOn(await database.open()), dataDir: data }
    const office = somebody('office', 'coordination')

    // Somebody at the terminal was there before.
    await recordEntry(await negotiatedCatalogue(folder, base), 'proposal', {
      id: '2026-01',
      date: '2026-11-01',
      ...proposal,
    })
    const enter = (who: Viewer, kind: 'proposal' | 'decision', fields: Record<string, unknown>) =>
      recordInBrowser(workspace, who, base, { region: 'kreis', kind, fields })
    expect(await enter(somebody('guest', 'resident'), 'proposal', proposal)).toBeNull()
    expect(await enter(somebody('advocate', 'advocate'), 'proposal', proposal)).toMatchObject({ service: 'pharmacy' })
    const decision = { proposal: '2026-01', body: 'Kreistag', date: '2026-11-20', outcome: 'accepted', text: 'Ja.' }
    expect(await enter(somebody('advocate', 'advocate'), 'decision', decision)).toBeNull()
    const review = { proposal: '2026-01', body: 'Kreistag', outcome: 'confirmed', text: 'Bewährt sich.' }
    await expect(
      recordInBrowser(workspace, office, base, {
        region: 'kreis',
        kind: 'review',
        fields: { ...review, next: 'soon' },
      }),
    ).rejects.toBeInstanceOf(InputError)
    expect(await enter(office, 'decision', decision)).toMatchObject({ written: true })
    await expect(enter(office, 'decision', { ...decision, proposal: '1999-01' })).rejects.toBeInstanceOf(InputError)

    const { history } = await negotiatedCatalogue(folder, base)
    expect(history.entries.map(({ kind }) => kind)).toEqual(['proposal', 'proposal', 'decision'])
    const { items } = await activityFeed(workspace, office, { region: 'kreis' })
    expect(items.map(({ actor, action, object }) => [actor, action, object])).toEqual([
      ['office', 'catalogue.decision', 'kreis/2026-01'],
      ['advocate', 'catalogue.proposal', expect.stringMatching(/^kreis\/\d{4}-\d\d$/)],
      ['terminal', 'catalogue.proposal', 'kreis/2026-01'],
    ])

    // Several at once: each gets a number of its own, and the journal names each rightly.
    const many = ['a', 'b', 'c'].map((name) => somebody(name, 'advocate'))
    const done = await Promise.all(many.map((who) => enter(who, 'proposal', { ...proposal, by: who.account })))
    expect(done.every((one) => one?.written)).toBe(true)
    const { history: all } = await negotiatedCatalogue(folder, base)
    const bodies = all.entries
      .slice(3)
      .map(({ entry }) => [(entry as { by?: string }).by, (entry as { id: string }).id])
    const told = (await activityFeed(workspace, office, { region: 'kreis', limit: 3 })).items.toReversed()
    expect(told.map(({ actor, object }) => [actor, object.split('/')[1]])).toEqual(bodies)
  })
})

it('proposing, deciding and reviewing a decision go through the page of the service', async () => {
  const data = await mkdtemp(join(tmpdir(), 'negotiate-'))
  folders.push(data)
  const boundaries = [write(data, 'gem.geojson', outlines(NINE))]
  const population = [write(data, 'people.csv', ninePoints())]
  await build(data, { out: join(data, 'regions', 'kreis'), boundaries, population, inside: ['06636'] })
  const workspace = await openWorkspace({ dataDir: data, version: '0' })
  try {
    const server = createServer(createServerPort(data, base, '0'), { workspace })
    const office = await signedIn(workspace, [grant('coordination', { region: 'kreis' })])
    const advocate = await signedIn(workspace, [grant('advocate', { region: 'kreis' })])
    const path = '/daten/leistungskatalog/pharmacy'
    const send = (act: string, fields: Record<string, string>, who = office) =>
      server.request(`${path}/${act}`, form(who, { region: 'kreis', ...fields }))
    const page = async (who = office) => (await server.request(`${path}?region=kreis`, { headers: who.headers })).text()

    const asked = { what: 'minutes', value: '12', mode: 'car', by: 'Ausschuss', reason: 'Weil.' }
    expect((await send('vorschlagen', asked)).status).toBe(303)
    const { history } = await negotiatedCatalogue(join(data, 'regions', 'kreis'), base)
    const proposal = (history.entries[0]!.entry as { id: string }).id
    const said = { proposal, body: 'Kreistag', date: today(), text: 'Beschlossen.' }
    expect(await page()).not.toContain('überprüfen')
    expect((await send('entscheiden', { ...said, outcome: 'accepted', review: '2031-01-01' })).status).toBe(303)

    expect(await page()).toContain(`Beschluss zu ${proposal} überprüfen`)
    expect(await page(advocate)).not.toContain('überprüfen')
    const review = { ...said, text: 'Hat sich bewährt.', outcome: 'confirmed', next: '2033-01-01' }
    expect((await send('ueberpruefen', review, advocate)).status).toBe(403)
    const faulty = await send('ueberpruefen', { ...review, text: '' })
    expect(faulty.status).toBe(422)
    const again = await faulty.text()
    expect(again).toMatch(new RegExp(`<details open[^>]*><summary>Beschluss zu ${proposal} überprüfen`))
    expect(again).toContain('value="2033-01-01"')
    expect((await send('ueberpruefen', { ...review, proposal: '1999-01' })).status).toBe(422)
    expect((await send('ueberpruefen', review)).status).toBe(303)
    const text = await page()
    expect(text).toContain('Hat sich bewährt.')
    expect(text).toContain('Überprüfung: 01.01.2033')
  } finally {
    await closeWorkspace(workspace)
  }
})
