import type { Issue } from '../../../../core/evidence/index.ts'
import { type Entry, fieldValue, RETENTION_PROPOSALS, type RetentionRule } from '../../../../core/process/index.ts'
import type { HeldKind } from '../heldKind.ts'

/** Parts of the program that a region can do without. */
export const MODULES = ['haltestelle', 'bericht', 'leistungskatalog', 'register', 'zusammenarbeit'] as const
export type Module = (typeof MODULES)[number]

/** Periods that a region can set, with their fields. */
export const OWN_PERIODS = { account: 'keepAccountMonths', contact: 'keepContactMonths' } as const

/** What a region decides about itself here. */
export const REGION_SETTINGS: HeldKind = {
  id: 'region-settings',
  labelKey: 'region-settings.kind',
  part: 'data',
  title: 'name',
  write: 'region.settings',
  remove: 'region.settings',
  isSingle: true,
  ownerField: null,
  visibility: 'members',
  isShareable: false,
  columns: ['name', 'openForGuests', 'office'],
  retentionFields: {},
  fields: [
    { id: 'name', labelKey: 'region-settings.name', type: 'text', most: 120 },
    { id: 'openForGuests', labelKey: 'region-settings.open-for-guests', type: 'flag', required: true },
    {
      id: 'modulesOff',
      labelKey: 'region-settings.modules-off',
      type: 'list',
      of: { type: 'choice', options: [...MODULES] },
    },
    { id: 'secondFactor', labelKey: 'region-settings.second-factor', type: 'choice', options: ['required'] },
    { id: 'office', labelKey: 'region-settings.office', type: 'text', most: 200 },
    { id: 'officeMail', labelKey: 'region-settings.office-mail', type: 'text', most: 254 },
    { id: 'officePhone', labelKey: 'region-settings.office-phone', type: 'text', most: 60 },
    { id: 'keepAccountMonths', labelKey: 'region-settings.keep-account', ...months() },
    { id: 'keepContactMonths', labelKey: 'region-settings.keep-contact', ...months() },
    { id: 'periodSource', labelKey: 'region-settings.period-source', type: 'text', most: 300 },
  ],
  check: checkSettings,
}

function months() {
  return { type: 'number', unit: 'months', least: 1, most: 120, whole: true } as const
}

function checkSettings(entry: Entry): Issue[] {
  const isSet = Object.values(OWN_PERIODS).some((field) => fieldValue(entry, field) !== null)
  if (!isSet || fieldValue(entry, 'periodSource') !== null) return []
  const params = { field: 'periodSource', label: 'region-settings.period-source' }
  return [{ code: 'settings-period-without-source', severity: 'error', params }]
}

/** Settings of a region that has not said anything yet: as the program runs without any. */
export const PLAIN_SETTINGS: Entry = { ...emptyEntry(), openForGuests: true }

function emptyEntry(): Entry {
  return Object.fromEntries(REGION_SETTINGS.fields.map(({ id }) => [id, null]))
}

/** Periods that the region set with their source. */
export function ownRules(settings: Entry): RetentionRule[] {
  const source = fieldValue(settings, 'periodSource')
  return RETENTION_PROPOSALS.flatMap((rule): RetentionRule[] => {
    const field = Object.hasOwn(OWN_PERIODS, rule.id) ? OWN_PERIODS[rule.id as keyof typeof OWN_PERIODS] : null
    const period = field ? fieldValue(settings, field) : null
    if (typeof period !== 'number') return []
    return [{ ...rule, months: period, basis: 'region', source: String(source ?? ''), verified: false }]
  })
}
