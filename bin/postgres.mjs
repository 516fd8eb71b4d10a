import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDebianPackages, installPackages, isRoot } from './debian.mjs'
import { say } from './words.mjs'

const DEBIAN = '/usr/lib/postgresql'

/** Folder with PostgreSQL's `initdb` and `postgres`; REIHUM_POSTGRES goes before all. The tests start a server of their own from it. */
export function findPostgres() {
  const isThere = (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))
  const asked = process.env.REIHUM_POSTGRES
  if (asked !== undefined) return isThere(asked) ? asked : undefined
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find(isThere)
}

/** PostgreSQL, installed from Debian's packages if it is missing and may be; else the reason why there is none. */
export function providePostgres() {
  const found = findPostgres()
  if (found) return { path: found }
  if (process.env.REIHUM_POSTGRES !== undefined || !hasDebianPackages()) return { reason: say('postgres-none-system') }
  if (!isRoot()) return { reason: say('postgres-none-user') }
  console.log(say('postgres-installing'))
  const path = installPackages('postgresql') ? findPostgres() : undefined
  return path ? { path } : { reason: say('postgres-failed') }
}
