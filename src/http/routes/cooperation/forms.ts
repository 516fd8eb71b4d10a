import { FORM_QUESTIONS, findExisting, findForms, LAND_PLACES, landState } from '../../../app/index.ts'
import { renderFormPage, renderFormsPage } from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'

const OWN = { about: 'own' } as const

/** The form finder and a page for each form. */
export function addForms(routes: RightfulRoutes, served: Served): void {
  const library = served.port.cooperation
  routes.get(
    '/zusammenarbeit/rechtsformen',
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const { c, region, regions, workspace, visitor, asked } = place
      const content = {
        regions,
        region,
        library,
        ...findForms(library, asked.query, await landOfRegion(place)),
        questions: FORM_QUESTIONS,
        lands: LAND_PLACES,
        existing: await findExisting(workspace, visitor, { region: region.id, isOpen: true }),
        mayWrite: place.may('record.write'),
      }
      return html(c, renderFormsPage(frameOf(c, served, asked), content))
    }),
    OWN,
  )
  routes.get(
    '/zusammenarbeit/rechtsformen/:form',
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const { c, region, asked } = place
      const form = library.forms.find(({ id }) => id === c.req.param('form'))
      if (!form) return refuse(c, served, 'page-not-found')
      const land = await landOfRegion(place)
      const content = {
        region,
        library,
        form,
        land,
        landState: landState(form, land, library.laws),
        mayWrite: place.may('record.write'),
      }
      return html(c, renderFormPage(frameOf(c, served, asked), content))
    }),
    OWN,
  )
}

export const landOfRegion = async ({ served, region }: RegisterPlace): Promise<string | null> =>
  (await served.port.regionCatalogue(region.id)).place
