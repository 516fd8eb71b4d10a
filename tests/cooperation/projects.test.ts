import { expect, it } from 'vitest'
import {
  browseProjects,
  changeEntry,
  createEntry,
  importCooperation,
  listDates,
  listDuties,
  moveProgress,
  moveTask,
  PROJECT_PLAN,
  projectFacts,
  projectRows,
  readEntry,
  readProjects,
  showMeeting,
  showProject,
  taskFromResolution,
  type Workspace,
} from '../../src/app/index.ts'
import type { Viewer } from '../../src/core/evidence/index.ts'
import { listRecords } from '../../src/store/index.ts'
import { people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const today = '2026-11-25'
const document = {
  actors: [
    { id: 'kreis', kind: 'county', name: 'Landkreis' },
    { id: 'nord', kind: 'municipality', ags: TOWN, name: 'Gemeinde Nord' },
    { id: 'verein', kind: 'club', name: 'Ladenverein' },
  ],
  fields: [{ id: 'versorgung', name: 'Nahversorgung' }],
  projects: [
    {
      id: 'laden',
      name: 'Dorfladen',
      field: 'versorgung',
      partners: ['nord', 'verein'],
      lead: 'verein',
      phase: 'initiation',
      start: '2026-04-20',
      circle: 'willing',
      funding: 'LEADER',
      milestones: [{ what: 'Umfrage', due: '2026-06-30', done: '2026-07-04' }],
    },
    {
      id: 'treff',
      name: 'Treffpunkt',
      partners: ['nord', 'verein'],
      funding: 'Leader',
      phase: 'waiting',
      start: '2025-05-01',
      waitingFor: 'auf den Laden',
      reviewDate: '2027-03-01',
    },
    { id: 'neu', name: 'Ärztehaus', partners: [] },
  ],
  planTasks: [
    { id: 'plan', title: 'Umsatzplan', state: 'doing', project: 'laden', start: '2026-10-01', due: '2026-11-10' },
    {
      id: 'antrag',
      title: 'Antrag',
      state: 'open',
      project: 'laden',
      due: '2026-11-15',
      isMilestone: true,
      dependsOn: ['plan'],
    },
    {
      id: 'bau',
      title: 'Bauzustand',
      state: 'open',
      project: 'laden',
      due: '2026-12-11',
      days: 10,
      ags: TOWN,
      actor: 'nord',
    },
    { id: 'moebel', title: 'Möbel', state: 'waiting', project: 'treff', dependsOn: ['antrag'] },
  ],
  meetings: [
    {
      id: 'm1',
      title: 'Runde',
      date: '2026-11-12',
      begin: '18:30',
      end: '20:00',
      project: 'laden',
      invited: ['nord'],
      agenda: '1. Plan\n\n2. Bau',
    },
    { id: 'm2', title: 'Falsch', date: '2026-11-12', begin: '18:30', end: '17:00' },
  ],
  resolutions: [
    {
      id: 'r1',
      text: 'Die Gemeinde prüft den Bau.\nBis Dezember.',
      date: '2026-11-12',
      state: 'accepted',
      project: 'laden',
      meeting: 'm1',
    },
    { id: 'r2', text: 'Genossenschaft', date: '2026-11-12', state: 'withdrawn', project: 'laden', meeting: 'm1' },
  ],
  documents: [
    { id: 'd1', title: 'Umfrage', project: 'laden', shelf: 'Ordner 3' },
    { id: 'd2', title: 'Plan', project: 'laden', link: 'javascript:alert(1)' },
    { id: 'd3', title: 'Nirgends', project: 'laden' },
  ],
}
const id = (one: string) => `${REGION}-${one}`
const asked = (workspace: Workspace, viewer: Viewer = people.office) => ({ workspace, viewer, region: REGION, today })
const query = { search: '', field: '', partner: '', phase: '', isLate: false, sort: '' }
const names = {
  field: () => 'Nahversorgung',
  actor: (one: string) => one,
  phaseRank: (phase: string | null) => PROJECT_PLAN.phases.findIndex((one) => one.id === phase),
  compare: (a: string, b: string) => a.localeCompare(b, 'de'),
}

onBothDatabases('projects', (database) => {
  const prepared = async () => {
    const workspace = workspaceOn(await database.open())
    const file = { region: REGION, file: 'k.yaml', document, visibility: 'members' } as const
    const entered = await importCooperation(workspace, file)
    return { workspace, issues: entered!.issues }
  }
  const resolve = (workspace: Workspace, more: Record<string, unknown>) =>
    createEntry(workspace, people.office, {
      kind: 'resolution',
      region: REGION,
      raw: { text: 'Beschluss', date: '2026-11-20', state: 'accepted', project: id('laden'), ...more },
    })

  it('come with the file; a meeting that ends before it begins, a resolution withdrawn for no reason and papers nowhere are told', async () => {
    const { workspace, issues } = await prepared()
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'document-no-address',
      'document-nowhere',
      'meeting-end-before-begin',
      'resolution-withdrawn-without-day',
      'resolution-withdrawn-without-reason',
    ])
    const rows = browseProjects(projectRows(await readProjects(asked(workspace))), query, names)
    expect(
      rows.map(({ name, state, phase, until, tasks, next }) => [name, state, phase, until, tasks, next?.title]),
    ).toEqual([
      ['Ärztehaus', 'unwritten', null, null, { done: 0, all: 0, late: 0 }, undefined],
      ['Dorfladen', 'running', 'initiation', null, { done: 1, all: 4, late: 2 }, 'Umsatzplan'],
      ['Treffpunkt', 'waiting', 'initiation', '2027-03-01', { done: 0, all: 1, late: 0 }, undefined],
    ])
  })

  it('are searched, filtered and sorted; what has no value stands last either way', async () => {
    const { workspace } = await prepared()
    const rows = projectRows(await readProjects(asked(workspace)))
    const found = (more: Partial<typeof query>) =>
      browseProjects(rows, { ...query, ...more }, names).map(({ name }) => name)
    expect(found({})).toEqual(['Ärztehaus', 'Dorfladen', 'Treffpunkt'])
    expect(found({ sort: '-name' })).toEqual(['Treffpunkt', 'Dorfladen', 'Ärztehaus'])
    expect(found({ sort: 'next' })[0]).toBe('Dorfladen')
    expect(found({ sort: '-next' })[0]).toBe('Dorfladen')
    expect(found({ sort: 'constructor' })).toHaveLength(3)
    expect(found({ search: 'aerztehaus' })).toEqual(['Ärztehaus'])
    expect(found({ partner: id('verein') })).toEqual(['Dorfladen', 'Treffpunkt'])
    expect(found({ phase: 'initiation' })).toEqual(['Dorfladen'])
    expect(found({ phase: 'waiting' })).toEqual(['Treffpunkt'])
    expect(found({ isLate: true })).toEqual(['Dorfladen'])
  })

  it('a project shows its plan, what holds its gate, and signals; a task of another project is named with it', async () => {
    const { workspace } = await prepared()
    const shown = (await showProject(asked(workspace), id('laden')))!
    expect(shown.gate.reasons.map(({ condition }) => condition)).toEqual(['intent-written'])
    expect(shown.earliestEnd).toBe('2026-12-04')
    expect(shown.tasks.find(({ title }) => title === 'Antrag')).toMatchObject({
      plan: { lateDays: 10, slackDays: -10 },
      waitsFor: [{ title: 'Umsatzplan', project: null }],
    })
    // A task of Treffpunkt waits for one of Dorfladen: they know of each other.
    expect(shown.signals).toEqual([])
    const other = (await showProject(asked(workspace), id('treff')))!
    expect(other.tasks[0]!.waitsFor).toEqual([{ id: id('antrag'), title: 'Antrag', project: id('laden') }])
    expect(other.chain).toEqual(['Umsatzplan', 'Antrag', 'Möbel'])
    expect(await showProject(asked(workspace, people.stranger), id('laden'))).toBeNull()
    expect(await showProject(asked(workspace), 'gone')).toBeNull()
  })

  it('same partners and same money without a link are a signal, until a link is entered', async () => {
    const { workspace } = await prepared()
    const task = (await readEntry(workspace, people.office, { kind: 'task', region: REGION, id: id('moebel') }))!
    const change = {
      kind: 'task',
      region: REGION,
      id: task.id,
      expected: task.version,
      raw: { ...task.state, dependsOn: null },
    }
    await changeEntry(workspace, people.office, change)
    expect((await readProjects(asked(workspace))).signals).toMatchObject([
      { kind: 'islands', projects: [id('laden'), id('treff')], funding: 'LEADER' },
    ])
    const project = (await readEntry(workspace, people.office, { kind: 'project', region: REGION, id: id('treff') }))!
    const linked = { ...project.state, linkedTo: [id('laden')] }
    await changeEntry(workspace, people.office, {
      kind: 'project',
      region: REGION,
      id: project.id,
      expected: 1,
      raw: linked,
    })
    expect((await readProjects(asked(workspace))).signals).toEqual([])
  })

  it('a resolution opens the gate, a draft, a withdrawn one or one before the return does not', async () => {
    const { workspace } = await prepared()
    const held = async () => (await showProject(asked(workspace), id('laden')))!.gate.state
    const advance = (expected: number, move: Parameters<typeof moveProgress>[2]['move'] = { act: 'advance' }) =>
      moveProgress(workspace, people.office, {
        region: REGION,
        of: { kind: 'project', id: id('laden') },
        plan: PROJECT_PLAN,
        expected,
        move,
        reason: 'neu anfangen',
        on: today,
        facts: projectFacts,
      })
    await resolve(workspace, { decides: 'intent', state: 'rejected' })
    expect(await held()).toBe('held')
    expect(await advance(1)).toMatchObject({ outcome: 'refused', issues: [{ code: 'gate-decision-missing' }] })
    const made = await resolve(workspace, { decides: 'intent' })
    expect(await held()).toBe('open')
    const withdrawn = { state: 'withdrawn', withdrawnOn: '2026-11-24', withdrawnWhy: 'Formfehler' }
    const record = made.outcome === 'written' ? made.record : null
    const at = { kind: 'resolution', region: REGION, id: record!.id, expected: 1 }
    await changeEntry(workspace, people.office, { ...at, raw: { ...record!.state, ...withdrawn } })
    expect(await held()).toBe('held')
    await resolve(workspace, { decides: 'intent', date: '2026-11-24' })
    expect((await advance(1)).outcome).toBe('written')
    expect((await advance(2, { act: 'back', phase: 'initiation' })).outcome).toBe('written')
    expect(await held()).toBe('held')
    await resolve(workspace, { decides: 'intent', date: today })
    expect(await held()).toBe('open')
  })

  it('tasks that would wait for each other are refused with their names, within a project and across', async () => {
    const { workspace } = await prepared()
    const plan = (await readEntry(workspace, people.office, { kind: 'task', region: REGION, id: id('plan') }))!
    const change = (dependsOn: readonly string[]) =>
      changeEntry(workspace, people.office, {
        kind: 'task',
        region: REGION,
        id: plan.id,
        expected: plan.version,
        raw: { ...plan.state, dependsOn },
      })
    expect(await change([id('moebel')])).toMatchObject({
      outcome: 'invalid',
      issues: [{ code: 'task-circle', params: { chain: 'Umsatzplan → Möbel → Antrag → Umsatzplan' } }],
    })
    expect(await change([plan.id])).toMatchObject({ outcome: 'invalid', issues: [{ code: 'task-circle' }] })
    expect(await change([id('bau')])).toMatchObject({ outcome: 'written' })
  })

  it('a task moves by those who may write it; done is done today, and what comes back is not', async () => {
    const { workspace } = await prepared()
    const move = (viewer: Viewer, expected: number, to: 'open' | 'done', task = 'bau') =>
      moveTask(workspace, viewer, { region: REGION, id: id(task), expected, to, today })
    expect((await move(people.otherClerk, 1, 'done')).outcome).toBe('not-permitted')
    expect((await move(people.stranger, 1, 'done')).outcome).toBe('not-found')
    expect(await move(people.clerk, 1, 'done')).toMatchObject({ record: { state: { state: 'done', done: today } } })
    expect((await move(people.office, 1, 'open')).outcome).toBe('conflict')
    expect(await move(people.office, 2, 'open')).toMatchObject({ record: { state: { state: 'open', done: null } } })
  })

  it('a resolution becomes a task once, with its first line as title; two at the same time make one', async () => {
    const { workspace } = await prepared()
    const make = (viewer: Viewer = people.office, due = '2026-12-11') =>
      taskFromResolution(workspace, viewer, { region: REGION, id: id('r1'), due, actor: id('nord') })
    expect(await make(people.office, '31.2.2026')).toMatchObject({ outcome: 'invalid' })
    expect((await make(people.councillor)).outcome).toBe('not-permitted')
    const both = await Promise.all([make(), make()])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['invalid', 'written'])
    const tasks = await listRecords<Record<string, unknown>>(workspace.store.read, { kind: 'task', region: REGION })
    const made = tasks.filter(({ state }) => state.title === 'Die Gemeinde prüft den Bau.')
    expect(made).toMatchObject([{ state: { due: '2026-12-11', project: id('laden'), state: 'open' } }])
    const shown = (await showMeeting(asked(workspace), id('m1')))!
    expect(shown.resolutions.find((one) => one.id === id('r1'))!.task).toMatchObject({ id: made[0]!.id })
    expect(shown.meeting.agenda).toEqual(['1. Plan', '2. Bau'])
  })

  it('whoever has the lead is told when a waiting project is to be looked at again', async () => {
    const { workspace } = await prepared()
    const on = async (day: string) => {
      const duties = await listDuties({ workspace, viewer: people.office, region: REGION, isOpen: true, today: day })
      return duties.filter(({ kind }) => kind === 'deadline').map(({ title, due }) => [title, due])
    }
    expect(await on('2027-02-14')).toEqual([])
    expect(await on('2027-02-15')).toEqual([['Treffpunkt', '2027-03-01']])
  })

  it('dates are what the viewer may see, of a project or of a municipality', async () => {
    const { workspace } = await prepared()
    for (const raw of [{ title: 'Geheim', date: '2026-12-01' }, { title: 'Noch ohne Tag' }])
      await createEntry(workspace, people.office, { kind: 'meeting', region: REGION, raw, visibility: 'draft' })
    const of = async (viewer: Viewer, more = {}) =>
      (await listDates(workspace, viewer, REGION, { project: '', municipality: '', kind: '', ...more })).map(
        ({ title }) => title,
      )
    expect(await of(people.office)).toEqual(['Umsatzplan', 'Runde', 'Antrag', 'Geheim', 'Bauzustand'])
    expect(await of(people.clerk)).not.toContain('Geheim')
    expect(await of(people.guest)).toEqual([])
    expect(await of(people.office, { municipality: TOWN })).toEqual(['Runde', 'Bauzustand'])
    expect(await of(people.office, { project: id('laden'), kind: 'milestone' })).toEqual(['Antrag'])
  })
})
