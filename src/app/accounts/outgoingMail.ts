/** A mail to one person. */
export interface OutgoingMail {
  readonly to: string
  readonly subject: string
  /** Plain text. */
  readonly text: string
}

/** Hands a mail over to a mail server; rejects where it does not take it. */
export type SendMail = (mail: OutgoingMail) => Promise<void>
