import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleJobs, exampleJobTable } from '../../../../tests/web/jobExamples.ts'
import { words } from '../../../messages/index.ts'
import { createLinks } from '../index.ts'
import { JobActions } from './JobActions.tsx'
import { JobState } from './JobState.tsx'
import { JobTable } from './JobTable.tsx'
import { jobDuration } from './jobPhrases.ts'

const links = createLinks(null)

describe.each(Object.entries(exampleJobs))('the job “%s”', (_, row) => {
  it.each(['de', 'en'] as const)('is drawn in %s, without a hole and escaped', (language) => {
    const text = renderToStaticMarkup(
      <>
        <JobState words={words(language)} row={row} />
        <JobActions words={words(language)} links={links} row={row} csrf="token" />
      </>,
    )
    expect(text).not.toMatch(/undefined|NaN|\[object|null/)
    expect(text).not.toContain('<img')
    expect(text).not.toContain(' style=')
  })
})

it.each(['de', 'en'] as const)('a table of jobs is drawn in %s, escaped', (language) => {
  const text = renderToStaticMarkup(<JobTable view={exampleJobTable(language)} />)
  expect(text).not.toMatch(/undefined|NaN|\[object/)
  expect(text).not.toContain('<img')
})

describe('what may be done with a job', () => {
  const actions = (name: string) =>
    renderToStaticMarkup(<JobActions words={words('de')} links={links} row={exampleJobs[name]!} csrf="token" />)

  it.each([
    ['waiting', '/abbrechen'],
    ['running', '/abbrechen'],
    ['failed', '/wiederholen'],
  ])('%s: %s', (name, path) => {
    expect(actions(name)).toContain(path)
  })

  it.each(['done', 'being cancelled', 'cancelled'])('%s: nothing', (name) => {
    expect(actions(name)).toBe('')
  })
})

it('tells how long it took, in words of its size', () => {
  const took = (endedAt: string) =>
    jobDuration({ ...exampleJobs.done!, startedAt: '2026-11-25T15:00:00.000Z', endedAt }, '', words('de'))
  expect(took('2026-11-25T15:00:07.400Z')).toBe('7 s')
  expect(took('2026-11-25T15:12:07.000Z')).toBe('12 min 7 s')
  expect(took('2026-11-25T17:12:07.000Z')).toBe('2 h 12 min')
  // Clocks of two machines need not agree.
  expect(took('2026-11-25T14:59:00.000Z')).toBe('0 s')
})
