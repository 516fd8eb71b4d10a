import type { Viewer } from '../../../core/evidence/index.ts'
import { fieldValue, type Place } from '../../../core/process/index.ts'
import type { ReadinessState } from '../../workspace/records/kinds/cooperation/readiness.ts'
import { listEntries } from '../../workspace/records/listEntries.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** What a municipality said about joining. */
export interface Readiness {
  readonly id: string
  readonly municipality: string
  readonly state: ReadinessState
  /** Record of the kind `project`; null = not about one. */
  readonly project: string | null
  /** Records of the kind `field`; [] = not about some. */
  readonly fields: readonly string[]
  readonly reason: string
  readonly condition: string | null
  readonly joinsFrom: string | null
  readonly visibility: 'draft' | 'preview' | 'members' | 'public'
  readonly updatedAt: string
}

interface Asked {
  readonly region: string
  readonly isOpen: boolean
}

/** Every statement that the viewer may see; drafts that lack whose they are or what they say are left out. */
export async function listReadiness(
  workspace: Workspace,
  viewer: Viewer,
  { region, isOpen }: Asked,
): Promise<Readiness[]> {
  const entries = await listEntries(workspace, viewer, { kind: 'readiness', region, isOpen })
  return entries.flatMap(({ id, state, visibility, updatedAt }): Readiness[] => {
    const { ags } = (fieldValue(state, 'municipality') ?? {}) as Partial<Place>
    const said = fieldValue(state, 'state')
    if (!ags || said === null) return []
    const text = (field: string) => fieldValue(state, field) as string | null
    return [
      {
        id,
        municipality: ags,
        state: said as ReadinessState,
        project: text('project'),
        fields: (fieldValue(state, 'fields') ?? []) as readonly string[],
        reason: text('reason') ?? '',
        condition: text('condition'),
        joinsFrom: text('joinsFrom'),
        visibility,
        updatedAt,
      },
    ]
  })
}

/** What is asked: about one project, about one field, or in general (both null). */
export interface Matter {
  readonly project: string | null
  readonly field: string | null
}

/**
 * By municipality what it says about a matter: about the project before about its field before in general; asked in general also what it said about
 * single ones. Whoever said nothing is not in it.
 */
export function readinessAbout(all: readonly Readiness[], { project, field }: Matter): ReadonlyMap<string, Readiness> {
  const isGeneral = project === null && field === null
  const rank = (one: Readiness): number => {
    if (one.project !== null) return one.project === project ? 4 : isGeneral ? 1 : 0
    if (one.fields.length > 0) return field !== null && one.fields.includes(field) ? 3 : isGeneral ? 1 : 0
    return 2
  }
  const about = new Map<string, { readonly one: Readiness; readonly rank: number }>()
  for (const one of all) {
    const now = rank(one)
    const before = about.get(one.municipality)
    if (now > 0 && (!before || now > before.rank)) about.set(one.municipality, { one, rank: now })
  }
  return new Map([...about].map(([ags, { one }]) => [ags, one]))
}
