import { ScrollTable } from '../scrollTable/ScrollTable.tsx'
import { type ConnectedView, connectedQuery } from './view.ts'

/** Every level of the service for the whole region; each leads to its table. */
export function ConnectedLevels({ view }: { view: ConnectedView }) {
  const { words, links, answer, level, sort } = view
  if (answer.levels.length < 2) return null
  return (
    <div class="connected__levels">
      <h2 id="connected-levels">{words.text('connected.levels')}</h2>
      <ScrollTable titleId="connected-levels" kind="figures">
        <thead>
          <tr>
            <th scope="col">{words.text('connected.column-level')}</th>
            <th scope="col" class="numeric">
              {words.text('connected.column-connected')}
            </th>
            <th scope="col" class="numeric">
              {words.text('connected.column-share')}
            </th>
            <th scope="col" class="numeric">
              {words.text('connected.column-not-connected')}
            </th>
            <th scope="col" class="numeric">
              {words.text('connected.column-unknown')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.levels.map(({ level: name, total }) => (
            <tr key={name}>
              <th scope="row">
                <a
                  href={`${links('/lagebild', connectedQuery(view, name, sort))}`}
                  aria-current={name === level?.level ? 'true' : undefined}
                >
                  {name === '' ? words.text('connected.level-none') : name}
                </a>
              </th>
              {total.connected === null ? (
                <td class="numeric muted" colSpan={3}>
                  {words.text(total.suppressed > 0 ? 'connected.cell-suppressed' : 'lagebild.cell-unknown')}
                </td>
              ) : (
                <>
                  <td class="numeric">{words.number(total.connected)}</td>
                  <td class="numeric">{words.share(total.sharePercent! / 100)}</td>
                  <td class="numeric">{words.number(total.notConnected!)}</td>
                </>
              )}
              <td class="numeric">{words.number(total.missing + total.suppressed)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}
