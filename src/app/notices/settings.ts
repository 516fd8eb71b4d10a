import type { Query } from '../../store/index.ts'
import { isTokenLike, newToken } from '../accounts/secrets.ts'
import type { Workspace } from '../workspace/workspace.ts'

export const MAIL_RHYTHMS = ['immediate', 'daily', 'weekly', 'never'] as const
export type MailRhythm = (typeof MAIL_RHYTHMS)[number]

/** Without a choice of their own people get one mail a day at most. */
export const USUAL_RHYTHM: MailRhythm = 'daily'

export async function mailRhythm({ store }: Workspace, account: string): Promise<MailRhythm> {
  const row = await store.read
    .selectFrom('notice_setting')
    .select('mail')
    .where('account', '=', account)
    .executeTakeFirst()
  return rhythmOf(row?.mail)
}

export const rhythmOf = (text: string | undefined): MailRhythm =>
  MAIL_RHYTHMS.find((one) => one === text) ?? USUAL_RHYTHM

export async function setMailRhythm({ store }: Workspace, account: string, mail: MailRhythm): Promise<void> {
  const unsubscribe_token = newToken()
  await store.write(({ query }) =>
    query
      .insertInto('notice_setting')
      .values({ account, mail, unsubscribe_token, digest_on: null })
      .onConflict((conflict) => conflict.column('account').doUpdateSet({ mail }))
      .execute(),
  )
}

/** The token of the link that ends all mail to an account; made where there is none. To be called within a change. */
export async function unsubscribeToken(query: Query, account: string): Promise<string> {
  await query
    .insertInto('notice_setting')
    .values({ account, mail: USUAL_RHYTHM, unsubscribe_token: newToken(), digest_on: null })
    .onConflict((conflict) => conflict.column('account').doNothing())
    .execute()
  const row = await query
    .selectFrom('notice_setting')
    .select('unsubscribe_token')
    .where('account', '=', account)
    .executeTakeFirstOrThrow()
  return row.unsubscribe_token
}

/** Ends all mail to the account of a link. Answers alike whether there is such a link: nobody learns which exist. */
export async function unsubscribe({ store }: Workspace, token: string): Promise<void> {
  if (!isTokenLike(token)) return
  await store.write(({ query }) =>
    query.updateTable('notice_setting').set({ mail: 'never' }).where('unsubscribe_token', '=', token).execute(),
  )
}

export interface Watch {
  readonly region: string
  /** '' with object '' = the whole region. */
  readonly kind: string
  readonly object: string
}

export async function watchesOf({ store }: Workspace, account: string): Promise<Watch[]> {
  return store.read
    .selectFrom('notice_watch')
    .select(['region', 'kind', 'object'])
    .where('account', '=', account)
    .orderBy('created_at')
    .execute()
}

/** Follow or no longer follow. What somebody may not read tells her nothing, so that no right is asked here. */
export async function setWatch({ store }: Workspace, account: string, watch: Watch, isOn: boolean): Promise<void> {
  const { region, kind, object } = watch
  await store.write(async ({ query, at }) => {
    if (isOn)
      await query
        .insertInto('notice_watch')
        .values({ account, region, kind, object, created_at: at })
        .onConflict((conflict) => conflict.columns(['account', 'region', 'kind', 'object']).doNothing())
        .execute()
    else
      await query
        .deleteFrom('notice_watch')
        .where('account', '=', account)
        .where('region', '=', region)
        .where('kind', '=', kind)
        .where('object', '=', object)
        .execute()
  })
}

/** Everything about an account's notices and mail; the rest of the account is erased elsewhere, in the same change. */
export async function eraseNotices(query: Query, account: string): Promise<void> {
  for (const table of ['notice', 'notice_setting', 'notice_watch', 'mail_outbox', 'mail_token'] as const)
    await query.deleteFrom(table).where('account', '=', account).execute()
}
