import { type ConnectedView, connectedQuery } from './view.ts'

/** Downloads, a link that lasts, and print. */
export function ConnectedTakeAlong({ view }: { view: ConnectedView }) {
  const { words, links, region, answer, level, sort } = view
  const query = new URLSearchParams({ service: answer.service })
  const excel = new URLSearchParams({ service: answer.service, excel: '1', lang: words.language })
  const lasting = connectedQuery(view, level?.level ?? '', sort)
  lasting.set('version', answer.regionVersion)
  const base = `/api/regions/${encodeURIComponent(region.id)}/connected`
  return (
    <section class="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title" class="kern-sr-only">
        {words.text('lagebild.take-along')}
      </h2>
      <ul>
        <li>
          <a href={`${base}.csv?${excel}`} download>
            {words.text('lagebild.download-excel')}
          </a>
        </li>
        <li>
          <a href={`${base}.csv?${query}`} download>
            {words.text('lagebild.download-csv')}
          </a>
        </li>
        <li>
          <a href={`${base}?${query}`}>{words.text('connected.download-json')}</a>
        </li>
        <li>
          <a href={links('/lagebild', lasting)} rel="bookmark">
            {words.text('lagebild.permalink')}
          </a>
        </li>
        <li class="needs-script">
          <button type="button" class="link-button" data-action="print">
            {words.text('lagebild.print')}
          </button>
        </li>
      </ul>
    </section>
  )
}
