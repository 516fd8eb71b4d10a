import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { createServerPort } from './createServerPort.ts'
import { markTilesBuilding, unmarkTilesBuilding } from './tilesMarker.ts'

const CATALOGUE: ServiceCatalogue = { version: 'test', services: [], sources: [] }
/** Above every process number that a system gives. */
const NOBODY = 2 ** 30

describe('tilesInfo', () => {
  let data = ''
  let folder = ''
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'tiles-marker-'))
    folder = join(data, 'regions', 'kreis')
    mkdirSync(folder, { recursive: true })
  })
  afterAll(() => rmSync(data, { recursive: true, force: true }))

  it('says that the base map is being made, as long as it is', async () => {
    const port = createServerPort(data, CATALOGUE, '0')
    const state = async () => (await port.tilesInfo('kreis')).state
    expect(await state()).toBe('none')
    markTilesBuilding(folder)
    expect(await state()).toBe('building')
    unmarkTilesBuilding(folder)
    expect(await state()).toBe('none')
  })

  it('does not wait for a build that was killed', async () => {
    writeFileSync(join(folder, 'tiles.building'), `${NOBODY}\n`)
    expect((await createServerPort(data, CATALOGUE, '0').tilesInfo('kreis')).state).toBe('none')
  })
})
