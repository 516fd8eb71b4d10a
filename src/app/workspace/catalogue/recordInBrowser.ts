import { may, type Viewer } from '../../../core/evidence/index.ts'
import type { HistoryEntry, ServiceCatalogue } from '../../../core/services/index.ts'
import type { Query, Writing } from '../../../store/index.ts'
import { type EntryKind, nextProposalId, type Recorded, recordEntry } from '../../recordDecision.ts'
import { negotiatedCatalogue, today } from '../../regionCatalogue.ts'
import { RegionStore } from '../../regionStore.ts'
import type { Workspace } from '../workspace.ts'

const KIND = 'catalogue'

/** What is being entered into each region's file by this process: number, file and journal of one entry belong together. */
const underWay = new WeakMap<Workspace, Map<string, Promise<unknown>>>()

/** After whatever is entered there now, whether that goes well or not. */
function inTurn<T>(workspace: Workspace, region: string, work: () => Promise<T>): Promise<T> {
  const regions = underWay.get(workspace) ?? new Map<string, Promise<unknown>>()
  underWay.set(workspace, regions)
  const mine = (regions.get(region) ?? Promise.resolve()).then(work, work)
  regions.set(region, mine)
  return mine
}

/**
 * Enters a proposal, decision or review into what a region negotiated. The file of the region stays the place where it stands (decision record
 * 0012); the journal tells who entered it. Null = not permitted. Throws InputError for an entry that would be left out on loading.
 */
export async function recordInBrowser(
  workspace: Workspace,
  viewer: Viewer,
  base: ServiceCatalogue,
  given: { readonly region: string; readonly kind: EntryKind; readonly fields: Readonly<Record<string, unknown>> },
): Promise<Recorded | null> {
  const { region, kind } = given
  const { account } = viewer
  const action = kind === 'proposal' ? 'catalogue.propose' : 'catalogue.decide'
  if (account === null || !may(viewer, action, { region })) return null
  return inTurn(workspace, region, async () => {
    const folder = new RegionStore(workspace.dataDir, base).folder(region)
    const negotiated = await negotiatedCatalogue(folder, base)
    const id = kind === 'proposal' ? nextProposalId(negotiated.history, today().slice(0, 4)) : null
    const fields = { ...(id === null ? {} : { id }), date: today(), ...given.fields }
    // First the file, which refuses what is wrong; should the journal fail then, the next entry makes up for it.
    const recorded = await recordEntry(negotiated, kind, fields)
    const { history } = await negotiatedCatalogue(folder, base)
    await workspace.store.write(async (writing) => {
      const told = await toldSoFar(writing.query, region)
      const { entries } = history
      const own = entries.length - 1
      for (let i = told; i < entries.length; i++) tell(writing, region, entries[i]!, i === own ? account : 'terminal')
    })
    return recorded
  })
}

/** Entries of the file that the journal knows: both only grow, and in the same order. */
async function toldSoFar(query: Query, region: string): Promise<number> {
  const row = await query
    .selectFrom('journal_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('region', '=', region)
    .where('kind', '=', KIND)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

function tell({ journal }: Writing, region: string, { kind, entry }: HistoryEntry, actor: string): void {
  const object = kind === 'proposal' ? entry.id : entry.proposal
  journal({ actor, action: `catalogue.${kind}`, kind: KIND, object: `${region}/${object}`, region, content: { entry } })
}
