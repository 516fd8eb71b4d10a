export { germanInstant } from './germanInstant.ts'
export { type CalendarEvent, writeCalendar } from './writeCalendar.ts'
