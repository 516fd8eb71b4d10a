import {
  AGREEMENT_PATH,
  type Agreement,
  canWrite,
  changeAgreementText,
  describeText,
  TEXT_ACTS,
  type TextForm,
  textAct,
  today,
} from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { renderAgreementTextPage } from '../../../web/pages/index.ts'
import type { Form } from '../../form.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { inRegion, type RegisterPlace } from '../registerPlace.ts'
import { AGREEMENT_KIND, agreementOf, viewOf } from './agreementPlace.ts'
import { landOfRegion } from './forms.ts'

const OWN = { about: 'own' } as const
const PATH = `${AGREEMENT_PATH}/:id/text`

/** The page on which the text of an agreement is written. */
export function addAgreementText(routes: RightfulRoutes, served: Served): void {
  routes.get(
    PATH,
    'record.write',
    inRegion(served, 'record.write', async (place) => {
      const agreement = await agreementOf(place)
      if (!agreement) return refuse(place.c, served, 'page-not-found')
      if (!canWrite(place.visitor, AGREEMENT_KIND, agreement.record)) return refuse(place.c, served, 'not-permitted')
      return textPage(place, agreement)
    }),
    OWN,
  )
  routes.post(
    PATH,
    'record.write',
    inRegion(served, 'record.write', async (place, form) => {
      const { c, workspace, visitor, region, asked } = place
      const agreement = await agreementOf(place)
      const given = readTextForm(form!)
      if (!agreement || !given) return refuse(c, served, agreement ? 'question-not-understood' : 'page-not-found')
      const change = textAct(given, {
        agreement,
        library: served.port.cooperation,
        words: asked.words,
        today: today(),
      })
      const id = agreement.record.id
      const written = await changeAgreementText(workspace, visitor, { region: region.id, id, change })
      if (written.outcome === 'written') {
        if (given.act === 'issue') return place.goTo(`${AGREEMENT_PATH}/${id}`, { erledigt: 'vorgelegt' })
        return place.goTo(`${AGREEMENT_PATH}/${id}/text`, { gespeichert: '1' })
      }
      if (written.outcome === 'invalid')
        return textPage(place, { ...agreement, text: written.text }, [written.issue], typedOf(given))
      return refuse(c, served, written.outcome === 'not-permitted' ? 'not-permitted' : 'page-not-found')
    }),
    OWN,
  )
}

function readTextForm(form: Form): TextForm | null {
  const act = TEXT_ACTS.find((one) => one === form.text('act'))
  if (!act) return null
  return {
    act,
    clause: form.text('clause'),
    revision: Number(form.text('revision')) || 0,
    title: form.text('title'),
    text: form.text('text'),
    topics: form.all('topic'),
    from: form.text('baustein'),
    due: form.text('due'),
    reason: form.text('reason'),
  }
}

/** What a refused form shows again. */
const typedOf = ({ act, clause, title, text, due, reason }: TextForm): Readonly<Record<string, string>> =>
  act === 'save' ? { clause, title, text } : act === 'issue' ? { due, reason } : {}

async function textPage(
  place: RegisterPlace,
  agreement: Agreement,
  issues: readonly WordableIssue[] = [],
  typed: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { c, served, region, asked } = place
  const library = served.port.cooperation
  const { offered, start, gaps } = describeText(agreement, library, await landOfRegion(place))
  const content = {
    region,
    agreement: viewOf(agreement),
    topics: library.clauses.topics,
    offered: offered.map(({ id, title, isMissing }) => ({ id, title: title[asked.language], isMissing })),
    start,
    gaps,
    done: issues.length === 0 && asked.query.get('gespeichert') === '1',
    problems: issues.map((issue) => asked.words.issue(issue)),
    typed,
  }
  return html(c, renderAgreementTextPage(frameOf(c, served, asked), content), issues.length > 0 ? 422 : 200)
}
