import type {
  AnsweredReply,
  ExplainedReply,
  FailedReply,
  MapGround,
  PageWorkerReply,
  PageWorkerRequest,
  ReachQuestion,
  SuppliedReply,
  SupplyQuestion,
} from '../../../contract/index.ts'

export interface WorkerListeners {
  progress(loadedBytes: number, totalBytes: number): void
  opened(ground: MapGround): void
  answered(reply: AnsweredReply): void
  supplied(reply: SuppliedReply): void
  explained(reply: ExplainedReply): void
  failed(reply: FailedReply): void
}

/** The page's side of the worker that computes. Only the last question and the last explanation asked for are told. */
export class WorkerClient {
  readonly #worker: Worker
  #tickets = 0
  #asked = 0
  #explaining = 0

  constructor(url: string, listeners: WorkerListeners) {
    this.#worker = new Worker(url, { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<PageWorkerReply>) => this.#receive(data, listeners)
    this.#worker.onerror = ({ message }) =>
      listeners.failed({
        type: 'failed',
        ticket: null,
        issue: { code: 'page-worker-failed', severity: 'error', params: { reason: message ?? '' } },
      })
  }

  open(region: string, catalogue: string): void {
    this.#send({ type: 'open', region, catalogue })
  }

  ask(question: ReachQuestion): void {
    this.#asked = ++this.#tickets
    this.#send({ type: 'ask', ticket: this.#asked, question })
  }

  askSupply(question: SupplyQuestion): void {
    this.#asked = ++this.#tickets
    this.#send({ type: 'ask-supply', ticket: this.#asked, question })
  }

  explain(question: ReachQuestion, cell: number): void {
    this.#explaining = ++this.#tickets
    this.#send({ type: 'explain', ticket: this.#explaining, question, cell })
  }

  #send(request: PageWorkerRequest): void {
    this.#worker.postMessage(request)
  }

  #receive(reply: PageWorkerReply, listeners: WorkerListeners): void {
    if (reply.type === 'progress') listeners.progress(reply.loadedBytes, reply.totalBytes)
    else if (reply.type === 'opened') listeners.opened(reply.ground)
    else if (reply.type === 'answered' && reply.ticket === this.#asked) listeners.answered(reply)
    else if (reply.type === 'supplied' && reply.ticket === this.#asked) listeners.supplied(reply)
    else if (reply.type === 'explained' && reply.ticket === this.#explaining) listeners.explained(reply)
    else if (reply.type === 'failed' && (reply.ticket === null || reply.ticket === this.#asked)) listeners.failed(reply)
  }
}
