import type { FundingExperience } from '../../../contract/index.ts'
import {
  type FundingCatalogue,
  type FundingMix,
  type FundingProgramme,
  fundingMix,
  NO_LIBRARY,
  nextDeadline,
  type Simulated,
  simulateProposal,
} from '../../../core/cooperation/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { DutyQuestion } from '../duty.ts'
import { type EnteredShare, experiencesOf, type NamedProject, projectOf, sharesOf } from './readFunding.ts'

/** How one project is paid. */
export interface ProjectMix {
  readonly project: NamedProject
  readonly shares: readonly EnteredShare[]
  readonly mix: FundingMix
  /** By id of the proposal; null = the project's costs are not known. Stands beside the mix and never in it. */
  readonly simulated: ReadonlyMap<string, Simulated | null>
}

export interface FundingOverview {
  readonly catalogue: FundingCatalogue
  /** Projects in the order in which they were made. */
  readonly projects: readonly ProjectMix[]
  readonly experiences: readonly FundingExperience[]
  /** What has to be applied for, the next first. */
  readonly deadlines: readonly { readonly share: EnteredShare; readonly day: string }[]
}

/** Who pays what in a region, as far as the viewer may see it. `land`: `DE-HE`, null = none. */
export async function fundingOverview(
  { workspace, viewer, region, isOpen, today }: DutyQuestion,
  land: string | null,
): Promise<FundingOverview> {
  const read = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const catalogue = (workspace.cooperation ?? NO_LIBRARY).funding
  const programmes = new Map(catalogue.programmes.map((programme) => [programme.id, programme]))
  const shares = sharesOf(await read('funding-share'))
  const byProject = Map.groupBy(shares, ({ project }) => project)
  const projects = (await read('project')).map((record): ProjectMix => {
    const project = projectOf(record)
    const own = byProject.get(project.id) ?? []
    return {
      project,
      shares: own,
      mix: fundingMix(project, own, programmes, { today, land }),
      simulated: new Map(catalogue.proposals.map((one) => [one.id, simulateProposal(project, one)])),
    }
  })
  const experiences = experiencesOf(await read('funding-experience'))
  return { catalogue, projects, experiences, deadlines: deadlinesOf(shares, programmes, today) }
}

/** Of what is only thought of: the day that somebody entered, else the next of the programme. A day that has passed stays, until somebody says what became of it. */
export function deadlinesOf(
  shares: readonly EnteredShare[],
  programmes: ReadonlyMap<string, FundingProgramme>,
  today: string,
): { share: EnteredShare; day: string }[] {
  const found = shares.flatMap((share) => {
    if (share.state !== 'proposed') return []
    const programme = share.programme === null ? undefined : programmes.get(share.programme)
    const day = share.deadline ?? (programme ? nextDeadline(programme, today) : null)
    return day === null ? [] : [{ share, day }]
  })
  return found.sort((a, b) => a.day.localeCompare(b.day))
}
