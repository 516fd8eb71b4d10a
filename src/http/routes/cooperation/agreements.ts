import {
  AGREEMENT_PATH,
  AGREEMENT_STATES,
  type Agreement,
  agreementAsDocx,
  agreementDocument,
  canWrite,
  canWriteFor,
  changeAgreementText,
  compareVersions,
  describeText,
  stepsAct,
  today,
} from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import {
  type AgreementContent,
  factRows,
  renderAgreementPage,
  renderAgreementsPage,
  renderComparePage,
} from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { download, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { AGREEMENT_KIND, agreementOf, agreementsOf, viewOf } from './agreementPlace.ts'
import { addAgreementText } from './agreementText.ts'
import { landOfRegion } from './forms.ts'

const OWN = { about: 'own' } as const

/** Agreements: the list, each with its councils, its steps, its versions and its files. */
export function addAgreements(routes: RightfulRoutes, served: Served): void {
  routes.get(AGREEMENT_PATH, 'region.read', inRegion(served, 'region.read', listPage), OWN)
  routes.get(
    `${AGREEMENT_PATH}/:id`,
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const agreement = await agreementOf(place)
      if (!agreement) return refuse(place.c, served, 'page-not-found')
      return agreementPage(place, agreement)
    }),
    OWN,
  )
  routes.get(`${AGREEMENT_PATH}/:id/vergleich`, 'region.read', inRegion(served, 'region.read', comparePage), OWN)
  for (const format of ['pdf', 'docx'] as const)
    routes.get(
      `${AGREEMENT_PATH}/:id/text/${format}`,
      'region.read',
      inRegion(served, 'region.read', (place) => textFile(place, format)),
      OWN,
    )
  routes.post(
    `${AGREEMENT_PATH}/:id/schritte`,
    'record.write',
    inRegion(served, 'record.write', async (place, form) => {
      const { c, workspace, visitor, region } = place
      const agreement = await agreementOf(place)
      const id = c.req.param('id')!
      if (!agreement) return refuse(c, served, 'page-not-found')
      const steps = served.port.cooperation.forms.find((one) => one.id === agreement.facts.form)?.steps ?? []
      const ids = steps.map((step) => step.id)
      const typed = new Map(ids.map((step) => [step, form!.text(`schritt.${step}`)]))
      const change = stepsAct(typed, ids, today())
      const written = await changeAgreementText(workspace, visitor, { region: region.id, id, change })
      if (written.outcome === 'written') return place.goTo(`${AGREEMENT_PATH}/${id}`, { gespeichert: '1' })
      if (written.outcome === 'invalid') return agreementPage(place, agreement, [written.issue])
      return refuse(c, served, written.outcome === 'not-permitted' ? 'not-permitted' : 'page-not-found')
    }),
    OWN,
  )
  addAgreementText(routes, served)
}

async function listPage(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked } = place
  const all = await agreementsOf(place)
  const filter = AGREEMENT_STATES.find((state) => state === asked.query.get('stand')) ?? ''
  const urgency = ({ deadlines, state }: Agreement) =>
    state === 'ended' ? '9999-99' : (deadlines[0]?.day ?? (state === 'draft' ? '0000' : '9999'))
  const content = {
    regions,
    region,
    agreements: all
      .filter(({ state }) => filter === '' || state === filter)
      .sort((a, b) => urgency(a).localeCompare(urgency(b)))
      .map(viewOf),
    all: all.length,
    filter,
    states: AGREEMENT_STATES,
    today: today(),
    mayWrite: canWriteFor(place.visitor, 'record.write', region.id, null),
    isSaved: asked.query.get('gespeichert') === '1',
  }
  return html(c, renderAgreementsPage(frameOf(c, served, asked), content))
}

async function agreementPage(
  place: RegisterPlace,
  agreement: Agreement,
  issues: readonly WordableIssue[] = [],
): Promise<Response> {
  const { c, served, region, asked, visitor } = place
  const library = served.port.cooperation
  const { form, missing, gaps, isChanged } = describeText(agreement, library, await landOfRegion(place))
  const names = await entryNames(place, AGREEMENT_KIND)
  const ags = agreement.sides.flatMap((side) => (side.ags === null ? [] : [side.ags]))
  const isOffice = canWriteFor(visitor, 'record.write', region.id, null)
  const content: AgreementContent = {
    region,
    agreement: viewOf(agreement),
    form,
    missing,
    topicNames: new Map(library.clauses.topics.map(({ id, name }) => [id, name[asked.language]])),
    gaps,
    isChanged,
    project: (agreement.record.state.project as string | null | undefined) ?? null,
    facts: factRows(AGREEMENT_KIND, agreement.record.state, asked.words, names),
    today: today(),
    mayWrite: canWrite(visitor, AGREEMENT_KIND, agreement.record),
    ownCouncils: isOffice ? null : ags.filter((one) => canWriteFor(visitor, 'record.write', region.id, one)),
    isMember: place.isMember,
    done: asked.query.get('erledigt') ?? asked.query.get('gespeichert') ?? '',
    problems: issues.map((issue) => asked.words.issue(issue)),
  }
  return html(c, renderAgreementPage(frameOf(c, served, asked), content), issues.length > 0 ? 422 : 200)
}

async function comparePage(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked } = place
  const agreement = await agreementOf(place)
  if (!agreement) return refuse(c, served, 'page-not-found')
  const { issued, clauses } = agreement.text
  const clausesOf = (version: string) =>
    version === '' ? clauses : issued.find((one) => String(one.version) === version)?.clauses
  const [from, to] = [asked.query.get('von') ?? '', asked.query.get('bis') ?? '']
  const [before, after] = [clausesOf(from), clausesOf(to)]
  if (!before || !after) return refuse(c, served, 'page-not-found')
  const content = { region, agreement: viewOf(agreement), from, to, rows: compareVersions(before, after) }
  return html(c, renderComparePage(frameOf(c, served, asked), content))
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function textFile(place: RegisterPlace, format: 'pdf' | 'docx'): Promise<Response> {
  const { c, served, asked } = place
  const agreement = await agreementOf(place)
  const wanted = asked.query.get('fassung')
  const version = wanted === null || wanted === '' ? null : Number(wanted)
  const document = agreement && agreementDocument({ agreement, version, today: today(), words: asked.words })
  if (!document) return refuse(c, served, 'page-not-found')
  if (format === 'pdf') {
    const bytes = await served.port.reportPdf(document)
    return download(c, bytes, { name: `${document.fileName}.pdf`, type: 'application/pdf', compress: false })
  }
  const bytes = await agreementAsDocx(document)
  return download(c, bytes, { name: `${document.fileName}.docx`, type: DOCX, compress: false })
}
