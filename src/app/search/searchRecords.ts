import type { FoundHit, SearchHit } from '../../contract/index.ts'
import type { Viewer } from '../../core/evidence/index.ts'
import { type Searchable, SearchIndex } from '../../core/search/index.ts'
import type { Language, Words } from '../../messages/index.ts'
import { words } from '../../messages/index.ts'
import type { StoredRecord, Visibility } from '../../store/index.ts'
import { PROGRESS } from '../cooperation/progressRecord.ts'
import { kindName, recordPath, titleOf } from '../notices/recordWords.ts'
import { ANSWER, CONFIRMATION } from '../questions/question.ts'
import { canSee, type Owned } from '../workspace/records/access.ts'
import type { Workspace } from '../workspace/workspace.ts'

interface RecordEntry extends Searchable, Owned {
  readonly hit: SearchHit
}

interface Kept {
  /** Length of the journal for which the index was made: each change of a record lengthens it. */
  readonly size: number
  readonly index: SearchIndex<RecordEntry>
}

const kept = new WeakMap<Workspace, Map<string, Kept>>()
const KEPT = 20
/** What is no thing of its own: an answer belongs to its question. */
const NOT_FOUND: readonly string[] = [ANSWER, CONFIRMATION, PROGRESS]

/** Records of a region that the viewer may see and whose texts fit, the best first. */
export async function searchRecords(
  workspace: Workspace,
  viewer: Viewer,
  { region, typed, language }: { region: string; typed: string; language: Language },
): Promise<FoundHit[]> {
  const index = await indexOf(workspace, region, language)
  return index
    .find(typed)
    .filter(({ entry }) => canSee(viewer, entry))
    .map(({ entry, score }) => ({ hit: entry.hit, score }))
}

async function indexOf(workspace: Workspace, region: string, language: Language): Promise<SearchIndex<RecordEntry>> {
  const { read } = workspace.store
  const { size } = await read.selectFrom('journal_head').select('size').where('id', '=', 1).executeTakeFirstOrThrow()
  const mine = kept.get(workspace) ?? new Map<string, Kept>()
  kept.set(workspace, mine)
  const key = `${language} ${region}`
  const known = mine.get(key)
  if (known?.size === size) return known.index
  const rows = await read
    .selectFrom('record')
    .select(['kind', 'id', 'municipality', 'visibility', 'state', 'created_by'])
    .where('region', '=', region)
    .where('deleted_at', 'is', null)
    .where('kind', 'not in', NOT_FOUND)
    .orderBy('created_at')
    .execute()
  const w = words(language)
  const index = new SearchIndex(
    rows.map((row) =>
      entryOf(
        {
          ...row,
          region,
          visibility: row.visibility as Visibility,
          createdBy: row.created_by,
          state: JSON.parse(row.state),
        },
        w,
      ),
    ),
  )
  mine.delete(key)
  if (mine.size >= KEPT) mine.delete(mine.keys().next().value!)
  mine.set(key, { size, index })
  return index
}

function entryOf(record: Owned & Pick<StoredRecord, 'kind' | 'id' | 'state'>, w: Words): RecordEntry {
  const { kind, region, municipality, visibility, createdBy, state } = record
  const kindWord = kindName(kind, w)
  const title = titleOf(record) || kindWord
  return {
    title,
    more: `${kindWord} ${municipality ?? ''} ${textsOf(state)}`,
    weight: 1,
    hit: {
      kind: 'record',
      title,
      detail: [kindWord, municipality].filter(Boolean).join(' · '),
      path: recordPath(record),
      query: {},
    },
    region,
    municipality,
    visibility,
    createdBy,
  }
}

const MOST_TEXT = 5000

/** All texts within a state, however deep. */
function textsOf(value: unknown): string {
  const texts: string[] = []
  const walk = (one: unknown) => {
    if (typeof one === 'string') texts.push(one)
    else if (typeof one === 'object' && one !== null) for (const inner of Object.values(one)) walk(inner)
  }
  walk(value)
  return texts.join(' ').slice(0, MOST_TEXT)
}
