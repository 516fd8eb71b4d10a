/** Tables of notices and of the mail that carries them. They are derived from the journal or belong to one account; nothing here is chained. */
export interface NoticeTables {
  notice: NoticeTable
  notice_cursor: NoticeCursorTable
  notice_setting: NoticeSettingTable
  notice_watch: NoticeWatchTable
  mail_outbox: MailOutboxTable
  mail_token: MailTokenTable
}

/** An entry of the journal that one account should see. */
export interface NoticeTable {
  id: string
  account: string
  /** Entry of the journal; one notice per account and entry. */
  seq: number
  rule: string
  kind: string
  object: string
  region: string | null
  municipality: string | null
  at: string
  read_at: string | null
  /** Mail that carries it; null = none yet. */
  mail: string | null
}

/** One row: how far the journal was turned into notices. */
export interface NoticeCursorTable {
  id: number
  /** Next entry. */
  seq: number
}

export interface NoticeSettingTable {
  account: string
  /** `immediate`, `daily`, `weekly`, `never`. */
  mail: string
  /** Token of the link that ends all mail. */
  unsubscribe_token: string
  /** Day (ISO date) of the last digest; null = none yet. */
  digest_on: string | null
}

/** What somebody follows: a whole region (kind and object '') or one record. */
export interface NoticeWatchTable {
  account: string
  region: string
  kind: string
  object: string
  created_at: string
}

/** Mail that waits, and what became of it. The words are made when it is sent, so that nothing erased is sent. */
export interface MailOutboxTable {
  id: string
  account: string
  /** `notices`: those that name this mail; `duties`: what waits for somebody; `receipt`, `duty-receipt`: what was understood of a reply. */
  purpose: string
  /** JSON, for receipts. */
  payload: string | null
  /** `waiting`, `sent`, `given-up`. */
  state: string
  attempts: number
  next_at: string
  /** Until then another process is sending it. */
  lease_until: string | null
  /** Code of the last fault; null = none. */
  fault: string | null
  created_at: string
  sent_at: string | null
}

/** Lets the answer to a mail be joined to its question. */
export interface MailTokenTable {
  /** SHA-256 of the token, hex. */
  token: string
  account: string
  /** Id of a question, or the duties that the mail numbers. */
  question: string
  created_at: string
  expires_at: string
}
