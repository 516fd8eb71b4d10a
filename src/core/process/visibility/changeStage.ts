import type { Issue } from '../../evidence/index.ts'
import { addDays } from '../day.ts'
import { type Act, checkAct, type Step } from '../refusal.ts'
import { STAGES, type Stage, type StageChange, type Visibility } from './visibility.ts'

/** Days for which a municipality sees what is about it before others do, unless it says earlier that it has seen it. Own proposal; the region sets it. */
export const PREVIEW_DAYS = 14

/** Shares, publishes or withdraws a record: an act with person, day and party. Only its owner does so; withdrawing needs a reason. */
export function changeStage(
  visibility: Visibility,
  to: Stage,
  act: Act & { readonly party: string },
  previewDays: number = PREVIEW_DAYS,
): Step<Visibility> {
  const { stage: from, owner, changes } = visibility
  const isWithdrawal = STAGES.indexOf(to) < STAGES.indexOf(from)
  const issues = checkAct(act, isWithdrawal)
  const last = changes.at(-1)?.on
  if (act.party !== owner) issues.push({ code: 'visibility-not-owner', severity: 'error', params: { owner } })
  if (to === from) issues.push({ code: 'visibility-same-stage', severity: 'error', params: { stage: to } })
  if (last !== undefined && act.on < last)
    issues.push({ code: 'visibility-before-last', severity: 'error', params: { date: act.on, last } })
  if (!isWithdrawal) issues.push(...checkPreview(visibility, to, act.on, previewDays))
  if (issues.length > 0) return { value: null, issues }
  const { by, on, reason, party } = act
  const change: StageChange = { by, on, reason, party, from, to }
  // What is taken back to a draft may change, and is seen anew before others see it.
  const acknowledged = to === 'draft' ? null : visibility.acknowledged
  const notes: Issue[] = isWithdrawal
    ? [{ code: 'visibility-was-seen', severity: 'note', params: { date: seenSince(visibility) ?? on } }]
    : []
  return { value: { ...visibility, stage: to, changes: [...changes, change], acknowledged }, issues: notes }
}

/** The party that it is about says that it has seen it; others may see it from now on. */
export function acknowledge(visibility: Visibility, act: Act & { readonly party: string }): Step<Visibility> {
  const issues = checkAct(act, false)
  if (visibility.about === null || act.party !== visibility.about || visibility.stage === 'draft')
    issues.push({ code: 'visibility-not-about', severity: 'error', params: { party: act.party } })
  if (issues.length > 0) return { value: null, issues }
  const { by, on, reason } = act
  return { value: { ...visibility, acknowledged: { by, on, reason } }, issues }
}

function checkPreview(visibility: Visibility, to: Stage, on: string, previewDays: number): Issue[] {
  const { about, owner, acknowledged } = visibility
  if (about === null) {
    return to === 'preview' ? [{ code: 'visibility-about-nobody', severity: 'error', params: {} }] : []
  }
  if (about === owner || to === 'draft' || to === 'preview' || acknowledged) return []
  const since = seenSince(visibility)
  if (since === null) return [{ code: 'visibility-without-preview', severity: 'error', params: { party: about } }]
  const free = addDays(since, previewDays)
  return free > on ? [{ code: 'visibility-preview-runs', severity: 'error', params: { party: about, date: free } }] : []
}

/** First day since the last draft on which others than its owner could see it; null = not yet. */
function seenSince({ changes }: Visibility): string | null {
  const lastDraft = changes.findLastIndex(({ to }) => to === 'draft')
  return changes.slice(lastDraft + 1).find(({ from }) => from === 'draft')?.on ?? null
}
