import type { Times } from './measure.ts'

/** One line of the table. */
export interface Figure {
  readonly id: string
  readonly on: string
  readonly what: string
  readonly times: Times
  readonly targetMs?: number
  /** The target is one of processor time; without it one of the clock. */
  readonly targetOf?: 'processor'
  /** Bytes that must move at least: inputs and labels read once, results written once. */
  readonly bytes?: number
  /** The same work by a public library, measured in the same run. */
  readonly peer?: { readonly what: string; readonly times: Times; readonly note?: string }
  readonly peakMegabytes?: number
  readonly targetMegabytes?: number
}

export interface Report {
  readonly bandwidth: number
  readonly node: string
  readonly quick: boolean
  readonly figures: readonly Figure[]
  readonly remarks: readonly string[]
  readonly sink: number
}

export function misses(f: Figure): boolean {
  return (
    (f.targetMs !== undefined && (f.targetOf === 'processor' ? f.times.cpu : f.times.median) > f.targetMs) ||
    (f.targetMegabytes !== undefined && (f.peakMegabytes ?? 0) > f.targetMegabytes)
  )
}

const HEAD = [
  'measured',
  'time',
  'processor',
  'target',
  'bound',
  'processor ÷ bound',
  'peer (processor)',
  'peer ÷ Reihum',
]

/** The table, by what it was measured on, in Markdown. */
export function markdown(report: Report): string {
  const lines: string[] = []
  for (const on of new Set(report.figures.map((f) => f.on))) {
    lines.push(
      `**${on}**`,
      '',
      `| ${HEAD.join(' | ')} |`,
      `| ${HEAD.map((_, i) => (i === 0 ? '---' : '--:')).join(' | ')} |`,
    )
    for (const f of report.figures) if (f.on === on) lines.push(`| ${row(f, report.bandwidth).join(' | ')} |`)
    lines.push('')
  }
  lines.push(
    `Time: median ± half the distance between the quartiles on the clock; processor: median of the processor time, which other work on the machine disturbs less. Bound: bytes that must move ÷ ${(report.bandwidth / 1e6).toFixed(1)} GB/s, the rate at which large typed arrays were copied in the same run. Peer: a public library on the same graph in the same run. Node ${report.node}.`,
    ...report.remarks.map((r) => `\n${r}`),
  )
  return lines.join('\n')
}

function row(f: Figure, bandwidth: number): string[] {
  const bound = f.bytes === undefined ? undefined : f.bytes / bandwidth
  const memory = f.peakMegabytes === undefined ? '' : `, peak ${Math.round(f.peakMegabytes)} MB`
  const target = [
    ...(f.targetMs === undefined ? [] : [`≤ ${span(f.targetMs)}${f.targetOf === 'processor' ? ' of processor' : ''}`]),
    ...(f.targetMegabytes === undefined ? [] : [`≤ ${f.targetMegabytes} MB`]),
  ].join(', ')
  return [
    f.what,
    `${span(f.times.median)}${f.times.rounds > 1 ? ` ± ${span(f.times.spread)}` : ''}${memory}`,
    span(processor(f.times)),
    target === '' ? '–' : `${target}${misses(f) ? ' **missed**' : ''}`,
    bound === undefined ? '–' : span(bound),
    bound === undefined ? '–' : ratio(processor(f.times) / bound),
    f.peer ? `${span(processor(f.peer.times))} (${f.peer.what})` : '–',
    f.peer ? ratio(processor(f.peer.times) / processor(f.times)) : '–',
  ]
}

/** The processor's clock ticks in milliseconds: below that the time on the clock must do. */
function processor(times: Times): number {
  return times.cpu >= 1 ? times.cpu : times.best
}

function ratio(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(0) : value.toFixed(1)
}

function span(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 1 : 2)} s`
  if (ms >= 1) return `${ms.toFixed(ms >= 100 ? 0 : 1)} ms`
  return `${(ms * 1000).toFixed(ms >= 0.01 ? 0 : 2)} µs`
}
