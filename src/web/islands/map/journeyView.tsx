import type { CellExplanation, ToldLeg } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'

/** The journey by bus and train leg by leg: of the first minute that takes as long as the map shows. */
export function JourneyView({ explanation: { journey, site }, words }: { explanation: CellExplanation; words: Words }) {
  if (!journey) return null
  const { departureSeconds, arrivalSeconds, legs } = journey
  return (
    <section class="journey" aria-labelledby="journey-title">
      <h4 id="journey-title">{words.text('timetable.journey')}</h4>
      <p class="map-cell__note">{words.text('timetable.journey-note', { day: words.day(journey.date) })}</p>
      <ol class="journey__legs">
        <li class="journey__end">{words.text('timetable.journey-start', { time: clock(departureSeconds) })}</li>
        {legs.map((leg, i) => (
          <li key={i} class={`journey__leg journey__leg--${leg.kind}`}>
            <Leg leg={leg} site={site?.name || words.text('cell.site-unnamed')} words={words} />
          </li>
        ))}
        <li class="journey__end">{words.text('timetable.journey-end', { time: clock(arrivalSeconds) })}</li>
      </ol>
    </section>
  )
}

function Leg({ leg, site, words }: { leg: ToldLeg; site: string; words: Words }) {
  const minutes = words.minutes(leg.arrivalSeconds - leg.departureSeconds)
  if (leg.kind === 'walk') return <>{words.text('timetable.leg-walk', { minutes, to: leg.to ?? site })}</>
  if (leg.kind === 'change') {
    const isHere = leg.from === leg.to
    return <>{words.text(isHere ? 'timetable.leg-change' : 'timetable.leg-change-walk', { minutes, to: leg.to })}</>
  }
  if (leg.kind === 'ordered') {
    const notice = leg.noticeSeconds === null ? -1 : Math.round(leg.noticeSeconds / 60)
    return (
      <>
        <strong>{words.text('timetable.leg-ordered', { name: leg.name, minutes })}</strong>{' '}
        {notice >= 0 && words.text('timetable.leg-notice', { notice })}{' '}
        {leg.phone !== '' && words.text('timetable.leg-phone', { phone: leg.phone })}
      </>
    )
  }
  const { line, headsign, from, to, stopsBetween, departureSeconds, arrivalSeconds } = leg
  return (
    <>
      <strong>{words.text('timetable.leg-ride', { line, headsign: headsign === '' ? 'none' : headsign })}</strong>
      <span class="journey__stop">
        {words.text('timetable.leg-board', { time: clock(departureSeconds), stop: from })}
      </span>
      <span class="journey__stop">{words.text('timetable.leg-alight', { time: clock(arrivalSeconds), stop: to })}</span>
      <span class="map-cell__note">
        {words.text('timetable.leg-stops', { count: stopsBetween })}, {minutes}
      </span>
    </>
  )
}

/** 07:05, on the clock that hangs at the stop: 25:30 is 01:30. */
function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
}
