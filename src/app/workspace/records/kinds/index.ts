import type { HeldKind } from '../heldKind.ts'
import { CONTACT } from './contact.ts'
import { COOPERATION } from './cooperation/index.ts'
import { PROCESSING } from './processing.ts'
import { REGION_SETTINGS } from './regionSettings.ts'

/** Every kind of record that people write here. One that is not in this list is neither listed nor written by the pages of registers. */
export const KINDS: readonly HeldKind[] = [CONTACT, PROCESSING, REGION_SETTINGS, ...COOPERATION]

/** Kinds with a list of their own below `/daten/register`. */
export const REGISTERS: readonly HeldKind[] = KINDS.filter(({ isSingle }) => !isSingle)

export const findKind = (id: string): HeldKind | undefined => KINDS.find((kind) => kind.id === id)

export { CONTACT, PROCESSING, REGION_SETTINGS }
