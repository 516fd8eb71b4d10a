import { askedAlready, askToConfirm, confirmEntry, findKind, listUnconfirmed } from '../../../app/index.ts'
import { renderConfirmPage } from '../../../web/pages/index.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { dutyQuestionOf } from './dutyQuestion.ts'

const PATH = '/zusammenarbeit/bestaetigen'
const OWN = { about: 'own' } as const

/** Entries that nobody confirmed for a year: the owner says with one click that they still hold, the office asks all others. */
export function addConfirm(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'record.read', inRegion(served, 'record.read', page), OWN)
  routes.post(
    PATH,
    'record.write',
    inRegion(served, 'record.write', (place, form) => confirm(place, form!)),
    OWN,
  )
  routes.post(`${PATH}/fragen`, 'question.ask', inRegion(served, 'question.ask', ask), OWN)
}

async function page(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked } = place
  const question = dutyQuestionOf(place)
  const already = await askedAlready(question)
  const rows = (await listUnconfirmed(question)).map((entry) => ({
    ...entry,
    isAsked: already.has(`${entry.kind}.${entry.id}`),
  }))
  const mine = rows.filter(({ isMine }) => isMine)
  const done = asked.query.get('erledigt')
  const n = Number(asked.query.get('n'))
  const content = {
    regions,
    region,
    // What the reader can answer stands first.
    rows: [...mine, ...rows.filter((row) => !mine.includes(row))],
    names: await entryNames(place, findKind('service-role')!, findKind('initiative')!),
    mayAsk: place.may('question.ask'),
    done:
      done === 'bestaetigt' || asked.query.get('gespeichert') === '1'
        ? ({ what: 'confirmed' } as const)
        : done === 'gefragt' && Number.isInteger(n)
          ? ({ what: 'asked', n } as const)
          : null,
  }
  return html(c, renderConfirmPage(frameOf(c, served, asked), content))
}

async function confirm(place: RegisterPlace, form: Form): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const kind = findKind(form.text('kind'))
  if (kind?.part !== 'cooperation') return refuse(c, served, 'page-not-found')
  const id = form.text('id')
  const expected = Number(form.text('version')) || 0
  const done = await confirmEntry(workspace, visitor, { kind, region: region.id, id, expected })
  if (done !== 'confirmed') return refuse(c, served, REFUSED[done])
  return place.goTo(PATH, { erledigt: 'bestaetigt' })
}

const REFUSED = {
  changed: 'changed-meanwhile',
  'not-permitted': 'not-permitted',
  'not-there': 'page-not-found',
} as const

async function ask(place: RegisterPlace): Promise<Response> {
  const known = place.municipalities.map(({ ags }) => ags)
  const n = await askToConfirm(dutyQuestionOf(place), { known, words: place.asked.words })
  return place.goTo(PATH, { erledigt: 'gefragt', n: String(n) })
}
