import { grantsOfAccount, type HeldGrant, type Workspace } from '../app/index.ts'
import type { ShownGrant } from '../web/pages/index.ts'
import type { Served } from './request.ts'

/** The roles of an account with the names of regions, municipalities and groups. */
export async function shownGrants(
  served: Served,
  workspace: Workspace,
  account: string,
  mayRemove: (grant: HeldGrant) => boolean,
): Promise<ShownGrant[]> {
  const name = await placeNames(served, workspace)
  return (await grantsOfAccount(workspace, account)).map((grant) => name(grant, mayRemove(grant)))
}

/** Gives grants the names of what they are about; what is gone keeps its id. */
export async function placeNames(
  { port }: Served,
  { store }: Workspace,
): Promise<(grant: HeldGrant, mayRemove: boolean) => ShownGrant> {
  const regions = await port.listRegions()
  const groups = await store.read.selectFrom('account_group').select(['id', 'name']).execute()
  const regionNames = new Map(regions.map(({ id, name }) => [id, name]))
  const groupNames = new Map(groups.map(({ id, name }) => [id, name]))
  const municipalities = new Map<string, string>()
  for (const { id } of regions)
    for (const { ags, name } of await port.municipalities(id).catch(() => [])) municipalities.set(`${id}/${ags}`, name)
  return ({ id, role, region, municipality, object, until, group }, mayRemove) => ({
    id,
    role,
    region: region === null ? null : (regionNames.get(region) ?? region),
    municipality: municipality === null ? null : (municipalities.get(`${region}/${municipality}`) ?? municipality),
    object,
    until,
    group: group === null ? null : (groupNames.get(group) ?? group),
    mayRemove,
  })
}
