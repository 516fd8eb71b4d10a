import { COORDINATION_TASKS, type EntryRecord, FORMALITY, REGISTERS } from '../../../app/index.ts'
import { renderCooperationOverview, type UnitView } from '../../../web/pages/index.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { countEntries, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { type ShownStructure, showStructure } from './structureView.ts'

export function addOverview(routes: RightfulRoutes, served: Served): void {
  routes.get(
    '/zusammenarbeit',
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const { c, region, regions } = place
      const shown = await showStructure(structurePlace(place))
      const registers = await countEntries(
        place,
        REGISTERS.filter(({ part }) => part === 'cooperation'),
      )
      const ofType = (type: string) =>
        shown.structure.units.filter(({ state }) => state.type === type).map((unit) => unitView(unit, shown))
      const content = {
        regions,
        region,
        registers,
        structure: shown.view,
        coordination: ofType('coordination'),
        townHalls: ofType('town-hall'),
        lists: listsOf(shown),
        formality: FORMALITY,
      }
      return html(c, renderCooperationOverview(frameOf(c, served, place.asked), content))
    }),
    { about: 'own' },
  )
}

export const structurePlace = ({ workspace, visitor, region, municipalities, asked }: RegisterPlace) => ({
  workspace,
  visitor,
  region: region.id,
  municipalities,
  words: asked.words,
})

/** What is to be done for each of the nine tasks. */
function listsOf({ structure, row }: ShownStructure) {
  const byTask = Map.groupBy(structure.duties, ({ task }) => task?.coordination ?? null)
  return COORDINATION_TASKS.map((id) => ({ id, duties: (byTask.get(id) ?? []).map(row) }))
}

function unitView({ id, state, municipality }: EntryRecord, { names }: ShownStructure): UnitView {
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  const host = text(state.host)
  return {
    id,
    name: String(state.name),
    municipality: municipality === null ? null : (names.municipalities.get(municipality) ?? municipality),
    formality: text(state.formality),
    host: host === null ? null : (names.actors.get(host) ?? null),
    hoursPerWeek: typeof state.hoursPerWeek === 'number' ? state.hoursPerWeek : null,
    contact: text(state.contact),
  }
}
