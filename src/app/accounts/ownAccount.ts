import { AlreadyThere, storedEntries, toStored } from '../../store/index.ts'
import { mailRhythm, watchesOf } from '../notices/settings.ts'
import { tracesToTake } from '../workspace/personal/entriesAbout.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { accountFault } from './fault.ts'
import { grantsOf } from './grants.ts'
import { readMailAddress, readName } from './mailAddress.ts'
import { confirmPassword } from './passwordLinks.ts'
import { readPerson } from './people.ts'
import { listSessions } from './sessions.ts'

export interface OwnDetails {
  readonly name: string
  readonly mail: string
  readonly language: 'de' | 'en' | null
  /** Needed where the address changes: it is the way to a new password. */
  readonly password: string
}

/** Corrects name, address and language. Throws InputError. */
export async function changeDetails(workspace: Workspace, account: string, details: OwnDetails): Promise<void> {
  const { store } = workspace
  const name = readName(details.name)
  const { mail, key } = readMailAddress(details.mail)
  const present = await readPerson(store.read, account)
  if (present?.mail !== mail) await confirmPassword(workspace, account, details.password)
  try {
    await store.write(async ({ query, journal }) => {
      await query
        .updateTable('account')
        .set({ name, mail, mail_key: key, language: details.language })
        .where('id', '=', account)
        .execute()
      journal({ actor: account, action: 'account.details', kind: 'account', object: account })
    })
  } catch (error) {
    if (error instanceof AlreadyThere) throw accountFault('account-mail-taken')
    throw error
  }
}

/** All that is stored about a person, for herself (GDPR, article 15 and 20). */
export async function ownData(workspace: Workspace, account: string) {
  const { read } = workspace.store
  const person = await readPerson(read, account)
  const grants = await grantsOf(read, account, new Date().toISOString().slice(0, 10))
  const groups = await read
    .selectFrom('group_account')
    .innerJoin('account_group', 'account_group.id', 'group_account.group_id')
    .select('account_group.name')
    .where('account', '=', account)
    .execute()
  const identities = await read
    .selectFrom('account_identity')
    .select(['issuer', 'subject', 'created_at as createdAt'])
    .where('account', '=', account)
    .execute()
  const entries = await storedEntries(read)
    .where(({ or, and, eb }) =>
      or([eb('actor', '=', account), and([eb('journal_entry.kind', '=', 'account'), eb('object', '=', account)])]),
    )
    .orderBy('journal_entry.seq')
    .execute()
  return {
    account: person,
    roles: grants,
    groups: groups.map(({ name }) => name),
    identities,
    sessions: await listSessions(workspace, account),
    notices: { mail: await mailRhythm(workspace, account), watches: await watchesOf(workspace, account) },
    traces: await tracesToTake(workspace, { account, grants }, person?.mail ?? ''),
    journal: entries
      .map(toStored)
      .map(({ seq, at, actor, action, kind, object, region, municipality, stored, erased }) => ({
        seq,
        at,
        actor: actor === account ? 'self' : 'others',
        action,
        kind,
        object,
        region,
        municipality,
        content: stored?.body ? (JSON.parse(stored.body) as unknown) : null,
        erased,
      })),
  }
}
