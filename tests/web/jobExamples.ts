import type { JobRow } from '../../src/contract/index.ts'
import { words } from '../../src/messages/index.ts'
import { createLinks, type JobTableView } from '../../src/web/components/index.ts'
import { HOSTILE_NAME } from './exampleNames.ts'

const base: JobRow = {
  id: '00000000-0000-0000-0000-000000000001',
  kind: 'region-build',
  region: 'talkreis',
  subject: 'Talkreis',
  state: 'waiting',
  progress: null,
  attempts: 0,
  mostAttempts: 3,
  isCancelAsked: false,
  issue: null,
  createdAt: '2026-11-25T15:00:00.000Z',
  createdBy: 'a1',
  createdByName: 'Ada Beispiel',
  startedAt: null,
  endedAt: null,
  files: [],
  built: null,
  inputs: [],
  mayCancel: true,
  mayRetry: true,
}
const running: JobRow = { ...base, state: 'running', attempts: 1, startedAt: '2026-11-25T15:00:05.000Z' }
const over = { startedAt: '2026-11-25T15:00:05.000Z', endedAt: '2026-11-25T16:31:07.000Z', attempts: 1 }

/** Named jobs: every state, an unknown step, hostile names, nobody who asked. */
export const exampleJobs: Readonly<Record<string, JobRow>> = {
  waiting: base,
  'waiting after a breakdown': { ...base, attempts: 1, issue: { code: 'job-broken', severity: 'error' } },
  beginning: running,
  running: { ...running, progress: { phase: 'osm-ways', share: 0.571 } },
  'in a step without words': { ...running, attempts: 2, progress: { phase: 'no-such-step', share: 0 } },
  'being cancelled': { ...running, isCancelAsked: true },
  done: { ...base, ...over, state: 'done', built: { region: 'talkreis', people: 12_345, warnings: 2 } },
  'done, files to collect': {
    ...base,
    ...over,
    kind: 'report-pdf',
    state: 'done',
    files: [{ name: HOSTILE_NAME, bytes: 12_345_678, type: 'application/pdf' }],
  },
  failed: {
    ...base,
    ...over,
    state: 'failed',
    issue: { code: 'job-out-of-memory', severity: 'error', params: { megabytes: 6144 } },
  },
  'failed for a reason without words': { ...base, ...over, state: 'failed', issue: { code: 'x', severity: 'error' } },
  cancelled: { ...base, ...over, state: 'cancelled', mayCancel: false, mayRetry: false },
  'hostile names': { ...base, subject: HOSTILE_NAME, region: HOSTILE_NAME, createdByName: HOSTILE_NAME },
  'asked for by the program': { ...base, createdBy: 'system', createdByName: '', region: null, subject: '' },
}

export const exampleJobTable = (language: 'de' | 'en' = 'de'): JobTableView => ({
  words: words(language),
  links: createLinks(null),
  rows: Object.values(exampleJobs).map((row, i) => ({ ...row, id: row.id.replace(/1$/, String(i)) })),
  regionNames: new Map([['talkreis', 'Talkreis']]),
  now: '2026-11-25T15:02:00.000Z',
  csrf: 'token',
  titleId: 'jobs-title',
  withRegion: true,
})
