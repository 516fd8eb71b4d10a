import type { ComponentChild } from 'preact'
import type { MapMunicipality } from '../../../contract/index.ts'
import type { Words } from '../../../messages/pageMap.ts'

/** Everything beside the map; changed as a whole. */
export interface PanelState {
  /** Null until there is an answer. */
  readonly legend: ComponentChild | null
  /** In which order cells are stepped through. */
  readonly orderWords: string
  /** Sorted by name, only those inside. */
  readonly municipalities: readonly MapMunicipality[]
  readonly ags: string
  /** Cells that can be stepped through and where we are, −1 = before the first. */
  readonly stepCount: number
  readonly step: number
  /** Null = no cell is chosen; `told` null = it is being looked up. */
  readonly cell: { readonly told: ComponentChild | null } | null
}

export interface PanelActions {
  chooseMunicipality(ags: string): void
  step(by: number): void
  closeCell(): void
}

interface Props {
  readonly state: PanelState
  readonly actions: PanelActions
  readonly say: Words['text']
}

export function Panel({ state, actions, say }: Props) {
  return (
    <>
      {state.legend}
      <Stepping state={state} actions={actions} say={say} />
      {state.legend !== null && <ChosenCell state={state} actions={actions} say={say} />}
    </>
  )
}

function ChosenCell({ state: { cell }, actions, say }: Props) {
  return (
    <section class="map-cell" aria-labelledby="map-cell-heading">
      <h3 id="map-cell-heading" class="map-cell__heading">
        {say('cell.heading')}
      </h3>
      <div aria-live="polite">
        {cell === null && <p class="map-cell__note">{say('cell.none')}</p>}
        {cell !== null && (cell.told ?? <p class="map-cell__note">{say('cell.loading')}</p>)}
      </div>
      {cell && (
        <button type="button" class="map-button" onClick={actions.closeCell}>
          {say('cell.close')}
        </button>
      )}
    </section>
  )
}

function Stepping({ state, actions, say }: Props) {
  const { municipalities, ags, stepCount, step } = state
  return (
    <section class="map-steps" aria-label={say('step.municipality')}>
      <label class="map-steps__label" for="map-municipality">
        {say('step.municipality')}
      </label>
      <select
        id="map-municipality"
        class="map-steps__select"
        value={ags}
        onChange={(event) => actions.chooseMunicipality(event.currentTarget.value)}
      >
        <option value="">{say('step.all')}</option>
        {municipalities.map((m) => (
          <option key={m.ags} value={m.ags}>
            {m.name}
          </option>
        ))}
      </select>
      <div class="map-steps__buttons">
        <button type="button" class="map-button" disabled={step <= 0} onClick={() => actions.step(-1)}>
          {say('step.previous')}
        </button>
        <button type="button" class="map-button" disabled={step >= stepCount - 1} onClick={() => actions.step(1)}>
          {say('step.next')}
        </button>
      </div>
      <p class="map-steps__note">
        {step >= 0 ? say('step.position', { position: step + 1, count: stepCount }) : state.orderWords}
      </p>
    </section>
  )
}
