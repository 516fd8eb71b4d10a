import type { RegionDrawing } from '../../../../core/cooperation/index.ts'

interface Props {
  readonly drawing: RegionDrawing
  readonly marks: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly href: string
    readonly name: string
    /** As in the table beside the map. */
    readonly number: number
    readonly isCommons: boolean
  }[]
  /** Lines between marks. */
  readonly links: readonly (readonly [string, string])[]
  readonly label: string
}

/** Municipalities with numbered points; the table beside it says the same. */
export function PlaceMap({ drawing, marks, links, label }: Props) {
  const { width, height, municipalities } = drawing
  const at = new Map(marks.map((mark) => [mark.id, mark]))
  const ring = municipalities.filter(({ inside }) => !inside)
  const inside = municipalities.filter((one) => one.inside)
  return (
    <svg class="place-map" viewBox={`-20 -20 ${width + 40} ${height + 40}`}>
      <title>{label}</title>
      {[...ring, ...inside].map(({ ags, path, name, inside: isInside }) => (
        <path key={ags} d={path} class={isInside ? 'place-map__inside' : 'place-map__ring'}>
          <title>{name}</title>
        </path>
      ))}
      {links.map(([a, b]) => {
        const [from, to] = [at.get(a), at.get(b)]
        if (!from || !to) return null
        return <line key={`${a} ${b}`} class="place-map__link" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      })}
      {marks.map(({ id, x, y, href, name, number, isCommons }) => (
        <a key={id} href={href} class="place-map__mark" aria-label={`${number} ${name}`}>
          <title>{name}</title>
          {isCommons ? <rect x={x - 20} y={y - 20} width="40" height="40" /> : <circle cx={x} cy={y} r="21" />}
          <text x={x} y={y} dy="0.36em">
            {number}
          </text>
        </a>
      ))}
    </svg>
  )
}
