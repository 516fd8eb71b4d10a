import {
  examineRoles,
  type RankedDependency,
  type RoleBasis,
  type RoleFinding,
  type RoleLevel,
  rankDependencies,
  type ServiceRole,
} from '../../../core/cooperation/index.ts'
import { type Duty, dutyAt, type Service, type ServiceCatalogue } from '../../../core/services/index.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { DutyQuestion } from '../duty.ts'
import {
  dependenciesOf,
  type EnteredDependency,
  type EnteredInitiative,
  type EnteredRole,
  initiativesOf,
  rolesOf,
} from './readRoles.ts'

/** What is known of one service: who has which role, what is missing, on what it depends. */
export interface ServiceRolesView {
  readonly service: Service
  readonly duty: Duty | null
  readonly byLaw: readonly ServiceRole[]
  readonly roles: readonly EnteredRole[]
  readonly findings: readonly RoleFinding[]
  /** The riskiest first. */
  readonly dependencies: readonly RankedDependency<EnteredDependency>[]
  readonly initiatives: readonly EnteredInitiative[]
}

/** What is shown; null = all. A municipality stands for itself and for what holds everywhere. */
export interface RoleFilter {
  readonly basis: RoleBasis | null
  readonly level: RoleLevel | null
  readonly municipality: string | null
}

export const NO_FILTER: RoleFilter = { basis: null, level: null, municipality: null }

/** Who may provide it is no duty to do so. */
const LAW_ROLES: readonly ServiceRole[] = ['guarantee', 'steer']

/** How the catalogue begins where nobody answers for a service. */
const NOBODY = /^nobody\b/i
const COMPULSORY = ['P', 'PW', 'Land', 'Bund']

/**
 * Roles that the law gives to somebody: where the task is compulsory, or where what the catalogue says of a market rests on a law (doctors, pharmacies). Of
 * what is voluntary, or of a market without a law, nobody owes anything.
 */
export function rolesByLaw(duty: Duty | null, sources: ServiceCatalogue['sources']): readonly ServiceRole[] {
  if (!duty) return []
  const restsOnLaw = () => duty.sources.some((key) => sources.find((one) => one.key === key)?.nature === 'law')
  const isOwed = duty.classes.some(
    (one) => COMPULSORY.includes(one) || (one === 'M' && restsOnLaw() && !NOBODY.test(duty.guarantee.en)),
  )
  return isOwed ? LAW_ROLES : []
}

/** Each service of a region's catalogue with its roles, in the order of the catalogue. `land`: `DE-HE`, null = none. */
export async function whoDoesWhat(
  { workspace, viewer, region, isOpen, today }: DutyQuestion,
  catalogue: Pick<ServiceCatalogue, 'services' | 'sources'>,
  land: string | null,
  filter: RoleFilter = NO_FILTER,
): Promise<ServiceRolesView[]> {
  const read = (kind: string) => listEntries(workspace, viewer, { kind, region, isOpen })
  const roles = Map.groupBy(rolesOf(await read('service-role')), ({ service }) => service)
  const dependencies = Map.groupBy(dependenciesOf(await read('dependency')), ({ service }) => service)
  const initiatives = new Map<string, EnteredInitiative[]>()
  for (const initiative of initiativesOf(await read('initiative')))
    for (const service of initiative.services)
      initiatives.set(service, [...(initiatives.get(service) ?? []), initiative])
  const { basis, level, municipality } = filter
  const isHere = (place: string | null) => municipality === null || place === null || place === municipality
  return catalogue.services.map((service) => {
    const duty = dutyAt(service, land)
    const byLaw = rolesByLaw(duty, catalogue.sources)
    const all = roles.get(service.id) ?? []
    return {
      service,
      duty,
      byLaw,
      roles: all.filter(
        (one) =>
          (basis === null || one.basis === basis) &&
          (level === null || one.level === level) &&
          isHere(one.municipality),
      ),
      // Looked for among all entries: what a filter hides is not missing.
      findings: examineRoles(all, byLaw).filter((finding) => isHere(finding.municipality)),
      dependencies: rankDependencies(dependencies.get(service.id) ?? [], today).filter(({ dependency }) =>
        isHere(dependency.municipality),
      ),
      initiatives: (initiatives.get(service.id) ?? []).filter((one) => isHere(one.municipality)),
    }
  })
}

/** Whether anybody entered something about it. */
export const isRecorded = ({ roles, findings, dependencies, initiatives }: ServiceRolesView): boolean =>
  roles.length + findings.length + dependencies.length + initiatives.length > 0
