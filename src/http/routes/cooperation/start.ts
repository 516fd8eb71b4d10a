import type { Context } from 'hono'
import { actorPlaces, dutiesOf, may, modulesOff, ownPlace, regionSettings } from '../../../app/index.ts'
import type { StartContent } from '../../../web/pages/index.ts'
import { chooseRegion } from '../../parseQuestion.ts'
import type { Asked, Served } from '../../request.ts'
import { regionsOf, viewerOf } from '../../visitor.ts'
import { showStructure } from './structureView.ts'

/** How the region that is asked for, or the reader's first, works together; null where there is none or it does without. */
export async function startCooperation(c: Context, served: Served, asked: Asked): Promise<StartContent['cooperation']> {
  const { workspace } = served
  const { region } = chooseRegion(asked.query, await regionsOf(c, served))
  if (!workspace || !region) return null
  const { settings } = await regionSettings(workspace, region.id)
  if (modulesOff(settings).includes('zusammenarbeit')) return null
  const visitor = await viewerOf(c, served)
  const municipalities = await served.port.municipalities(region.id).catch(() => [])
  const place = { workspace, visitor, region: region.id, municipalities, words: asked.words }
  const { structure, view, row } = await showStructure(place)
  const own = ownPlace(visitor, region.id)
  const isFor = own.isOffice || own.municipalities.size > 0
  return {
    region,
    structure: view,
    own: isFor ? dutiesOf(structure.duties, own, actorPlaces(structure.actors)).map(row) : null,
    isMember: may(visitor, 'record.read', { region: region.id }),
  }
}
