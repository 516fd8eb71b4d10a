import type { ComponentChildren } from 'preact'
import { linksOf, type PageFrame } from '../frame.ts'
import { ofRegion, registerPath } from '../register/paths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly kind: string
  /** Null = a new entry. */
  readonly id?: string | null
  /** What a new entry is about, by field: `{ service: 'pharmacy' }`, of a place `{ 'municipality.ags': … }`. */
  readonly about?: Readonly<Record<string, string>>
  /** Page to which saving leads back. */
  readonly back: string
  readonly isButton?: boolean
  readonly children: ComponentChildren
}

/** Leads to the form of an entry, and saving leads back. */
export function EntryLink({ frame, region, kind, id = null, about = {}, back, isButton = false, children }: Props) {
  const given = Object.entries(about).map(([field, value]) => [`f.${field}`, value])
  const query = ofRegion(region, { ...Object.fromEntries(given), zurueck: back })
  const href = linksOf(frame)(`${registerPath(kind)}/${id === null ? 'neu' : encodeURIComponent(id)}`, query)
  if (!isButton) return <a href={href}>{children}</a>
  return (
    <a class="kern-btn kern-btn--secondary" href={href}>
      <span class="kern-label">{children}</span>
    </a>
  )
}
