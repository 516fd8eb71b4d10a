import { RELIEFS } from '../../../../../core/cooperation/index.ts'
import type { Issue } from '../../../../../core/evidence/index.ts'
import { type Entry, fieldValue, type Place } from '../../../../../core/process/index.ts'
import type { StandingEntry } from '../../heldKind.ts'
import { cooperationKind, EUROS, HOURS } from './cooperationKind.ts'

/** What a municipality put in and got out in one project and year. Its own people and the office see it first. */
export const BALANCE_ENTRY_KIND = cooperationKind({
  id: 'balance-entry',
  labelKey: 'balance-entry.kind',
  title: 'year',
  columns: ['year', 'municipality', 'project', 'paid', 'saved', 'hoursGiven', 'hoursReceived', 'relief'],
  ownerField: 'municipality',
  visibility: 'preview',
  fields: [
    { id: 'municipality', labelKey: 'balance-entry.municipality', type: 'place', required: true },
    { id: 'project', labelKey: 'balance-entry.project', type: 'reference', to: 'project' },
    // A year is a name, not a quantity: it has no thousands.
    { id: 'year', labelKey: 'balance-entry.year', type: 'text', required: true, most: 4 },
    { id: 'paid', labelKey: 'balance-entry.paid', ...EUROS, least: 0 },
    { id: 'saved', labelKey: 'balance-entry.saved', ...EUROS, least: 0 },
    { id: 'hoursGiven', labelKey: 'balance-entry.hours-given', ...HOURS },
    { id: 'hoursReceived', labelKey: 'balance-entry.hours-received', ...HOURS },
    { id: 'relief', labelKey: 'balance-entry.relief', type: 'choice', options: [...RELIEFS] },
    { id: 'note', labelKey: 'balance-entry.note', type: 'long-text', most: 2000 },
  ],
  check: checkBalanceEntry,
  checkAmong: checkAlone,
})

const FIGURES = ['paid', 'saved', 'hoursGiven', 'hoursReceived', 'relief'] as const

function checkBalanceEntry(entry: Entry): Issue[] {
  const issues: Issue[] = []
  const year = fieldValue(entry, 'year')
  if (typeof year === 'string' && !/^20\d\d$/.test(year)) {
    const params = { field: 'year', label: 'balance-entry.year', found: year }
    issues.push({ code: 'balance-year', severity: 'error', params })
  }
  if (FIGURES.every((field) => fieldValue(entry, field) === null))
    issues.push({ code: 'balance-empty', severity: 'error', params: {} })
  for (const field of ['paid', 'saved', 'hoursGiven', 'hoursReceived']) {
    const value = fieldValue(entry, field)
    if (typeof value !== 'number' || Math.abs(value * 100 - Math.round(value * 100)) < 1e-6) continue
    const label = `balance-entry.${field.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`
    issues.push({ code: 'balance-too-fine', severity: 'error', params: { field, label } })
  }
  return issues
}

/** The same sum must not be entered twice: not for one project and year, nor for one project beside a figure over all projects. */
function checkAlone(entry: Entry, _id: string | null, others: readonly StandingEntry[]): Issue[] {
  const own = others.filter(
    ({ state }) => agsOf(state) === agsOf(entry) && fieldValue(state, 'year') === fieldValue(entry, 'year'),
  )
  const project = fieldValue(entry, 'project')
  if (own.some(({ state }) => fieldValue(state, 'project') === project))
    return [{ code: 'balance-twice', severity: 'error', params: { field: 'year' } }]
  const isOverAll = (state: Entry) => fieldValue(state, 'project') === null
  if (own.some(({ state }) => isOverAll(state) !== (project === null)))
    return [{ code: 'balance-over-all', severity: 'warning', params: { field: 'project' } }]
  return []
}

const agsOf = (entry: Entry) => (fieldValue(entry, 'municipality') as Place | null)?.ags ?? null
