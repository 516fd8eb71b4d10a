import { type ComponentChildren, render } from 'preact'
import type { DepartureRow, ModeRow } from '../../../contract/index.ts'
import {
  AnswerHead,
  type AnswerView,
  Departures,
  type FormView,
  Histogram,
  LeftOut,
  Legend,
  Modes,
  Municipalities,
  Provenance,
  QuestionForm,
  TakeAlong,
} from '../../components/index.ts'

/** Draws the parts of the answer into the places that the server drew them into. */
export function drawAnswer(page: Document, view: AnswerView): void {
  // Distances have colours of their own.
  page.querySelector('.workspace')?.setAttribute('data-measure', view.answer.measure)
  into(page, 'answer-head', <AnswerHead view={view} />)
  into(page, 'answer-legend', <Legend view={view} />)
  into(
    page,
    'answer-side',
    <>
      <LeftOut view={view} />
      <Histogram view={view} />
    </>,
  )
  into(
    page,
    'answer-table',
    <>
      <Municipalities view={view} />
      <TakeAlong view={view} />
      <Provenance view={view} />
    </>,
  )
}

/** The modes come a moment later than the answer. */
export function drawModes(page: Document, view: AnswerView, rows: readonly ModeRow[]): void {
  into(page, 'answer-modes', <Modes view={view} rows={rows} />)
}

export function drawDepartures(page: Document, view: AnswerView, rows: readonly DepartureRow[]): void {
  into(page, 'answer-departures', <Departures view={view} rows={rows} />)
}

export function drawForm(page: Document, view: FormView): void {
  into(page, 'question-form', <QuestionForm view={view} />)
}

function into(page: Document, id: string, content: ComponentChildren): void {
  const place = page.getElementById(id)
  if (place) render(content, place)
}
