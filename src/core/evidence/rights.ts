import { type Grant, MUNICIPAL_ROLES, type Role, type Viewer } from './roles.ts'

/** `everybody`: guests too. `signed-in`: any account. `readers`: who may read the region (members; everybody where it is open). */
type Holder = Role | 'everybody' | 'signed-in' | 'readers' | 'members'

const OFFICE: readonly Role[] = ['administrator', 'coordination']
const TOWN_HALL: readonly Role[] = ['municipality', 'town-hall-unit', 'treasurer']

/**
 * Who may do what: the one table of rights. A row names those who may; nobody else may. Every route of the server names a row, and what a row
 * allows is limited to the region (and for municipal roles to the municipality) for which a role was granted.
 */
export const RIGHTS = {
  /** Start page, signing in, help, health: nothing of a region. */
  'page.open': ['everybody'],
  /** One's own account: name, password, second factor, sessions, language, notices; what is stored about oneself; its erasure. */
  'own-account.use': ['signed-in'],

  /** Everything that is computed from open data: maps, tables, reports, the catalogue. */
  'region.read': ['readers'],
  /** Upload, build, fetch, replace, delete, restore regions and their versions. */
  'region.build': OFFICE,
  /** Name, municipalities, contacts, modules, whether guests may read. */
  'region.settings': OFFICE,

  /** Records that are shared within the region, and their history. */
  'record.read': ['members'],
  /** Drafts of one's own municipality. */
  'draft.read': [...TOWN_HALL],
  'record.write': [...OFFICE, ...TOWN_HALL, 'data-steward', 'moderator', 'organisation'],
  'record.delete': [...OFFICE, ...TOWN_HALL],
  /** Ask accounts or municipalities something, with a date by which an answer is needed. */
  'question.ask': [...OFFICE, 'data-steward', 'moderator'],
  /** Answer what one was asked; whether one was asked is looked up in the question. */
  'question.answer': ['members'],

  'catalogue.propose': [...OFFICE, ...TOWN_HALL, 'data-steward', 'council-member', 'advocate'],
  /** What a body decided is entered by the office of the region or of the municipality. */
  'catalogue.decide': [...OFFICE],

  'journal.read': ['members'],
  /** The chain itself and its checkpoints hold no content: everybody may check them. */
  'journal.verify': ['everybody'],

  'job.read': ['members'],
  /** Large files that are computed in the background. */
  'export.make': ['members'],
  'job.cancel': OFFICE,

  /** Accounts, groups, roles of one's own region. */
  'account.manage': OFFICE,
  /** Settings of the server, its log, metrics and backups. */
  'server.manage': ['administrator'],
} as const satisfies Record<string, readonly Holder[]>

export type Action = keyof typeof RIGHTS

/** What an action is about. */
export interface Where {
  /** Undefined = about no region. */
  readonly region?: string | null
  readonly municipality?: string | null
  /** Guests may read this region. */
  readonly isOpen?: boolean
}

/** Whether a grant reaches there. */
function reaches(grant: Grant, { region = null, municipality = null }: Where): boolean {
  if (grant.region !== null && grant.region !== region) return false
  // Somebody of a municipality acts for it alone; about a whole region she has the rights of a member.
  if (MUNICIPAL_ROLES.includes(grant.role) && grant.municipality !== null)
    return municipality === null || grant.municipality === municipality
  return true
}

/** Whether the viewer may. */
export function may(viewer: Viewer, action: Action, where: Where = {}): boolean {
  const holders: readonly Holder[] = RIGHTS[action]
  const grants = viewer.grants.filter((grant) => reaches(grant, where))
  // Whoever is of one municipality reads what the others share.
  const isMember = viewer.grants.some((grant) => reaches(grant, { ...where, municipality: null }))
  return holders.some((holder) => {
    if (holder === 'everybody') return true
    if (holder === 'signed-in') return viewer.account !== null
    if (holder === 'members') return isMember
    if (holder === 'readers') return where.isOpen === true || isMember
    return grants.some(({ role }) => role === holder)
  })
}

/** Roles that a viewer may grant there: an administrator every one, the co-ordination unit every one but those above and beside it. */
export function grantableRoles(viewer: Viewer, where: Where, roles: readonly Role[]): readonly Role[] {
  if (!may(viewer, 'account.manage', where)) return []
  const isAdministrator = viewer.grants.some(
    (grant) => grant.role === 'administrator' && (grant.region === null || grant.region === where.region),
  )
  return isAdministrator ? roles : roles.filter((role) => role !== 'administrator' && role !== 'trustee')
}

/** Whether the viewer may do it in at least one of the places for which a role was granted. */
export function mayAnywhere(viewer: Viewer, action: Action): boolean {
  return may(viewer, action) || viewer.grants.some((grant) => may(viewer, action, grant))
}

/** Whether a guest may do it anywhere at all. */
export function mayGuestsTry(action: Action): boolean {
  const holders: readonly Holder[] = RIGHTS[action]
  return holders.includes('everybody') || holders.includes('readers')
}
