import type { Viewer } from '../../../core/evidence/index.ts'
import { type Entry, fieldValue, layRetention, type RetentionRule } from '../../../core/process/index.ts'
import {
  changeRecord,
  createRecord,
  listRecords,
  readRecord,
  restoreRecord,
  type Writing,
} from '../../../store/index.ts'
import type { Workspace } from '../workspace.ts'
import { changeEntry } from './changeEntry.ts'
import { createEntry } from './createEntry.ts'
import { MODULES, type Module, ownRules, PLAIN_SETTINGS, REGION_SETTINGS } from './kinds/regionSettings.ts'
import type { EntryRecord, Written } from './outcome.ts'

export interface RegionSettings {
  readonly settings: Entry
  /** Null = nobody has set anything yet. */
  readonly record: EntryRecord | null
}

/** Settings of the regions that have said something, by region. */
export type AllRegionSettings = ReadonlyMap<string, Entry>

/** In one query: every page needs those of its own region, the names of all, and which are closed. */
export async function allRegionSettings({ store }: Workspace): Promise<AllRegionSettings> {
  const records = await listRecords<Entry>(store.read, { kind: REGION_SETTINGS.id })
  return new Map(records.map(({ id, state }) => [id, { ...PLAIN_SETTINGS, ...state }]))
}

/** What a region says about itself; plain where it has said nothing. */
export const settingsIn = (all: AllRegionSettings, region: string): Entry => all.get(region) ?? PLAIN_SETTINGS

/** For the program itself: what a page shows of it is decided there. */
export async function regionSettings({ store }: Workspace, region: string): Promise<RegionSettings> {
  const record = await readRecord<Entry>(store.read, REGION_SETTINGS.id, region)
  if (!record || record.deletedAt !== null) return { settings: PLAIN_SETTINGS, record: null }
  return { settings: { ...PLAIN_SETTINGS, ...record.state }, record }
}

/** Saves the settings; the first time there is no version to have seen (`expected` 0). */
export async function saveRegionSettings(
  workspace: Workspace,
  viewer: Viewer,
  given: { readonly region: string; readonly expected: number; readonly raw: unknown },
): Promise<Written> {
  const kind = REGION_SETTINGS.id
  const { record } = await regionSettings(workspace, given.region)
  if (record === null && given.expected === 0) return createEntry(workspace, viewer, { kind, ...given })
  return changeEntry(workspace, viewer, { kind, id: given.region, ...given })
}

/**
 * Part of the change by which a new region is uploaded: guests read it only when its office opens it (decision record 0017), also where an earlier region of
 * this name was open.
 */
export async function closeForGuests(writing: Writing, region: string, actor: string): Promise<void> {
  const at = { kind: REGION_SETTINGS.id, id: region }
  const known = await readRecord<Entry>(writing.query, at.kind, region)
  const state = { ...PLAIN_SETTINGS, ...known?.state, openForGuests: false }
  if (!known) {
    await createRecord(writing, { ...at, region, state }, actor)
    return
  }
  const isDeleted = known.deletedAt !== null
  const { version } = isDeleted ? await restoreRecord(writing, { ...at, expected: known.version }, actor) : known
  if (isDeleted || fieldValue(known.state, 'openForGuests') !== false)
    await changeRecord(writing, { ...at, expected: version, state }, actor)
}

/** Parts of the program that the region does without. */
export function modulesOff(settings: Entry): readonly Module[] {
  const off = fieldValue(settings, 'modulesOff')
  return Array.isArray(off) ? MODULES.filter((module) => off.includes(module)) : []
}

/** How long data are kept there: the region's periods over the program's proposals. */
export async function retentionRules(workspace: Workspace, region: string): Promise<RetentionRule[]> {
  return layRetention(ownRules((await regionSettings(workspace, region)).settings))
}

/** The regions under the names that they gave themselves. */
export function withOwnNames<R extends { readonly id: string; readonly name: string }>(
  all: AllRegionSettings,
  regions: readonly R[],
): readonly R[] {
  return regions.map((region) => {
    const name = fieldValue(settingsIn(all, region.id), 'name')
    return typeof name === 'string' && name !== region.name ? { ...region, name } : region
  })
}
