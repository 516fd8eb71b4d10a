/** What the composition root hands in, so that nothing else reads the environment. */
export interface Environment {
  readonly version: string
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly workingFolder: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Standard input; absent = there is none. */
  readonly input?: AsyncIterable<Uint8Array>
  /** Progress is shown only on a terminal. */
  readonly isTerminal: boolean
  /** Folder with the catalogue's YAML files. */
  readonly catalogueFolder: string
  /** Folder with the bundled scripts and styles of the pages. */
  readonly publicFolder: string
  /** Aborted when the person ends the program. */
  readonly interrupted: AbortSignal
}
