import type { CellExplanation, MapMunicipality, ReachAnswer } from '../../../contract/index.ts'
import type { Words } from '../../../messages/page.ts'
import { CellView } from './cellView.tsx'
import { MapLegend } from './legend.tsx'
import type { Numbers } from './numbers.ts'

/** Everything beside the map; changed as a whole. */
export interface PanelState {
  readonly answer: ReachAnswer | null
  /** People per class, the unreachable last. */
  readonly people: readonly number[]
  /** Sorted by name, only those inside. */
  readonly municipalities: readonly MapMunicipality[]
  readonly ags: string
  /** Cells that can be stepped through and where we are, −1 = before the first. */
  readonly stepCount: number
  readonly step: number
  readonly cell: {
    readonly explanation: CellExplanation | null
    readonly municipality: string
    readonly inside: boolean
  } | null
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
  readonly numbers: Numbers
}

export function Panel({ state, actions, say, numbers }: Props) {
  const { answer } = state
  return (
    <>
      {answer && <MapLegend answer={answer} people={state.people} say={say} numbers={numbers} />}
      <Stepping state={state} actions={actions} say={say} />
      {answer && <CellView cell={state.cell} answer={answer} close={actions.closeCell} say={say} numbers={numbers} />}
    </>
  )
}

function Stepping({ state, actions, say }: Omit<Props, 'numbers'>) {
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
        {step >= 0 ? say('step.position', { position: step + 1, count: stepCount }) : say('step.order')}
      </p>
    </section>
  )
}
