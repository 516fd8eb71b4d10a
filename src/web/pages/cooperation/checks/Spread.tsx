interface Props {
  /** Ends of the scale. */
  readonly least: number
  readonly most: number
  /** Steps that people gave, ascending. */
  readonly values: readonly number[]
  readonly median: number
}

const WIDTH = 120
const HEIGHT = 30
const EDGE = 8
const LINE = 22

/** How far ratings lie apart: a dot for each person over its step, a bar from the lowest to the highest, a tick at the median. The table says the same in figures. */
export function Spread({ least, most, values, median }: Props) {
  const x = (value: number) => EDGE + ((value - least) / (most - least)) * (WIDTH - 2 * EDGE)
  const steps = Array.from({ length: most - least + 1 }, (_, k) => least + k)
  const heights = new Map<number, number>()
  const dots = values.map((value) => {
    const height = heights.get(value) ?? 0
    heights.set(value, height + 1)
    return { value, height }
  })
  // Many people: dots stand closer, never outside.
  const tallest = Math.max(1, ...heights.values())
  const rise = Math.min(6, (LINE - 4) / tallest)
  return (
    <svg class="spread" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line class="spread__axis" x1={x(least)} x2={x(most)} y1={LINE} y2={LINE} />
      {steps.map((step) => (
        <line key={step} class="spread__axis" x1={x(step)} x2={x(step)} y1={LINE - 2} y2={LINE + 2} />
      ))}
      <line class="spread__range" x1={x(values[0]!)} x2={x(values.at(-1)!)} y1={LINE} y2={LINE} />
      {dots.map(({ value, height }, k) => (
        <circle key={k} class="spread__dot" cx={x(value)} cy={LINE - 4 - height * rise} r={2.6} />
      ))}
      <line class="spread__median" x1={x(median)} x2={x(median)} y1={LINE - 5} y2={LINE + 7} />
    </svg>
  )
}
