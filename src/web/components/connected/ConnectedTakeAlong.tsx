import { TakeAlongList } from '../takeAlong/TakeAlongList.tsx'
import { type ConnectedView, connectedQuery } from './view.ts'

/** An answer on a networked service to take along. */
export function ConnectedTakeAlong({ view }: { view: ConnectedView }) {
  const { words, links, region, answer, level, sort } = view
  const { service, regionId, regionVersion } = answer
  const query = new URLSearchParams({ service })
  const excel = new URLSearchParams({ service, excel: '1', lang: words.language })
  const lasting = connectedQuery(view, level?.level ?? '', sort)
  lasting.set('version', regionVersion)
  const base = `/api/regions/${encodeURIComponent(region.id)}/connected`
  const files = [
    { href: `${base}.csv?${excel}`, name: words.text('lagebild.download-excel') },
    { href: `${base}.csv?${query}`, name: words.text('lagebild.download-csv') },
    { href: `${base}?${query}`, name: words.text('lagebild.download-json'), as: `${regionId}-${service}.json` },
  ]
  return <TakeAlongList words={words} files={files} lasting={links('/lagebild', lasting)} />
}
