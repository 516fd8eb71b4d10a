import { generateKeyPairSync } from 'node:crypto'
import type { Workspace } from '../../src/app/index.ts'
import { type Store, tableDelivery } from '../../src/store/index.ts'

/** A workspace around a store that a test opened. */
export const workspaceOn = (store: Store): Workspace => ({
  store,
  jobs: tableDelivery,
  dataDir: '/nowhere',
  key: generateKeyPairSync('ed25519').privateKey,
  origin: 'test',
  version: '0.0.0',
  log: () => {},
})
