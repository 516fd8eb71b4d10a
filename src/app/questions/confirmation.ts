import { changeRecord, createRecord, listRecords, type Query, readRecord, type Writing } from '../../store/index.ts'
import { CONFIRMATION, type ConfirmationState } from './question.ts'

/** What is confirmed: an entry of a register. */
export interface Confirmed {
  readonly kind: string
  readonly id: string
}

const keyOf = ({ kind, id }: Confirmed): string => `${kind}.${id}`

/** Writes down the day on which somebody said that an entry still holds. */
export async function writeConfirmation(writing: Writing, of: Confirmed, actor: string): Promise<void> {
  const about = await readRecord(writing.query, of.kind, of.id)
  if (!about || about.deletedAt !== null) return
  const state: ConfirmationState = { confirmedOn: writing.at.slice(0, 10), version: about.version }
  const at = { kind: CONFIRMATION, id: keyOf(of) }
  const before = await readRecord(writing.query, at.kind, at.id)
  const { region, municipality, visibility } = about
  if (!before) await createRecord(writing, { ...at, region, municipality, visibility, state }, actor)
  else
    await changeRecord(writing, { ...at, expected: before.version, state, visibility, action: 'record.confirm' }, actor)
}

/** When an entry was confirmed last, and which version of it; null = never. */
export async function lastConfirmation(query: Query, of: Confirmed): Promise<ConfirmationState | null> {
  const record = await readRecord<ConfirmationState>(query, CONFIRMATION, keyOf(of))
  return record && record.deletedAt === null ? record.state : null
}

/** Days (ISO) on which entries of a region were confirmed last, by kind and id as `KIND.ID`. */
export async function confirmationDays(query: Query, region: string): Promise<ReadonlyMap<string, string>> {
  const records = await listRecords<ConfirmationState>(query, { kind: CONFIRMATION, region })
  return new Map(records.map(({ id, state }) => [id, state.confirmedOn]))
}
