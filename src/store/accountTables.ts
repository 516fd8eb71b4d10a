/** Tables of people, what they may do, and how they sign in. Names and mail addresses stand here only: never in the journal's chain. */
export interface AccountTables {
  account: AccountTable
  account_identity: AccountIdentityTable
  account_group: AccountGroupTable
  account_token: AccountTokenTable
  group_account: GroupAccountTable
  group_parent: GroupParentTable
  recovery_code: RecoveryCodeTable
  role_grant: RoleGrantTable
  session: SessionTable
}

export interface AccountTable {
  /** Random; all that the journal knows of a person. */
  id: string
  /** Null = erased. */
  mail: string | null
  /** The address in lower case: unique. */
  mail_key: string | null
  name: string | null
  /** Argon2id in the PHC string format; null = none yet, or signs in elsewhere. */
  password: string | null
  /** `invited`, `active`, `locked`, `erased`. */
  state: string
  /** `de`, `en`; null = as the browser asks. */
  language: string | null
  /** Base32 secret of the second factor; null = none. */
  totp_secret: string | null
  /** Time step of the last code that was used: a code counts once. */
  totp_step: number | null
  created_at: string
  created_by: string
  signed_in_at: string | null
  erased_at: string | null
}

/** A person as an OpenID Connect provider knows her. */
export interface AccountIdentityTable {
  issuer: string
  subject: string
  account: string
  created_at: string
}

export interface AccountGroupTable {
  id: string
  name: string
  region: string | null
  created_at: string
  created_by: string
}

/** Links that work once (invitation, new password, first administrator), and addresses of calendars. */
export interface AccountTokenTable {
  /** SHA-256 of the token, hex. */
  token: string
  /** `invitation`, `password`, `administrator`, `calendar`. */
  purpose: string
  account: string | null
  created_at: string
  created_by: string
  expires_at: string
  used_at: string | null
}

export interface GroupAccountTable {
  group_id: string
  account: string
}

/** Who is in `child` has the roles of `parent` too. */
export interface GroupParentTable {
  child: string
  parent: string
}

export interface RecoveryCodeTable {
  account: string
  /** SHA-256 of the code, hex. */
  code: string
  used_at: string | null
}

/** A role of an account or of a group: one of the two is null. */
export interface RoleGrantTable {
  id: string
  account: string | null
  group_id: string | null
  role: string
  region: string | null
  municipality: string | null
  object: string | null
  /** Last day, ISO date; null = without end. */
  until: string | null
  created_at: string
  created_by: string
}

export interface SessionTable {
  /** Random; names the session in lists. */
  id: string
  /** SHA-256 of the cookie's token, hex. */
  token: string
  account: string
  created_at: string
  seen_at: string
  expires_at: string
  idle_seconds: number
  /** `none`, `pending`, `done`. A pending session has no rights. */
  second_factor: string
  /** Browser and system in a few words. */
  agent: string
}
