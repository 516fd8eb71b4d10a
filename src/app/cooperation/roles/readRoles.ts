import type { Dependency, RoleEntry, ServiceRole } from '../../../core/cooperation/index.ts'
import { type Entry, fieldValue } from '../../../core/process/index.ts'
import type { EntryRecord } from '../../workspace/records/outcome.ts'

const text = (state: Entry, field: string): string | null => {
  const value = fieldValue(state, field)
  return typeof value === 'string' ? value : null
}
const number = (state: Entry, field: string): number | null => {
  const value = fieldValue(state, field)
  return typeof value === 'number' ? value : null
}

/** A role as somebody entered it. */
export interface EnteredRole extends RoleEntry {
  readonly what: string
  readonly source: string | null
  readonly confirmed: string | null
}

/** A draft may lack its service, role or basis: it says nothing yet. */
export function rolesOf(records: readonly EntryRecord[]): EnteredRole[] {
  return records.flatMap(({ id, state, municipality }) => {
    const service = text(state, 'service')
    const role = text(state, 'role') as ServiceRole | null
    const basis = text(state, 'basis') as RoleEntry['basis'] | null
    if (service === null || role === null || basis === null) return []
    return [
      {
        id,
        service,
        role,
        basis,
        actor: text(state, 'actor'),
        level: text(state, 'level') as RoleEntry['level'],
        municipality,
        what: text(state, 'what') ?? '',
        source: text(state, 'source'),
        confirmed: text(state, 'confirmed'),
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
    const service = text(state, 'service')
    if (service === null) return []
    return [
      {
        id,
        service,
        on: text(state, 'on') ?? '',
        municipality,
        substitute: text(state, 'substitute') as Dependency['substitute'],
        substituteWords: text(state, 'substituteWords'),
        contractEnd: text(state, 'contractEnd'),
        noticeMonths: number(state, 'noticeMonths'),
        exitCost: number(state, 'exitCost'),
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
    name: text(state, 'name') ?? '',
    services: (fieldValue(state, 'services') as readonly string[] | null) ?? [],
    municipality,
    state: text(state, 'state'),
    keeper: text(state, 'keeper'),
    seeks: text(state, 'seeks'),
    offers: text(state, 'offers'),
  }))
}
