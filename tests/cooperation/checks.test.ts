import { expect, it } from 'vitest'
import {
  closeRound,
  createEntry,
  listDuties,
  listEntries,
  listRounds,
  loadCooperationLibrary,
  rateRound,
  roundRows,
  showRound,
  takeFollowUps,
  type Viewer,
  type Workspace,
} from '../../src/app/index.ts'
import { words } from '../../src/messages/index.ts'
import { people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const today = '2026-11-25'
const at = { region: REGION, isOpen: false, today }
const step = (criterion: string, value: number | 'unknown' | null, reason = '', evidence = '') => ({
  criterion,
  step: value,
  reason,
  evidence,
})
const PRINCIPLES = ['access', 'affordable', 'continuity', 'quality', 'control']

onBothDatabases('a round of a check', (database) => {
  async function open() {
    const cooperation = await loadCooperationLibrary('catalogue')
    const workspace: Workspace = { ...workspaceOn(await database.open()), cooperation }
    const create = async (kind: string, raw: object) => {
      const made = await createEntry(workspace, people.office, { kind, region: REGION, raw })
      if (made.outcome !== 'written') throw new Error(JSON.stringify(made))
      return made.record.id
    }
    const town = await create('actor', {
      name: 'Gemeinde Nord',
      type: 'municipality',
      municipality: { ags: TOWN, lon: null, lat: null },
    })
    const county = await create('actor', { name: 'Landkreis', type: 'county' })
    const field = await create('field', { name: 'Gesundheit' })
    const round = { title: 'Trägt es?', template: 'principles', field, asked: [town, county], due: '2026-12-01' }
    const id = await create('check', round)
    const rate = (viewer: Viewer, given: Parameters<typeof rateRound>[2]['given'], answersFor = '') =>
      rateRound(workspace, viewer, { region: REGION, id, given, answersFor, today })
    const show = (viewer: Viewer, round = id) => showRound(workspace, viewer, { ...at, id: round })
    return { workspace, create, town, county, field, id, rate, show }
  }

  it('waits for whom it asked until they have rated', async () => {
    const { workspace, county, town, rate } = await open()
    const waiting = async () =>
      (await listDuties({ workspace, viewer: people.office, ...at }))
        .filter(({ kind }) => kind === 'rating')
        .map(({ actor, municipality, due }) => [actor, municipality, due])
    expect(await waiting()).toEqual([
      [town, TOWN, '2026-12-01'],
      [county, null, '2026-12-01'],
    ])
    await rate(people.clerk, [step('access', 2)])
    expect(await waiting()).toEqual([[county, null, '2026-12-01']])
    // Nobody of a municipality answers for the county.
    await rate(people.otherClerk, [step('access', 2)], county)
    expect(await waiting()).toHaveLength(1)
    await rate(people.office, [step('access', 2)], county)
    expect(await waiting()).toEqual([])
    expect((await listRounds(workspace, people.clerk, at))[0]).toMatchObject({ raters: 3, hasRated: true, missing: [] })
  })

  it('shows what others say only after one’s own answer, and names to the office only', async () => {
    const { rate, show } = await open()
    const whole = (value: number) => PRINCIPLES.map((criterion) => step(criterion, value, `Grund ${value}`))
    await rate(people.clerk, whole(1))
    expect((await show(people.otherClerk))?.result).toBeNull()
    expect((await show(people.office))?.result).toBeNull()
    await rate(people.otherClerk, [step('access', 4)])
    expect((await show(people.otherClerk))?.result).toBeNull()
    await rate(people.otherClerk, [...whole(4).slice(1), step('control', 'unknown')])
    const shown = (await show(people.otherClerk))!.result!
    expect(shown.names).toBeNull()
    expect(shown.summary.criteria[0]).toMatchObject({ least: 1, most: 4, median: 2.5, count: 2 })
    expect(shown.summary.criteria[4]).toMatchObject({ count: 1, unknown: 1 })
    expect(Object.keys(shown.summary)).not.toContain('total')
    await rate(people.office, whole(3))
    expect([...(await show(people.office))!.result!.names!.keys()].sort()).toEqual(['clerk', 'office', 'other-clerk'])
    expect(await show(people.stranger)).toBeUndefined()
    expect(await show(people.guest)).toBeUndefined()
  })

  it('is closed: nobody rates any more, all see it', async () => {
    const { workspace, id, rate, show } = await open()
    await rate(people.clerk, [step('access', 1, 'Kein Bus', 'Fahrplan')])
    const closed = await closeRound(workspace, people.office, { region: REGION, id, today })
    expect(closed.outcome).toBe('written')
    await expect(rate(people.otherClerk, [step('access', 1)])).rejects.toMatchObject({
      issue: { code: 'check-round-closed' },
    })
    const shown = (await show(people.researcher))!
    expect(shown.own).toBeNull()
    const rows = roundRows(shown.template!, shown.result!, words('de'), (value) =>
      value === null ? '' : String(value),
    )
    expect(rows[1]!.slice(1)).toEqual(['1', '1', '1', '1', '1', '1', '0', 'Kein Bus', 'Fahrplan'])
    expect(rows[2]!.slice(1, 8)).toEqual(['', '', '', '', '', '0', '0'])
  })

  it.each([
    [[], 'check-nothing-rated'],
    [[step('access', null, 'nur ein Grund')], 'check-nothing-rated'],
    [[step('access', 5)], 'check-off-scale'],
    [[step('access', Number.NaN)], 'check-off-scale'],
    [[step('love', 3)], 'check-unknown-criterion'],
  ])('%j is refused: %s', async (given, code) => {
    const { rate, show } = await open()
    await expect(rate(people.clerk, given)).rejects.toMatchObject({ issue: { code } })
    expect((await show(people.clerk))!.raters).toBe(0)
  })

  it('becomes tasks once, with what it is about', async () => {
    const { workspace, id, field, county, rate } = await open()
    const low = PRINCIPLES.map((criterion) => step(criterion, criterion === 'access' ? 0 : 4, '', 'Bericht'))
    await rate(people.office, low)
    const take = (viewer: Viewer, due: string | null = '2027-01-31') =>
      takeFollowUps(workspace, viewer, words('de'), {
        region: REGION,
        id,
        criteria: ['access', 'quality'],
        due,
        actor: county,
        today,
      })
    await expect(take(people.clerk)).rejects.toMatchObject({ issue: { code: 'not-permitted' } })
    await expect(take(people.office, 'bald')).rejects.toMatchObject({ issue: { code: 'entry-wrong-form' } })
    expect(await take(people.office)).toBe(1)
    expect(await take(people.office)).toBe(0)
    const tasks = await listEntries(workspace, people.office, { kind: 'task', region: REGION })
    expect(tasks.map(({ state }) => state)).toMatchObject([
      { state: 'open', due: '2027-01-31', field, check: id, actor: county },
    ])
    expect(tasks[0]!.state.title).toBe(
      'Verbessern: Kommen alle gleich gut heran – ohne Auto, mit Behinderung, ohne Netz?',
    )
  })

  it('is compared with earlier rounds of the same check about the same thing', async () => {
    const { create, field, rate, show, id } = await open()
    const earlier = { title: 'Früher', template: 'principles', field, closed: '2025-11-01' }
    await create('check', earlier)
    await create('check', { ...earlier, template: 'key-points' })
    await create('check', { ...earlier, field: null, subject: 'Anderes' })
    await rate(
      people.office,
      PRINCIPLES.map((criterion) => step(criterion, 3)),
    )
    const course = (await show(people.office, id))!.result!.course!
    expect(course[0]!.points.map(({ day, median }) => [day, median])).toEqual([
      ['2025-11-01', null],
      [today, 3],
    ])
  })

  it('names one thing that it is about, and a check of the catalogue', async () => {
    const { workspace, field } = await open()
    const codes = async (raw: object) => {
      const made = await createEntry(workspace, people.office, { kind: 'check', region: REGION, raw })
      return 'issues' in made ? made.issues.map(({ code }) => code) : []
    }
    const round = { title: 'Neu', template: 'principles' }
    expect(await codes(round)).toEqual(['check-round-no-subject'])
    expect(await codes({ ...round, field, subject: 'Ort' })).toEqual(['check-round-two-subjects'])
    expect(await codes({ ...round, field, template: 'horoscope' })).toEqual(['entry-unknown-reference'])
  })
})
