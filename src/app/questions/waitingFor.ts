import { may, type Viewer } from '../../core/evidence/index.ts'
import { listNotices, type ShownNotice } from '../notices/listNotices.ts'
import { countNew } from '../workspace/feed/seen.ts'
import { canSee } from '../workspace/records/access.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { listQuestions, type ShownQuestion } from './listQuestions.ts'

const SHOWN_NOTICES = 5

/** What somebody who signed in finds first. */
export interface WaitingForPerson {
  /** Questions that she has not answered, the most urgent first. */
  readonly questions: readonly ShownQuestion[]
  readonly unread: number
  /** The newest unread ones. */
  readonly notices: readonly ShownNotice[]
  /** Regions in which others changed something since she last read what happened there. */
  readonly news: readonly { readonly region: string; readonly count: number; readonly isMore: boolean }[]
}

/** `regions`: those that she may read. */
export async function waitingForPerson(
  workspace: Workspace,
  viewer: Viewer & { readonly account: string },
  regions: readonly string[],
): Promise<WaitingForPerson> {
  const questions: ShownQuestion[] = []
  const news = []
  for (const region of regions) {
    if (!may(viewer, 'record.read', { region })) continue
    for (const one of await listQuestions(workspace, viewer, region))
      if ((one.asSelf || one.asMunicipalities.length > 0) && !one.isDone) questions.push(one)
    const { count, isMore } = await countNew(workspace, viewer, region)
    if (count > 0) news.push({ region, count, isMore })
  }
  const { notices, unread } = await listNotices(workspace, viewer, { onlyUnread: true })
  return { questions, unread, notices: notices.slice(0, SHOWN_NOTICES), news }
}

/** What waits for a municipality, as far as the viewer may know. */
export interface WaitingForMunicipality {
  /** Without an answer of this municipality. */
  readonly questions: readonly ShownQuestion[]
  /** Drafts that are not shared; null = the viewer does not see them. */
  readonly drafts: number | null
}

/** null = the viewer has no role in the region. */
export async function waitingForMunicipality(
  workspace: Workspace,
  viewer: Viewer,
  region: string,
  ags: string,
): Promise<WaitingForMunicipality | null> {
  if (!may(viewer, 'record.read', { region })) return null
  const questions = (await listQuestions(workspace, viewer, region)).filter(({ missing }) => missing.includes(ags))
  if (!may(viewer, 'draft.read', { region, municipality: ags })) return { questions, drafts: null }
  const rows = await workspace.store.read
    .selectFrom('record')
    .select(['created_by'])
    .where('region', '=', region)
    .where('municipality', '=', ags)
    .where('visibility', '=', 'draft')
    .where('deleted_at', 'is', null)
    .execute()
  const seen = rows.filter(({ created_by }) =>
    canSee(viewer, { region, municipality: ags, visibility: 'draft', createdBy: created_by }),
  )
  return { questions, drafts: seen.length }
}
