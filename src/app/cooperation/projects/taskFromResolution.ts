import type { Viewer } from '../../../core/evidence/index.ts'
import type { Entry } from '../../../core/process/index.ts'
import { changeRecord, createRecord, type StoredRecord } from '../../../store/index.ts'
import { canWriteFor } from '../../workspace/records/access.ts'
import { findWritable } from '../../workspace/records/changeEntry.ts'
import { checkState, isUsable, kindOrThrow } from '../../workspace/records/checkState.ts'
import { newRecordId } from '../../workspace/records/createEntry.ts'
import { NOT_PERMITTED, type Written } from '../../workspace/records/outcome.ts'
import { knownReferences } from '../../workspace/records/references.ts'
import type { Workspace } from '../../workspace/workspace.ts'

export interface ResolutionTask {
  readonly region: string
  /** Resolution. */
  readonly id: string
  /** As typed; '' = not stated. */
  readonly due: string
  /** Actor; '' = not stated. */
  readonly actor: string
}

/** Longest title of a task. */
const MOST = 300

/** Makes the task that a resolution asks for, once: the resolution names it from then on. `record` of the outcome is the task. */
export async function taskFromResolution(
  workspace: Workspace,
  viewer: Viewer,
  given: ResolutionTask,
): Promise<Written> {
  const { region, id, due, actor } = given
  const kind = kindOrThrow('task')
  const of = kindOrThrow('resolution')
  const exists = await knownReferences(workspace, workspace.store.read, kind, region)
  return workspace.store.write(async (writing) => {
    const found = await findWritable(writing, viewer, of, region, id)
    if ('outcome' in found) return found
    if (!canWriteFor(viewer, kind.write, region, null)) return NOT_PERMITTED
    const { state, visibility, version } = found
    const text = String(state.text ?? '').split('\n')[0]!
    const raw = {
      title: text.length > MOST ? `${text.slice(0, MOST - 1).toWellFormed()}…` : text,
      state: 'open',
      project: state.project ?? null,
      body: state.body ?? null,
      due,
      actor,
    }
    const checked = checkState(kind, raw, { visibility, exists })
    const issues = [...checked.issues, ...refusals(state)]
    if (!isUsable({ ...checked, issues })) return { outcome: 'invalid', value: checked.value, issues }
    const made = { kind: kind.id, id: newRecordId(), region, municipality: null, state: checked.value, visibility }
    const record = await createRecord(writing, made, viewer.account!)
    const linked = { kind: of.id, id, expected: version, state: { ...state, task: record.id } }
    await changeRecord(writing, linked, viewer.account!)
    return { outcome: 'written', record: record as StoredRecord<Entry>, issues }
  })
}

function refusals({ state, task }: Entry) {
  const refuse = (code: string) => [{ code, severity: 'error' as const, params: {} }]
  if (task) return refuse('resolution-has-task')
  return state === 'accepted' ? [] : refuse('resolution-asks-nothing')
}
