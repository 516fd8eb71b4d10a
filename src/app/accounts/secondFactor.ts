import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { Workspace } from '../workspace/workspace.ts'
import { accountFault } from './fault.ts'
import { tokenHash } from './secrets.ts'
import { startSession } from './sessions.ts'

const PERIOD_SECONDS = 30
const RECOVERY_CODES = 8

/** A second factor that is being set up: nothing is stored until a first code proves that the app has it. */
export interface NewSecondFactor {
  /** Base32. */
  readonly secret: string
  /** `otpauth://…` for apps on the same device. */
  readonly address: string
  /** The address as a QR code: rows of dark modules, true = dark. */
  readonly code: readonly (readonly boolean[])[]
}

/** `issuer`: name of this server in the app. */
export function newSecondFactor(mail: string, secret = new Secret({ size: 20 }).base32): NewSecondFactor {
  const address = totp(secret, mail).toString()
  return { secret, address, code: encode(address, { ecc: 'M', border: 2 }).data }
}

const totp = (secret: string, label = 'Reihum') =>
  new TOTP({ issuer: 'Reihum', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6 })

/** The time step for which a code is right, one before and after allowed for (RFC 6238, section 5.2); null = wrong. */
function stepOf(secret: string, code: string, now: number): number | null {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totp(secret).validate({ token: digits, timestamp: now, window: 1 })
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_SECONDS) + delta
}

/** Turns the second factor on; the recovery codes are shown once. Throws InputError for a wrong code. */
export async function turnOnSecondFactor(
  { store }: Workspace,
  account: string,
  session: string,
  { secret, code }: { readonly secret: string; readonly code: string },
  now = Date.now(),
): Promise<string[]> {
  const step = /^[A-Z2-7]{32}$/.test(secret) ? stepOf(secret, code, now) : null
  if (step === null) throw accountFault('account-code-wrong')
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await store.write(async ({ query, journal }) => {
    await query.updateTable('account').set({ totp_secret: secret, totp_step: step }).where('id', '=', account).execute()
    await query.deleteFrom('recovery_code').where('account', '=', account).execute()
    await query
      .insertInto('recovery_code')
      .values(codes.map((one) => ({ account, code: recoveryHash(one) })))
      .execute()
    await query.deleteFrom('session').where('account', '=', account).where('id', '!=', session).execute()
    await query.updateTable('session').set({ second_factor: 'done' }).where('id', '=', session).execute()
    journal({ actor: account, action: 'account.second-factor-on', kind: 'account', object: account })
  })
  return codes
}

export async function turnOffSecondFactor({ store }: Workspace, account: string, actor = account): Promise<void> {
  await store.write(async ({ query, journal }) => {
    await query.updateTable('account').set({ totp_secret: null, totp_step: null }).where('id', '=', account).execute()
    await query.deleteFrom('recovery_code').where('account', '=', account).execute()
    await query.updateTable('session').set({ second_factor: 'none' }).where('account', '=', account).execute()
    journal({ actor, action: 'account.second-factor-off', kind: 'account', object: account })
  })
}

/**
 * Completes a sign-in by a code of the app or a recovery code: the waiting session ends, a new one begins. Null = the code is wrong, or was
 * used before (RFC 6238, section 5.2: a code counts once).
 */
export async function confirmSecondFactor(
  workspace: Workspace,
  waiting: { readonly account: string; readonly session: string },
  code: string,
  agent: string,
  now = Date.now(),
): Promise<{ token: string; recoveryLeft: number | null } | null> {
  const { store } = workspace
  const { account, session } = waiting
  const row = await store.read
    .selectFrom('account')
    .select('totp_secret')
    .where('id', '=', account)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row?.totp_secret) return null
  const step = stepOf(row.totp_secret, code, now)
  const recoveryLeft =
    step === null ? await useRecoveryCode(workspace, account, code) : await useStep(workspace, account, step)
  if (recoveryLeft === false) return null
  await store.write(({ query }) => query.deleteFrom('session').where('id', '=', session).execute())
  const { token } = await startSession(workspace, { account, secondFactor: 'done', agent }, new Date(now))
  return { token, recoveryLeft }
}

/** Null = the code counted; false = it was used before. */
async function useStep({ store }: Workspace, account: string, step: number): Promise<null | false> {
  const { numUpdatedRows } = await store.write(({ query }) =>
    query
      .updateTable('account')
      .set({ totp_step: step })
      .where('id', '=', account)
      .where(({ or, eb }) => or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
      .executeTakeFirst(),
  )
  return numUpdatedRows > 0n ? null : false
}

/** How many codes are left; false = no such code. */
async function useRecoveryCode({ store }: Workspace, account: string, code: string): Promise<number | false> {
  return store.write(async ({ query, at, journal }) => {
    const { numUpdatedRows } = await query
      .updateTable('recovery_code')
      .set({ used_at: at })
      .where('account', '=', account)
      .where('code', '=', recoveryHash(code))
      .where('used_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return false as const
    journal({ actor: account, action: 'account.recovery-code', kind: 'account', object: account })
    const left = await query
      .selectFrom('recovery_code')
      .select(({ fn }) => fn.countAll().as('left'))
      .where('account', '=', account)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow()
    return Number(left.left)
  })
}

/** Without letters and figures that look alike (Crockford's alphabet), 50 bits. */
function newRecoveryCode(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
  const letters = [...randomBytes(10)].map((byte) => alphabet[byte % 32]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

const recoveryHash = (code: string): string => tokenHash(code.toLowerCase().replaceAll(/[^0-9a-z]/g, ''))
