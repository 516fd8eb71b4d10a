import { grantableRoles, InputError, may, type NewGrant, ROLES, type Role, type Viewer } from '../app/index.ts'
import type { Words } from '../messages/index.ts'
import type { GrantChoices } from '../web/pages/index.ts'
import type { Form } from './form.ts'
import type { Served } from './request.ts'

/** The roles and places that the viewer may give. */
export async function grantChoices({ port }: Served, viewer: Viewer, words: Words): Promise<GrantChoices> {
  const regions = (await port.listRegions()).filter(({ id }) => may(viewer, 'account.manage', { region: id }))
  const isGlobal = may(viewer, 'account.manage')
  const wheres = [...(isGlobal ? [null] : []), ...regions.map(({ id }) => id)]
  const roles = ROLES.filter(
    (role) => role !== 'guest' && wheres.some((region) => grantableRoles(viewer, { region }, ROLES).includes(role)),
  )
  const places = await Promise.all(
    regions.map(async ({ id, name }) => [
      { value: id, label: words.text('account.whole-region', { region: name }), group: name },
      ...(await port.municipalities(id).catch(() => [])).map((one) => ({
        value: `${id}/${one.ags}`,
        label: one.name,
        group: name,
      })),
    ]),
  )
  return {
    roles: roles.map((value) => ({ value, label: words.text(`role.${value}`) })),
    places: [...places.flat(), ...(isGlobal ? [{ value: '', label: words.text('account.everywhere') }] : [])],
  }
}

/** The grant of a form; null where no role is chosen. Whether it may be given is decided by the use case. Throws InputError. */
export function readGrant(form: Form): NewGrant | null {
  const role = form.text('role')
  if (role === '') return null
  if (!(ROLES as readonly string[]).includes(role))
    throw new InputError({ code: 'grant-role-unknown', severity: 'error' })
  const [region = '', ...rest] = form.text('place').split('/')
  const municipality = rest.join('/')
  return {
    role: role as Role,
    region: region === '' ? null : region,
    municipality: municipality === '' ? null : municipality,
    object: form.text('object') === '' ? null : form.text('object').slice(0, 200),
    until: form.text('until') === '' ? null : form.text('until'),
  }
}
