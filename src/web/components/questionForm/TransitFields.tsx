import {
  clockText,
  inWindow,
  isWindow,
  PERCENTILES,
  questionToQuery,
  TIMINGS,
  transitOf,
  WINDOWS,
} from '../../../contract/index.ts'
import { Check, Select } from './fields.tsx'
import type { FormView } from './formView.ts'

/** By bus and train: which day, which minutes, and which of their travel times. Folded: one line says what is chosen. */
export function TransitFields({ view }: { view: FormView }) {
  const { words, question, timetable } = view
  if (question.mode !== 'transit' || !timetable) return null
  const choice = transitOf(question)
  return (
    <fieldset class="transit-fields">
      <legend class="kern-sr-only">{words.text('timetable.choices')}</legend>
      <details>
        <summary>{chosenWords(view)}</summary>
        <div class="question-form__fields">
          <DayField view={view} />
          <ClockField view={view} name="from" seconds={choice.fromSeconds} />
          <ClockField view={view} name="to" seconds={choice.toSeconds} />
          <Select
            name="timing"
            label={words.text('timetable.timing')}
            value={choice.timing}
            options={TIMINGS.map((timing) => [timing, words.text(`timetable.timing-${timing}`)])}
          />
          <Select
            name="percentile"
            label={words.text('timetable.percentile')}
            value={String(choice.percentile)}
            options={PERCENTILES.map((one) => [String(one), words.text(`timetable.percentile-${one}`)])}
          />
          {/* Sent only when ticked: what is usual needs no parameter. */}
          <Check name="last-walk" label={words.text('timetable.last-walk')} isOn={!choice.lastWalk} value="0" />
        </div>
        <DayHint view={view} />
        <details class="help">
          <summary>{words.text('timetable.help')}</summary>
          <p>{words.text('timetable.help-percentiles')}</p>
          <p>{words.text('timetable.help-ride')}</p>
        </details>
      </details>
      <Windows view={view} />
    </fieldset>
  )
}

/** “Dienstag, 13.01.2026, Abfahrt 7–9 Uhr, in der Regel”. */
function chosenWords({ words, question, timetable }: FormView): string {
  const { date, fromSeconds, toSeconds, timing, percentile, lastWalk } = transitOf(question)
  const day = date ?? timetable!.usualDay
  return words.text('timetable.chosen', {
    day: day === null ? 'none' : words.day(day),
    timing,
    from: words.clock(fromSeconds),
    to: words.clock(toSeconds),
    percentile: words.text(`timetable.percentile-${percentile}`),
    walk: lastWalk ? 'yes' : 'no',
  })
}

function DayField({ view: { words, question, timetable } }: { view: FormView }) {
  const { from, to } = timetable!
  return (
    <div class="kern-form-input field">
      <label class="kern-label" for="choice-date">
        {words.text('timetable.day')}
      </label>
      <input
        class="kern-form-input__input"
        id="choice-date"
        name="date"
        type="date"
        min={from}
        max={to}
        value={transitOf(question).date ?? ''}
        aria-describedby="choice-date-hint"
      />
    </div>
  )
}

function DayHint({ view: { words, timetable } }: { view: FormView }) {
  const { from, to, usualDay } = timetable!
  return (
    <p class="field__hint" id="choice-date-hint">
      {words.text('timetable.day-hint', { day: usualDay === null ? 'none' : words.day(usualDay) })}{' '}
      {words.text('timetable.days', { first: words.date(from), last: words.date(to) })}{' '}
      {words.text('timetable.windows-note')}
    </p>
  )
}

/** As text, for a night goes on to 25:30 and every reader counts to 24, whatever the browser's own clock does. */
function ClockField({ view: { words }, name, seconds }: { view: FormView; name: 'from' | 'to'; seconds: number }) {
  return (
    <div class="kern-form-input field field--short">
      <label class="kern-label" for={`choice-${name}`}>
        {words.text(`timetable.${name}`)}
      </label>
      <input
        class="kern-form-input__input"
        id={`choice-${name}`}
        name={name}
        type="text"
        inputMode="numeric"
        pattern="\s*[0-9]{1,2}[:.][0-9]{2}\s*"
        maxLength={6}
        autocomplete="off"
        data-wrong={words.text('timetable.window-wrong')}
        title={words.text('timetable.window-wrong')}
        value={clockText(seconds)}
      />
    </div>
  )
}

/** Links, so that they work without script; with it they change the question in place. */
function Windows({ view }: { view: FormView }) {
  const { words, links, regionId, question, timetable } = view
  const choice = transitOf(question)
  return (
    <ul class="chips" aria-label={words.text('timetable.windows')}>
      {WINDOWS.map((window) => {
        const transit = inWindow(choice, window, timetable!)
        if (!transit) return null
        const { fromSeconds, toSeconds } = window
        const name = words.text('timetable.window', {
          name: words.text(`timetable.window-${window.id}`),
          from: words.clock(fromSeconds),
          to: words.clock(toSeconds),
        })
        return (
          <li key={window.id}>
            <a
              class="chip"
              href={links('/lagebild', questionToQuery(regionId, { ...question, transit }))}
              aria-current={isWindow(choice, window) ? 'true' : undefined}
              data-transit={JSON.stringify(transit)}
            >
              {name}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Why bus and train cannot be chosen, and what would help. */
export function TransitObstacle({ view: { words, service, timetable } }: { view: FormView }) {
  if (service.kind !== 'visited' || timetable) return null
  return (
    <details class="help">
      <summary>{words.text('timetable.unavailable')}</summary>
      <p>{words.text('timetable.unavailable-timetable')}</p>
      <pre class="command">
        <code>{words.text('timetable.unavailable-command')}</code>
      </pre>
    </details>
  )
}
