import type { Dependency, RoleEntry, ServiceRole } from '../../../core/cooperation/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'
import { listOf, numberOf, textOf } from '../entryFields.ts'

/** A role as somebody entered it. */
export interface EnteredRole extends RoleEntry {
  readonly what: string
  readonly source: string | null
  readonly confirmed: string | null
}

/** A draft may lack its service, role or basis: it says nothing yet. */
export function rolesOf(records: readonly EntryRecord[]): EnteredRole[] {
  return records.flatMap(({ id, state, municipality }) => {
    const service = textOf(state, 'service')
    const role = textOf(state, 'role') as ServiceRole | null
    const basis = textOf(state, 'basis') as RoleEntry['basis'] | null
    if (service === null || role === null || basis === null) return []
    return [
      {
        id,
        service,
        role,
        basis,
        actor: textOf(state, 'actor'),
        level: textOf(state, 'level') as RoleEntry['level'],
        municipality,
        what: textOf(state, 'what') ?? '',
        source: textOf(state, 'source'),
        confirmed: textOf(state, 'confirmed'),
      },
    ]
  })
}

export interface EnteredDependency extends Dependency {
  readonly on: string
  readonly municipality: string | null
  readonly substituteWords: string | null
}

export function dependenciesOf(records: readonly EntryRecord[]): EnteredDependency[] {
  return records.flatMap(({ id, state, municipality }) => {
    const service = textOf(state, 'service')
    if (service === null) return []
    return [
      {
        id,
        service,
        on: textOf(state, 'on') ?? '',
        municipality,
        substitute: textOf(state, 'substitute') as Dependency['substitute'],
        substituteWords: textOf(state, 'substituteWords'),
        contractEnd: textOf(state, 'contractEnd'),
        noticeMonths: numberOf(state, 'noticeMonths'),
        exitCost: numberOf(state, 'exitCost'),
      },
    ]
  })
}

export interface EnteredInitiative {
  readonly id: string
  readonly name: string
  readonly services: readonly string[]
  readonly municipality: string | null
  readonly state: string | null
  readonly keeper: string | null
  readonly seeks: string | null
  readonly offers: string | null
}

export function initiativesOf(records: readonly EntryRecord[]): EnteredInitiative[] {
  return records.map(({ id, state, municipality }) => ({
    id,
    name: textOf(state, 'name') ?? '',
    services: listOf(state, 'services'),
    municipality,
    state: textOf(state, 'state'),
    keeper: textOf(state, 'keeper'),
    seeks: textOf(state, 'seeks'),
    offers: textOf(state, 'offers'),
  }))
}
