import type { Words } from '../../../messages/index.ts'

/** Names of the accounts that a page tells of; null = erased. */
export type ActorNames = ReadonlyMap<string, string | null>

/** Who did something: a name, the program itself, or an account that is gone. */
export function actorWords(actor: string, names: ActorNames, words: Words): string {
  if (actor === 'system' || actor === 'terminal') return words.text(`verlauf.actor-${actor}`)
  return names.get(actor) ?? words.text('verlauf.actor-gone')
}
