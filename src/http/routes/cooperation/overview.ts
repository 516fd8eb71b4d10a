import { REGISTERS } from '../../../app/index.ts'
import { renderCooperationOverview } from '../../../web/pages/index.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { countEntries, inRegion } from '../registerPlace.ts'

export function addOverview(routes: RightfulRoutes, served: Served): void {
  routes.get(
    '/zusammenarbeit',
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const { c, region, regions } = place
      const registers = await countEntries(
        place,
        REGISTERS.filter(({ part }) => part === 'cooperation'),
      )
      return html(c, renderCooperationOverview(frameOf(c, served, place.asked), { regions, region, registers }))
    }),
    { about: 'own' },
  )
}
