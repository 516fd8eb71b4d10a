import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Programs that the tests use may be installed from Debian's packages, by root. */
export const hasDebianPackages = () => existsSync('/usr/bin/apt-get')
export const isRoot = () => process.getuid?.() === 0

/** Whether all packages could be installed. */
export function installPackages(...names) {
  const apt = (...args) =>
    spawnSync('/usr/bin/apt-get', ['-q', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...names)
}
