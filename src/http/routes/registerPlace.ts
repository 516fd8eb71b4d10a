import type { Context } from 'hono'
import {
  type Action,
  CHECK_TEMPLATE,
  countVisible,
  findKind,
  type HeldKind,
  may,
  PROGRAMME,
  referenceNames,
  referredKinds,
  SERVICE,
  type Visitor,
  type Workspace,
} from '../../app/index.ts'
import type { RegionDescription } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { goOn } from '../browser.ts'
import type { Form } from '../form.ts'
import { chooseRegion } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { type Asked, readRequest, type Served } from '../request.ts'
import { regionsOf, viewerOf } from '../visitor.ts'

/** What the pages of registers, histories and settings work with. */
export interface RegisterPlace {
  readonly c: Context
  readonly served: Served
  readonly workspace: Workspace
  readonly asked: Asked
  readonly visitor: Visitor
  /** Regions where the visitor may do the same. */
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly issues: readonly WordableIssue[]
  /** Works in this region; a guest reads what is public and is told no names. */
  readonly isMember: boolean
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  may(action: Action): boolean
  /** To a page of this place, in the language that the reader chose. */
  goTo(path: string, more?: Readonly<Record<string, string>>): Response
}

type Answer = Response | Promise<Response>

/** Finds the region that path, query or form name, or the first where the visitor may do this, and answers about it. */
export function inRegion(
  served: Served,
  action: Action,
  answer: (place: RegisterPlace, form: Form | null) => Answer,
): (c: Context, form?: Form) => Promise<Response> {
  return async (c, form) => {
    const { workspace, port } = served
    if (!workspace) return refuse(c, served, 'page-not-found')
    const asked = readRequest(c)
    const visitor = await viewerOf(c, served)
    const mayIn = (wanted: Action, id: string) => may(visitor, wanted, { region: id, isOpen: true })
    const regions = (await regionsOf(c, served)).filter(({ id }) => mayIn(action, id))
    const query = new URLSearchParams(asked.query)
    const inForm = form?.text('region') ?? ''
    if (inForm !== '') query.set('region', inForm)
    const { region, issues } = chooseRegion(query, regions)
    // A form is for the region that it names and for no other.
    if (!region || (form && query.get('region') !== region.id)) return refuse(c, served, 'region-not-found')
    const mayHere = (wanted: Action) => mayIn(wanted, region.id)
    const place: RegisterPlace = {
      c,
      served,
      workspace,
      asked,
      visitor,
      regions,
      region,
      issues,
      isMember: mayHere('record.read'),
      municipalities: await port.municipalities(region.id).catch(() => []),
      may: mayHere,
      goTo: (path, more = {}) => goOn(c, asked, path, { region: region.id, ...more }),
    }
    return answer(place, form ?? null)
  }
}

/** The same for a register that the path names. */
export function inRegister(
  served: Served,
  action: Action,
  answer: (place: RegisterPlace, kind: HeldKind, form: Form | null) => Answer,
): (c: Context, form?: Form) => Promise<Response> {
  return async (c, form) => {
    const kind = findKind(c.req.param('kind') ?? '')
    if (!kind || kind.isSingle) return refuse(c, served, 'page-not-found')
    return inRegion(served, action, (place, sent) => answer(place, kind, sent))(c, form)
  }
}

/** What values of these kinds stand for: municipalities, other entries, services of the catalogue. */
export async function entryNames(
  { workspace, visitor, region, municipalities, served, asked }: RegisterPlace,
  ...kinds: readonly HeldKind[]
) {
  const references = new Map(await referenceNames(workspace, visitor, region.id, kinds))
  if (kinds.some((kind) => referredKinds(kind).includes(CHECK_TEMPLATE)))
    references.set(
      CHECK_TEMPLATE,
      new Map(served.port.cooperation.checks.templates.map(({ id, name }) => [id, name[asked.language]])),
    )
  if (kinds.some((kind) => referredKinds(kind).includes(SERVICE))) {
    const { services } = await served.port.regionCatalogue(region.id)
    references.set(SERVICE, new Map(services.map(({ id, name }) => [id, name[asked.language]])))
  }
  if (kinds.some((kind) => referredKinds(kind).includes(PROGRAMME))) {
    const { programmes } = served.port.cooperation.funding
    references.set(PROGRAMME, new Map(programmes.map(({ id, name }) => [id, name[asked.language]])))
  }
  return { municipalities: new Map(municipalities.map(({ ags, name }) => [ags, name])), references }
}

/** Lists with the number of entries that the visitor sees. */
export async function countEntries(
  { workspace, visitor, region }: RegisterPlace,
  kinds: readonly HeldKind[],
): Promise<{ kind: HeldKind; part: HeldKind['part']; count: number }[]> {
  const ids = kinds.map(({ id }) => id)
  const counts = await countVisible(workspace, visitor, { kinds: ids, region: region.id, isOpen: true })
  return kinds.map((kind) => ({ kind, part: kind.part, count: counts.get(kind.id) ?? 0 }))
}
