import type { ImportLog } from '../../core/evidence/index.ts'
import { FACT_KEYS, type PriceUnit } from '../../core/services/index.ts'
import { parseNumber } from '../source/index.ts'
import { plainName } from './columnName.ts'
import { toExactDate } from './date.ts'

interface Where {
  readonly file: string
  readonly line: number
}
/** The value as it is stored, null = left out; what is wrong is reported. */
type FactReader = (text: string, log: ImportLog, where: Where) => string | null
type FactKey = (typeof FACT_KEYS)[keyof typeof FACT_KEYS]

/** Names of columns as `plainName` writes them. */
const NAMES: Readonly<Record<string, FactKey>> = Object.fromEntries(
  (
    [
      [
        FACT_KEYS.price,
        'priceeuro price preis preiseuro preisineuro eintritt eintrittspreis elternbeitrag gebuehr eigenanteil',
      ],
      [FACT_KEYS.priceUnit, 'priceunit preiseinheit preisje preispro'],
      [FACT_KEYS.quality, 'quality qualitaet bewertung qualitaetsnote schulnote grade rating'],
      [FACT_KEYS.qualityScale, 'qualityscale qualitaetsskala skala notenskala'],
      [
        FACT_KEYS.openUntil,
        'openuntil closingdate offenbis geoeffnetbis schliessung schliessungsdatum schliesstam schliesstzum',
      ],
      [
        FACT_KEYS.holderBornFrom,
        'holderbirthyear holderbornfrom geburtsjahr geburtsjahrinhaber geburtsjahrinhaberin inhabergeburtsjahr',
      ],
      [FACT_KEYS.succession, 'successionsecured nachfolge nachfolgegesichert nachfolgegeregelt'],
      [
        FACT_KEYS.openingHours,
        'openinghoursperweek hoursperweek oeffnungsstunden wochenstunden oeffnungsstundenjewoche stundenprowoche',
      ],
      [FACT_KEYS.fullTime, 'fulltime ganztag ganztags ganztagsangebot ganztagsbetreuung'],
      [FACT_KEYS.fullTimePosts, 'fulltimeposts vollzeitstellen vollzeitaequivalente vzae'],
      [FACT_KEYS.wheelchair, 'wheelchair rollstuhl rollstuhlgerecht barrierefrei'],
    ] as [FactKey, string][]
  ).flatMap(([key, names]) => names.split(' ').map((name) => [name, key])),
)

const READERS: Readonly<Record<FactKey, FactReader>> = {
  [FACT_KEYS.price]: readPrice,
  [FACT_KEYS.priceUnit]: readPriceUnit,
  [FACT_KEYS.quality]: (text) => {
    const { value, state } = parseNumber(text)
    return state === 'number' && value >= 0 ? String(value) : state === 'missing' ? null : text.slice(0, 100)
  },
  [FACT_KEYS.qualityScale]: (text) => text.slice(0, 100),
  [FACT_KEYS.openUntil]: readOpenUntil,
  [FACT_KEYS.holderBornFrom]: readBirthYear,
  [FACT_KEYS.succession]: readFlag,
  [FACT_KEYS.openingHours]: (text, log, where) => readAmount(text, 168, 'facility-hours-absurd', log, where),
  [FACT_KEYS.fullTime]: readFlag,
  [FACT_KEYS.fullTimePosts]: (text, log, where) => readAmount(text, 10_000, 'facility-posts-absurd', log, where),
  [FACT_KEYS.wheelchair]: readWheelchair,
}

/** The detail that a column means, null = a column of the list's own. */
export function factOfColumn(name: string): FactKey | null {
  const plain = plainName(name)
  return Object.hasOwn(NAMES, plain) ? NAMES[plain]! : null
}

export function readFact(key: FactKey, text: string, log: ImportLog, where: Where): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : READERS[key](trimmed, log, where)
}

/** A year's fee of a boarding place is below it. */
const DEAREST_EURO = 100_000

function readPrice(text: string, log: ImportLog, where: Where): string | null {
  if (/^(kostenlos|kostenfrei|frei|gratis|free)$/i.test(text)) return '0'
  const { value, state } = parseNumber(text.replace(/^(EUR|Euro|€)\s*|\s*(EUR|Euro|€)$/gi, ''))
  if (state === 'missing' || state === 'suppressed') return null
  if (state === 'number' && value >= 0 && value <= DEAREST_EURO) return String(value)
  log.warn(state === 'number' ? 'facility-price-absurd' : 'facility-price-unreadable', where, {
    value: text.slice(0, 40),
  })
  return null
}

const UNITS: readonly (readonly [RegExp, PriceUnit])[] = [
  [/monat|month|mtl/, 'per-month'],
  [/jahr|year|annual/, 'per-year'],
  [/stunde|hour|std/, 'per-hour'],
  [/fahrt|ride|trip/, 'per-ride'],
  [/mahlzeit|essen|meal/, 'per-meal'],
  [/besuch|eintritt|visit|entry|person/, 'per-visit'],
  [/stueck|item|piece/, 'per-item'],
  [/tag|day/, 'per-day'],
]

function readPriceUnit(text: string, log: ImportLog, where: Where): string | null {
  const plain = plainName(text)
  const known = UNITS.find(([words]) => words.test(plain))
  if (known) return known[1]
  log.warn('facility-price-unit-unknown', where, { unit: text.slice(0, 40) })
  return null
}

function readOpenUntil(text: string, log: ImportLog, where: Where): string | null {
  if (/^(unbefristet|offen|-|–|indefinite)$/i.test(text)) return null
  const date = toExactDate(text)
  if (date !== null) return date
  log.warn('facility-date-unreadable', where, { value: text.slice(0, 40) })
  return null
}

function readBirthYear(text: string, log: ImportLog, where: Where): string | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : Number.NaN
  if (year >= 1900 && year <= 2020) return String(year - (year % 5))
  log.warn('facility-birth-year-unreadable', where, { value: text.slice(0, 40) })
  return null
}

const YES = /^(ja|yes|y|j|true|wahr|1|x|gesichert|geregelt)$/i
const NO = /^(nein|no|n|false|falsch|0|offen|ungesichert)$/i
const NOT_STATED = /^(-|–|unbekannt|unknown|k\. ?a\.|keine angabe|n\/?a)$/i

function readFlag(text: string, log: ImportLog, where: Where): string | null {
  if (YES.test(text)) return 'yes'
  if (NO.test(text)) return 'no'
  if (!NOT_STATED.test(text)) log.warn('facility-flag-unreadable', where, { value: text.slice(0, 40) })
  return null
}

function readWheelchair(text: string, log: ImportLog, where: Where): string | null {
  return /^(limited|teilweise|eingeschr(ä|ae)nkt|bedingt)$/i.test(text) ? 'limited' : readFlag(text, log, where)
}

function readAmount(text: string, most: number, absurd: string, log: ImportLog, where: Where): string | null {
  const { value, state } = parseNumber(text.replace(/\s*(h|Std\.?|Stunden)$/i, ''))
  if (state === 'missing' || state === 'suppressed') return null
  if (state === 'number' && value >= 0 && value <= most) return String(value)
  if (state === 'number') log.warn(absurd, where, { value: text.slice(0, 40), most })
  else log.warn('facility-amount-unreadable', where, { value: text.slice(0, 40) })
  return null
}
