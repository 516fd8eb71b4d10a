import { MUNICIPAL_ROLES, may, type Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place } from '../../../core/process/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { Duty, DutyQuestion, DutySource } from '../duty.ts'
import { listBalance } from './listBalance.ts'
import { listReadiness } from './readinessOf.ts'

/** Figures of a year are asked for in the first half of the next. */
const FIGURES_DUE = '-06-30'

/** Municipalities that have not said whether they join, and figures of the last year that are missing, for projects with municipal partners. */
export const balanceDuties: DutySource = async (question) => {
  const { workspace, viewer, region, isOpen, today } = question
  const list = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const [actors, projects] = await Promise.all([list('actor'), list('project')])
  const agsOf = new Map(actors.flatMap(({ id, state }) => municipalityOf(state).map((ags) => [id, ags] as const)))
  const names = new Map(actors.map(({ state }) => [municipalityOf(state)[0], String(fieldValue(state, 'name') ?? '')]))
  const spoke = new Set((await listReadiness(workspace, viewer, { region, isOpen })).map((one) => one.municipality))
  const duties: Duty[] = []
  for (const ags of new Set(agsOf.values()))
    if (!spoke.has(ags) && isTold(viewer, region, ags))
      duties.push({
        kind: 'readiness',
        title: names.get(ags) ?? ags,
        municipality: ags,
        actor: null,
        field: null,
        due: null,
        path: `/daten/register/readiness/neu?${new URLSearchParams({ 'f.municipality.ags': ags, zurueck: '/zusammenarbeit/bilanz' })}`,
      })
  return [...duties, ...(await missingFigures(question, projects, agsOf, String(Number(today.slice(0, 4)) - 1)))]
}

async function missingFigures(
  { workspace, viewer, region, isOpen }: DutyQuestion,
  projects: readonly { readonly id: string; readonly state: Entry }[],
  agsOf: ReadonlyMap<string, string>,
  year: string,
): Promise<Duty[]> {
  const entered = await listBalance(workspace, viewer, { region, isOpen })
  const known = new Set(
    entered.filter((one) => one.year === year).map((one) => `${one.municipality} ${one.project ?? ''}`),
  )
  return projects.flatMap(({ id, state }): Duty[] => {
    const [start, end] = [fieldValue(state, 'start'), fieldValue(state, 'end')]
    const ran =
      typeof start === 'string' && start.slice(0, 4) <= year && !(typeof end === 'string' && end.slice(0, 4) < year)
    if (!ran) return []
    const partners = (fieldValue(state, 'partners') ?? []) as readonly string[]
    return partners.flatMap((actor): Duty[] => {
      const ags = agsOf.get(actor)
      // A figure over all projects stands for each of them.
      if (!ags || known.has(`${ags} ${id}`) || known.has(`${ags} `) || !isTold(viewer, region, ags)) return []
      const form = new URLSearchParams({
        'f.municipality.ags': ags,
        'f.project': id,
        'f.year': year,
        zurueck: '/zusammenarbeit/bilanz',
      })
      return [
        {
          kind: 'figures',
          title: `${fieldValue(state, 'name')} (${year})`,
          municipality: ags,
          actor: null,
          field: fieldValue(state, 'field') as string | null,
          due: `${Number(year) + 1}${FIGURES_DUE}`,
          path: `/daten/register/balance-entry/neu?${form}`,
        },
      ]
    })
  })
}

/** The municipality itself and the office; others do not see what is a preview, and would take it to be missing. */
function isTold(viewer: Viewer, region: string, ags: string): boolean {
  if (may(viewer, 'region.settings', { region })) return true
  return viewer.grants.some(
    (grant) =>
      MUNICIPAL_ROLES.includes(grant.role) &&
      grant.municipality === ags &&
      (grant.region === null || grant.region === region),
  )
}

function municipalityOf(state: Entry): readonly string[] {
  const place = fieldValue(state, 'municipality') as Place | null
  return place?.ags && fieldValue(state, 'type') === 'municipality' ? [place.ags] : []
}
