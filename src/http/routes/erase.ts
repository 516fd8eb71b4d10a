import { eraseEntry, eraseExtent } from '../../app/index.ts'
import { renderErasePage } from '../../web/pages/index.ts'
import { refuse } from '../refuse.ts'
import { frameOf, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { entryNames, inRegister } from './registerPlace.ts'

const PATH = '/daten/register/:kind/:id/loeschen'

/** What an entry says about a person goes for good; a page shows it before. */
export function addErasePages(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    PATH,
    'record.delete',
    inRegister(served, 'record.delete', async (place, kind) => {
      const { c, workspace, visitor, region, asked } = place
      const id = c.req.param('id')!
      const extent = await eraseExtent(workspace, visitor, { kind: kind.id, region: region.id, id })
      if (!extent) return refuse(c, served, 'page-not-found')
      const title = String(extent.record.state[kind.title] ?? '')
      const content = {
        region,
        kind,
        id,
        title,
        now: extent.now,
        versions: extent.versions,
        names: await entryNames(place, kind),
      }
      return html(c, renderErasePage(frameOf(c, served, asked), content))
    }),
    own,
  )
  routes.post(
    PATH,
    'record.delete',
    inRegister(served, 'record.delete', async (place, kind) => {
      const { c, workspace, visitor, region } = place
      const id = c.req.param('id')!
      const { outcome } = await eraseEntry(workspace, visitor, { kind: kind.id, region: region.id, id })
      if (outcome === 'not-found') return refuse(c, served, 'page-not-found')
      if (outcome === 'not-permitted') return refuse(c, served, 'not-permitted')
      return place.goTo(`/verlauf/${kind.id}/${id}`)
    }),
    own,
  )
}
