import type { Viewer } from '../../../core/evidence/index.ts'
import { isDay } from '../../../core/process/index.ts'
import { changeRecord, createRecord, type StoredRecord } from '../../../store/index.ts'
import { findWritable } from '../../workspace/records/changeEntry.ts'
import { checkState, isUsable, kindOrThrow } from '../../workspace/records/checkState.ts'
import { newRecordId } from '../../workspace/records/createEntry.ts'
import type { EntryRecord, Written } from '../../workspace/records/outcome.ts'
import { knownReferences } from '../../workspace/records/references.ts'
import type { Workspace } from '../../workspace/workspace.ts'

export interface Revival {
  readonly region: string
  readonly body: string
  /** Day of the meeting that wakes it. */
  readonly meeting: string
  /** What is to be done for it, in the words of whoever calls it. */
  readonly task: string
  /** ISO day. */
  readonly on: string
}

/** Wakes a body that sleeps: its next meeting, and the task to invite, in one change. It meets again once it has met. */
export async function reviveBody(workspace: Workspace, viewer: Viewer, given: Revival): Promise<Written> {
  const { region, meeting, on } = given
  const bodies = kindOrThrow('body')
  const tasks = kindOrThrow('task')
  return workspace.store.write(async (writing): Promise<Written> => {
    const body = await findWritable(writing, viewer, bodies, region, given.body)
    if ('outcome' in body) return body
    if (!isDay(meeting) || meeting <= on)
      return {
        outcome: 'invalid',
        value: body.state,
        issues: [{ code: 'body-revive-day', severity: 'error', params: {} }],
      }
    const { visibility, state } = body
    const exists = await knownReferences(workspace, writing.query, tasks, region)
    const task = {
      title: given.task,
      state: 'open',
      due: meeting,
      body: body.id,
      field: state.field,
      coordination: 'events',
    }
    const checked = checkState(tasks, task, { visibility, exists })
    if (!isUsable(checked)) return { outcome: 'invalid', ...checked }
    const account = viewer.account!
    const made = { kind: tasks.id, id: newRecordId(), region, state: checked.value, visibility }
    await createRecord(writing, made, account)
    const change = { kind: bodies.id, id: body.id, expected: body.version, state: { ...state, nextMeeting: meeting } }
    const record = (await changeRecord(writing, change, account)) as StoredRecord as EntryRecord
    return { outcome: 'written', record, issues: [] }
  })
}
