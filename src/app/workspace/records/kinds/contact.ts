import type { Issue } from '../../../../core/evidence/index.ts'
import { type Entry, fieldValue } from '../../../../core/process/index.ts'
import type { HeldKind } from '../heldKind.ts'

/** Offices and the people whom one asks there. */
export const CONTACT: HeldKind = {
  id: 'contact',
  labelKey: 'contact.kind',
  part: 'data',
  title: 'office',
  retention: 'contact',
  write: 'record.write',
  remove: 'record.delete',
  isSingle: false,
  ownerField: 'municipality',
  visibility: 'members',
  isShareable: true,
  columns: ['office', 'municipality', 'name', 'mail', 'phone', 'confirmed'],
  retentionFields: { lastUsed: 'confirmed' },
  fields: [
    { id: 'office', labelKey: 'contact.office', type: 'text', required: true, most: 200 },
    { id: 'municipality', labelKey: 'contact.municipality', type: 'place' },
    { id: 'topics', labelKey: 'contact.topics', type: 'list', of: { type: 'text', most: 100 }, most: 30 },
    { id: 'name', labelKey: 'contact.name', type: 'text', personal: true, most: 200 },
    { id: 'mail', labelKey: 'contact.mail', type: 'text', personal: true, most: 254 },
    { id: 'phone', labelKey: 'contact.phone', type: 'text', personal: true, most: 60 },
    { id: 'note', labelKey: 'contact.note', type: 'long-text', personal: true, most: 2000 },
    { id: 'confirmed', labelKey: 'contact.confirmed', type: 'date', earliest: '2000-01-01', latest: '2100-12-31' },
  ],
  check: checkContact,
}

function checkContact(entry: Entry): Issue[] {
  const mail = fieldValue(entry, 'mail')
  if (typeof mail !== 'string' || isMailAddress(mail)) return []
  const params = { field: 'mail', label: 'contact.mail', found: mail }
  return [{ code: 'contact-no-mail-address', severity: 'error', params }]
}

/** One @ with something before it and a domain behind it; whether it arrives only a mail can tell. */
const isMailAddress = (text: string) => /^[^\s@<>"',;]+@[^\s@<>"',;.]+(\.[^\s@<>"',;.]+)+$/.test(text)
