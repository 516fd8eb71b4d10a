import type { Context } from 'hono'
import {
  createGroup,
  deleteGroup,
  type Group,
  giveGroup,
  InputError,
  listGroups,
  listPeople,
  may,
  mayGive,
  removeGrant,
  setMember,
  setParent,
  type Viewer,
  type Workspace,
} from '../../app/index.ts'
import { EMPTY_FORM, type FormState, renderGroupPage, renderGroupsPage } from '../../web/pages/index.ts'
import { goOn } from '../browser.ts'
import type { Form } from '../form.ts'
import { grantChoices, readGrant } from '../grantForm.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { placeNames } from '../shownGrants.ts'
import { tried } from '../tried.ts'
import { viewerOf } from '../visitor.ts'

const OWN = { about: 'own' } as const

/** Groups of people: members, roles, and the groups from which they inherit. */
export function addGroups(routes: RightfulRoutes, served: Served, workspace: Workspace): void {
  const groupsPage = async (c: Context, form: FormState) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const names = await placeNames(served, workspace)
    const regions = await served.port.listRegions()
    const content = {
      form,
      groups: (await listGroups(workspace, viewer)).map((group) => ({
        ...group,
        region: regions.find(({ id }) => id === group.region)?.name ?? group.region,
        members: group.members.length,
        grants: group.grants.map((grant) => names({ ...grant, group: null }, false)),
      })),
      regions: [
        ...regions
          .filter(({ id }) => may(viewer, 'account.manage', { region: id }))
          .map(({ id, name }) => ({ value: id, label: name })),
        ...(may(viewer, 'account.manage') ? [{ value: '', label: asked.words.text('account.everywhere') }] : []),
      ],
    }
    return html(c, renderGroupsPage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  routes.get('/verwaltung/gruppen', 'account.manage', (c) => groupsPage(c, EMPTY_FORM), OWN)

  routes.post(
    '/verwaltung/gruppen',
    'account.manage',
    async (c, form) => {
      const viewer = await viewerOf(c, served)
      const region = form.text('of') === '' ? null : form.text('of')
      const done = await tried(form, () => createGroup(workspace, viewer, { name: form.text('name'), region }))
      if ('form' in done) return groupsPage(c, done.form)
      return goOn(c, readRequest(c), `/verwaltung/gruppen/${done.done}`, { erledigt: 'group-made' })
    },
    OWN,
  )

  /** The group of the address; null where there is none that the visitor manages. */
  const groupOf = async (c: Context, viewer: Viewer) => {
    const groups = await listGroups(workspace, viewer)
    const group = groups.find(({ id }) => id === c.req.param('group'))
    return group ? { group, groups } : null
  }

  const groupPage = async (c: Context, form: FormState) => {
    const asked = readRequest(c)
    const viewer = await viewerOf(c, served)
    const found = await groupOf(c, viewer)
    if (!found) return refuse(c, served, 'group-not-found')
    const { group, groups } = found
    const names = await placeNames(served, workspace)
    const regions = await served.port.listRegions()
    const people = await listPeople(workspace, viewer)
    const named = (list: readonly Group[]) => list.map(({ id, name }) => ({ id, name }))
    const content = {
      form,
      group: { ...group, region: regions.find(({ id }) => id === group.region)?.name ?? group.region },
      members: group.members.map((id) => ({ id, name: people.find((one) => one.id === id)?.name ?? id })),
      others: people
        .filter(({ id }) => !group.members.includes(id))
        .map(({ id, name, mail }) => ({ value: id, label: `${name} (${mail})` })),
      parents: named(groups.filter(({ id }) => group.parents.includes(id))),
      otherGroups: groups
        .filter(({ id }) => id !== group.id && !group.parents.includes(id))
        .map(({ id, name }) => ({ value: id, label: name })),
      grants: group.grants.map((grant) => names({ ...grant, group: null }, mayGive(viewer, grant.role, grant.region))),
      choices: await grantChoices(served, viewer, asked.words),
    }
    return html(c, renderGroupPage(frameOf(c, served, asked), content), form.problems.length > 0 ? 422 : 200)
  }

  routes.get('/verwaltung/gruppen/:group', 'account.manage', (c) => groupPage(c, EMPTY_FORM), OWN)

  /** A change of a group: done and told, or the page with what is wrong. */
  const change = (path: string, told: string, work: (viewer: Viewer, group: string, form: Form) => Promise<void>) =>
    routes.post(
      `/verwaltung/gruppen/:group/${path}`,
      'account.manage',
      async (c, form) => {
        const viewer = await viewerOf(c, served)
        const found = await groupOf(c, viewer)
        if (!found) return refuse(c, served, 'group-not-found')
        const { id } = found.group
        const done = await tried(form, () => work(viewer, id, form))
        if ('form' in done) return groupPage(c, done.form)
        const next = told === 'group-deleted' ? '/verwaltung/gruppen' : `/verwaltung/gruppen/${id}`
        return goOn(c, readRequest(c), next, { erledigt: told })
      },
      OWN,
    )

  change('mitglieder', 'members', (viewer, group, form) =>
    setMember(workspace, viewer, { group, account: form.text('account'), isIn: form.text('change') === 'in' }),
  )
  change('eltern', 'parents', (viewer, child, form) =>
    setParent(workspace, viewer, { child, parent: form.text('parent'), inherits: form.text('change') === 'in' }),
  )
  change('rollen', 'granted', async (viewer, group, form) => {
    const grant = readGrant(form)
    if (!grant) throw new InputError({ code: 'grant-role-missing', severity: 'error' })
    await giveGroup(workspace, viewer, group, grant)
  })
  change('rollen/entziehen', 'withdrawn', (viewer, id, form) =>
    removeGrant(workspace, viewer, { kind: 'group', id }, form.text('grant')),
  )
  change('loeschen', 'group-deleted', (viewer, group) => deleteGroup(workspace, viewer, group))
}
