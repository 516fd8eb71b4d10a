import type { Issue } from '../../evidence/index.ts'
import { type Cleaned, cleanValue, type FieldName, isNothing, wrongForm } from './cleanValue.ts'
import type { DecimalMark } from './readNumber.ts'
import type { Place } from './recordKind.ts'

/** `{ ags, lon, lat }`, or a municipality's key alone. */
export function cleanPlace(raw: unknown, at: FieldName, mark?: DecimalMark): Cleaned<Place> {
  if (isNothing(raw)) return { value: null, issues: [] }
  if (typeof raw === 'string' || typeof raw === 'number') return cleanPlace({ ags: raw }, at)
  if (typeof raw !== 'object' || Array.isArray(raw)) return { value: null, issues: [wrongForm('place', raw, at)] }
  const parts = raw as Readonly<Record<keyof Place, unknown>>
  const ags = cleanAgs(parts.ags, at)
  const lon = cleanValue({ type: 'number', least: -180, most: 180 }, parts.lon, at, mark)
  const lat = cleanValue({ type: 'number', least: -90, most: 90 }, parts.lat, at, mark)
  const issues = [...ags.issues, ...lon.issues, ...lat.issues]
  if (issues.length === 0 && (lon.value === null) !== (lat.value === null))
    issues.push({ code: 'entry-half-a-point', severity: 'error', params: { field: at.field, label: at.label } })
  const place = { ags: ags.value, lon: lon.value as number | null, lat: lat.value as number | null }
  const isEmpty = place.ags === null && place.lon === null
  return { value: isEmpty || issues.length > 0 ? null : place, issues }
}

/** 8 digits of a municipality or 5 of a county, in one of the 16 Länder or in the example county (99); sheets lose the zero in front. */
function cleanAgs(raw: unknown, { field, label }: FieldName): Cleaned<string> {
  if (isNothing(raw)) return { value: null, issues: [] }
  const digits = typeof raw === 'string' || typeof raw === 'number' ? String(raw).replace(/\s/g, '') : ''
  const ags = /^(\d{7}|\d{4})$/.test(digits) ? `0${digits}` : digits
  if (/^(0[1-9]|1[0-6]|99)(\d{3}|\d{6})$/.test(ags)) return { value: ags, issues: [] }
  const issue: Issue = { code: 'entry-no-ags', severity: 'error', params: { field, label, found: digits.slice(0, 60) } }
  return { value: null, issues: [issue] }
}
