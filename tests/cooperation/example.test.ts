import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { cooperationYaml } from '../../src/app/example/cooperation.ts'
import { createFrame } from '../../src/app/example/frame.ts'
import { planPlaces, scaleOf } from '../../src/app/example/places.ts'
import { shapeTerrain } from '../../src/app/example/terrain.ts'
import { layWater } from '../../src/app/example/water.ts'
import { importCooperation, loadCatalogueOrThrow } from '../../src/app/index.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

onBothDatabases('the co-operation of the example county', (database) => {
  it('is entered without a fault', async () => {
    const { counties, share } = scaleOf(60_000)
    const frame = createFrame(1, counties)
    const water = layWater(frame)
    const document: unknown = parse(cooperationYaml(planPlaces(frame, water, shapeTerrain(frame, water), share)))
    const catalogue = await loadCatalogueOrThrow(fileURLToPath(new URL('../../catalogue', import.meta.url)))
    const services = new Set(catalogue.services.map(({ id }) => id))
    const workspace = { ...workspaceOn(await database.open()), services }
    const file = { region: 'musterkreis', file: 'kooperation.yaml', document, visibility: 'public' } as const
    const entered = await importCooperation(workspace, file)
    expect(entered?.issues).toEqual([])
    expect(entered?.entered).toBeGreaterThan(80)
  })
})
