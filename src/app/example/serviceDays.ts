/** The feed is valid for these two years. */
export const FIRST_DAY = '20260101'
export const LAST_DAY = '20271231'

/** School holidays of the invented land, first and last day. */
const SCHOOL_HOLIDAYS = [
  ['20260101', '20260109'],
  ['20260330', '20260411'],
  ['20260629', '20260807'],
  ['20261005', '20261017'],
  ['20261223', '20270109'],
  ['20270322', '20270403'],
  ['20270705', '20270814'],
  ['20271004', '20271016'],
  ['20271223', '20271231'],
] as const

/** Public holidays: the nationwide ones. */
const PUBLIC_HOLIDAYS = [
  '20260101',
  '20260403',
  '20260406',
  '20260501',
  '20260514',
  '20260525',
  '20261003',
  '20261225',
  '20261226',
  '20270101',
  '20270326',
  '20270329',
  '20270501',
  '20270506',
  '20270517',
  '20271003',
  '20271225',
  '20271226',
]

/** `school` Mon–Fri in term, `holidays` Mon–Fri in school holidays, `weekday` both, `saturday`, `sunday` with public holidays, `daily`. */
export type ServiceId = 'school' | 'holidays' | 'weekday' | 'saturday' | 'sunday' | 'daily'

export interface ServiceCalendar {
  readonly calendar: readonly (readonly (string | number)[])[]
  readonly dates: readonly (readonly (string | number)[])[]
}

/** Rows of calendar.txt and calendar_dates.txt. `holidays` has no row in the calendar: its days are listed one by one, as some real feeds do. */
export function serviceCalendar(): ServiceCalendar {
  const weekly = (service: ServiceId, days: string) => [service, ...days.split('').map(Number), FIRST_DAY, LAST_DAY]
  const calendar = [
    weekly('school', '1111100'),
    weekly('weekday', '1111100'),
    weekly('saturday', '0000010'),
    weekly('sunday', '0000001'),
    weekly('daily', '1111111'),
  ]
  const dates: (string | number)[][] = []
  for (const { day, weekdayIndex } of days()) {
    const isPublic = PUBLIC_HOLIDAYS.includes(day)
    const isSchoolHoliday = SCHOOL_HOLIDAYS.some(([first, last]) => day >= first && day <= last)
    const workday = weekdayIndex >= 1 && weekdayIndex <= 5
    if (isPublic && workday) dates.push(['weekday', day, 2])
    if (isPublic && weekdayIndex === 6) dates.push(['saturday', day, 2])
    if (isPublic && weekdayIndex !== 0) dates.push(['sunday', day, 1])
    if (workday && (isPublic || isSchoolHoliday)) dates.push(['school', day, 2])
    if (workday && isSchoolHoliday && !isPublic) dates.push(['holidays', day, 1])
  }
  return { calendar, dates }
}

function* days(): Generator<{ day: string; weekdayIndex: number }> {
  const read = (day: string) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(4, 6)) - 1, Number(day.slice(6, 8)))
  for (let at = read(FIRST_DAY); at <= read(LAST_DAY); at += 86_400_000) {
    const date = new Date(at)
    yield { day: date.toISOString().slice(0, 10).replaceAll('-', ''), weekdayIndex: date.getUTCDay() }
  }
}
