import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { activityFeed, InputError, negotiatedCatalogue, recordEntry, recordInBrowser } from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { loadCatalogue } from '../../src/formats/catalogue/index.ts'
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
