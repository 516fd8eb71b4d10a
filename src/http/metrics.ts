import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Health } from '../app/index.ts'

/** Upper ends of the classes of the histogram, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Timed {
  readonly method: string
  readonly route: string
  readonly status: number
  count: number
  seconds: number
  readonly upTo: number[]
}

/** What the server counts, in the text format of Prometheus (exposition format 0.0.4). */
export class Metrics {
  readonly #timed = new Map<string, Timed>()
  readonly #delay = monitorEventLoopDelay({ resolution: 20 })
  #running = 0

  constructor() {
    this.#delay.enable()
  }

  begin(): void {
    this.#running++
  }

  end(method: string, route: string, status: number, milliseconds: number): void {
    this.#running--
    const key = `${method} ${route} ${status}`
    let timed = this.#timed.get(key)
    if (!timed) {
      timed = { method, route, status, count: 0, seconds: 0, upTo: SECONDS.map(() => 0) }
      this.#timed.set(key, timed)
    }
    const seconds = milliseconds / 1000
    timed.count++
    timed.seconds += seconds
    for (const [i, end] of SECONDS.entries()) if (seconds <= end) timed.upTo[i]!++
  }

  text({ version, store, disk }: Health): string {
    const lines: string[] = []
    const family = (name: string, type: string, help: string, samples: readonly (readonly [string, number])[]) => {
      if (samples.length === 0) return
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`)
      for (const [labels, value] of samples) lines.push(`${name}${labels} ${value}`)
    }
    const all = [...this.#timed.values()]
    family('reihum_info', 'gauge', 'Version of the program.', [[`{version="${escaped(version)}"}`, 1]])
    family('reihum_http_running', 'gauge', 'Requests that are being answered.', [['', this.#running]])
    lines.push(
      '# HELP reihum_http_request_duration_seconds Time until the answer began, by route and status.',
      '# TYPE reihum_http_request_duration_seconds histogram',
    )
    for (const { method, route, status, count, seconds, upTo } of all) {
      const of = `method="${escaped(method)}",route="${escaped(route)}",status="${status}"`
      const name = 'reihum_http_request_duration_seconds'
      for (const [i, end] of SECONDS.entries()) lines.push(`${name}_bucket{${of},le="${end}"} ${upTo[i]}`)
      lines.push(
        `${name}_bucket{${of},le="+Inf"} ${count}`,
        `${name}_sum{${of}} ${seconds}`,
        `${name}_count{${of}} ${count}`,
      )
    }
    const faults = all.filter(({ status }) => status >= 500).reduce((sum, { count }) => sum + count, 0)
    family('reihum_http_faults_total', 'counter', 'Answers with a status of 500 and more.', [['', faults]])
    if (store) {
      family('reihum_store_up', 'gauge', '1 = the database answers.', [[`{kind="${store.kind}"}`, Number(store.ok)]])
      family('reihum_store_ping_seconds', 'gauge', 'A round trip to the database.', [['', store.milliseconds / 1000]])
      if (store.entries !== null)
        family('reihum_journal_entries', 'gauge', 'Entries of the journal.', [['', store.entries]])
      family(
        'reihum_jobs',
        'gauge',
        'Jobs in the background, by state.',
        Object.entries(store.jobs ?? {}).map(([state, count]) => [`{state="${escaped(state)}"}`, count] as const),
      )
    }
    if (disk) {
      family('reihum_disk_free_bytes', 'gauge', 'Room on the disk of the data folder.', [['', disk.freeBytes]])
      family('reihum_disk_size_bytes', 'gauge', 'Size of the disk of the data folder.', [['', disk.totalBytes]])
    }
    family('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [['', process.memoryUsage.rss()]])
    family('process_uptime_seconds', 'gauge', 'Since the start.', [['', Math.round(process.uptime())]])
    const delay = this.#delay.percentile(99) / 1e9
    family(
      'reihum_event_loop_delay_seconds',
      'gauge',
      '99th percentile of what a turn was late by, since last asked.',
      [['', delay]],
    )
    this.#delay.reset()
    return `${lines.join('\n')}\n`
  }
}

const escaped = (label: string) => label.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
