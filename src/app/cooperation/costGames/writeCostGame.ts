import { InputError, type Issue, MUNICIPAL_ROLES, type Viewer } from '../../../core/evidence/index.ts'
import {
  changeRecord,
  createRecord,
  deleteRecord,
  readRecord,
  type StoredRecord,
  VersionConflict,
  type Visibility,
} from '../../../store/index.ts'
import { canSee, canWriteFor, type Owned } from '../../workspace/records/access.ts'
import { newRecordId } from '../../workspace/records/createEntry.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { checkCostGame } from './checkCostGame.ts'
import { COST_GAME, type CostGameState } from './costGame.ts'

/** A cost game that is not kept, and all reasons why. */
export interface CostGameRefused {
  readonly issues: readonly Issue[]
}

export type CostGameRecord = StoredRecord<CostGameState>

/** Whether the viewer may change it. */
export const mayWriteGame = (viewer: Viewer, record: Owned): boolean =>
  canSee(viewer, record) && canWriteFor(viewer, 'record.write', record.region, record.municipality)

export const mayRemoveGame = (viewer: Viewer, record: Owned): boolean =>
  canSee(viewer, record) && canWriteFor(viewer, 'record.delete', record.region, record.municipality)

/** Whose a new game is: the region's for its office, else the municipality for which the viewer works; undefined = she may not make one. */
export function gameOwner(viewer: Viewer, region: string): string | null | undefined {
  if (canWriteFor(viewer, 'record.write', region, null)) return null
  return viewer.grants
    .filter((grant) => MUNICIPAL_ROLES.includes(grant.role) && (grant.region === null || grant.region === region))
    .map(({ municipality }) => municipality)
    .find((ags) => ags !== null && canWriteFor(viewer, 'record.write', region, ags))
}

/** Throws InputError `not-permitted`. */
export async function createCostGame(
  { store }: Workspace,
  viewer: Viewer,
  given: { readonly region: string; readonly state: CostGameState; readonly visibility: Visibility },
): Promise<CostGameRecord | CostGameRefused> {
  const { region, state, visibility } = given
  const municipality = gameOwner(viewer, region)
  if (viewer.account === null || municipality === undefined) throw refused('not-permitted')
  const issues = checkCostGame(state)
  if (issues.length > 0) return { issues }
  const actor = viewer.account
  const made = { kind: COST_GAME, id: newRecordId(), region, municipality, state, visibility }
  return store.write(async (writing) => (await createRecord(writing, made, actor)) as CostGameRecord)
}

/** `expected`: version that the writer saw. Throws InputError `not-permitted`, `cost-game-gone`, `cost-game-outdated`. */
export async function changeCostGame(
  { store }: Workspace,
  viewer: Viewer,
  given: {
    readonly region: string
    readonly id: string
    readonly expected: number
    readonly state: CostGameState
    readonly visibility: Visibility
  },
): Promise<CostGameRecord | CostGameRefused> {
  const { region, id, expected, state, visibility } = given
  const issues = checkCostGame(state)
  if (issues.length > 0) return { issues }
  return asOutdated(() =>
    store.write(async (writing) => {
      const record = await readRecord<CostGameState>(writing.query, COST_GAME, id)
      if (!record || record.region !== region || record.deletedAt !== null || !canSee(viewer, record))
        throw refused('cost-game-gone')
      if (viewer.account === null || !mayWriteGame(viewer, record)) throw refused('not-permitted')
      const change = { kind: COST_GAME, id, expected, state, visibility }
      return (await changeRecord(writing, change, viewer.account)) as CostGameRecord
    }),
  )
}

/** Takes it out of the list; its content stays in the journal. Throws as `changeCostGame`. */
export async function removeCostGame(
  { store }: Workspace,
  viewer: Viewer,
  { region, id, expected }: { readonly region: string; readonly id: string; readonly expected: number },
): Promise<void> {
  await asOutdated(() =>
    store.write(async (writing) => {
      const record = await readRecord<CostGameState>(writing.query, COST_GAME, id)
      if (!record || record.region !== region || record.deletedAt !== null || !canSee(viewer, record))
        throw refused('cost-game-gone')
      if (viewer.account === null || !mayRemoveGame(viewer, record)) throw refused('not-permitted')
      return deleteRecord(writing, { kind: COST_GAME, id, expected }, viewer.account)
    }),
  )
}

async function asOutdated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof VersionConflict) throw refused('cost-game-outdated')
    throw error
  }
}

const refused = (code: string) => new InputError({ code, severity: 'error' })
