import { eurosOf, type ImportSection, type Item, optionalId } from './section.ts'

const placeOf = (ags: unknown) => (ags ? { ags } : null)

const serviceRoles: ImportSection = {
  key: 'serviceRoles',
  records: (item, idOf) => {
    const { id, actor, ags, what, service, role, basis, level, source, confirmed } = item
    const state = { what, service, role, basis, level, source, confirmed }
    return [
      {
        kind: 'service-role',
        id: String(id),
        state: { ...state, actor: optionalId(actor, idOf), municipality: placeOf(ags) },
      },
    ]
  },
}

/** Words of the file for types of initiatives. */
const TYPES: Readonly<Record<string, string>> = { volunteer: 'volunteers' }

const initiatives: ImportSection = {
  key: 'initiatives',
  records: (item, idOf) => {
    const { id, keeper, ags, kind, name, state, what, services, seeks, offers, confirmed } = item
    return [
      {
        kind: 'initiative',
        id: String(id),
        state: {
          name,
          type: TYPES[String(kind)] ?? kind,
          state,
          what,
          services,
          seeks,
          offers,
          confirmed,
          keeper: optionalId(keeper, idOf),
          municipality: placeOf(ags),
        },
      },
    ]
  },
}

const dependencies: ImportSection = {
  key: 'dependencies',
  records: ({ id, ags, contractEnds, exitCostCents, ...said }: Item) => {
    const { on, service, type, noticeMonths, substitute, substituteWords, confirmed } = said
    return [
      {
        kind: 'dependency',
        id: String(id),
        state: {
          on,
          service,
          type,
          noticeMonths,
          substitute,
          substituteWords,
          confirmed,
          contractEnd: contractEnds,
          exitCost: eurosOf(exitCostCents),
          municipality: placeOf(ags),
        },
      },
    ]
  },
}

export const ROLES: readonly ImportSection[] = [serviceRoles, initiatives, dependencies]
