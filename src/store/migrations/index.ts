import type { Migration } from 'kysely/migration'
import type { StoreKind } from '../store.ts'
import { workspace } from './0001-workspace.ts'
import { accounts } from './0002-accounts.ts'
import { jobs } from './0003-jobs.ts'
import { notices } from './0005-notices.ts'
import { feed } from './0006-feed.ts'
import { append } from './0007-append.ts'

/** Forward only, in order. A migration that was released is never changed; the next one mends it. */
export const migrations = (kind: StoreKind): Record<string, Migration> => ({
  '0001-workspace': workspace(kind),
  '0002-accounts': accounts(kind),
  '0003-jobs': jobs(kind),
  '0005-notices': notices(kind),
  '0006-feed': feed(kind),
  '0007-append': append(kind),
})
