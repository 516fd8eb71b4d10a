import { InputError, type Viewer } from '../../../core/evidence/index.ts'
import type { FollowUp } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/index.ts'
import { createRecord, readRecord } from '../../../store/index.ts'
import { canWriteFor } from '../../workspace/records/access.ts'
import { checkState, kindOrThrow } from '../../workspace/records/checkState.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import { followUpId } from './followUpId.ts'
import { showRound } from './showRound.ts'

export interface FollowUpsToTake {
  readonly region: string
  readonly id: string
  readonly criteria: readonly string[]
  /** Last day of the tasks; null = without. */
  readonly due: string | null
  /** Participant who does them; null = open. */
  readonly actor: string | null
  readonly today: string
}

const LONGEST_TITLE = 300

/**
 * Makes a task of each chosen question that has none yet, all in one change, in the words of whoever takes them. Returns how many were made. Throws InputError:
 * `page-not-found`, `not-permitted`, `check-no-follow-up`, or what is wrong with a task (its day, its participant).
 */
export async function takeFollowUps(
  workspace: Workspace,
  viewer: Viewer,
  words: Words,
  { region, id, criteria, due, actor, today }: FollowUpsToTake,
): Promise<number> {
  const { account } = viewer
  if (account === null || !canWriteFor(viewer, 'record.write', region, null)) throw refused('not-permitted')
  const shown = await showRound(workspace, viewer, { region, id, isOpen: true, today })
  if (!shown?.template || !shown.result) throw refused('page-not-found')
  const { template, round, result } = shown
  const wanted = result.followUps.filter(({ criterion }) => criteria.includes(criterion))
  if (wanted.length === 0) throw refused('check-no-follow-up')
  const kind = kindOrThrow('task')
  const about = round.about.kind === '' ? {} : { [round.about.kind]: round.about.id }
  return workspace.store.write(async (writing) => {
    const known = actor === null ? undefined : await readRecord(writing.query, 'actor', actor)
    let made = 0
    for (const { criterion, whys } of wanted) {
      const question = words.of(template.criteria.find((one) => one.id === criterion)!.question)
      const raw = {
        title: titleOf(words, whys[0]!, question),
        state: 'open',
        due,
        actor,
        check: id,
        note: words.text('checks.task-note', { check: words.of(template.name), round: round.title, question }),
        ...about,
      }
      const checked = checkState(kind, raw, {
        visibility: kind.visibility,
        // What the round is about was looked up when it was written.
        exists: (to) => to !== 'actor' || (known?.region === region && known.deletedAt === null),
      })
      const fault = checked.issues.find(({ severity }) => severity === 'error')
      if (fault) throw new InputError(fault)
      const task = followUpId(id, criterion)
      // One that was deleted stays so: its number is used.
      if (await readRecord(writing.query, kind.id, task)) continue
      const record = { kind: kind.id, id: task, region, state: checked.value, visibility: kind.visibility }
      await createRecord(writing, record, account)
      made++
    }
    return made
  })
}

function titleOf(words: Words, why: FollowUp['why'], question: string): string {
  const title = words.text(`checks.task-${why}`, { question })
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`
}

const refused = (code: string) => new InputError({ code, severity: 'error' })
