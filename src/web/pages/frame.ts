import type { Words } from '../../messages/index.ts'
import { createLinks, type Links } from '../components/index.ts'

/** What the build has made for the browser: addresses with the content's hash in the name. */
export interface AssetManifest {
  readonly scripts: Readonly<Record<string, { file: string; imports: readonly string[]; css: readonly string[] }>>
  readonly workers: Readonly<Record<string, string>>
  readonly styles: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, string>>
}

/** What every page needs beside its content. */
export interface PageFrame {
  readonly words: Words
  /** The reader chose the language by address: links carry it on. */
  readonly keepLanguage: boolean
  readonly path: string
  readonly query: URLSearchParams
  /** Version of the program. */
  readonly version: string
  readonly assets: AssetManifest
  /** Who has signed in; null = a guest. */
  readonly person: {
    readonly name: string
    readonly mayManage: boolean
    /** Regions. */
    readonly mayBuild: boolean
    /** Sees what runs in the background. */
    readonly seesJobs: boolean
    /** Notices not read yet. */
    readonly unread: number
  } | null
  /** False: this server has no accounts. */
  readonly canSignIn: boolean
  /** Parts of the program that the region of this page does without. */
  readonly modulesOff: readonly string[]
  /** Who answers questions about the region; null = not said. */
  readonly office: { readonly name: string; readonly mail: string; readonly phone: string } | null
  /** Token for a form of this page, in a hidden field `csrf`. */
  readonly csrf: string
}

/** The language that links and forms carry on; null = the reader has not chosen one by address. */
export const chosenLanguage = ({ keepLanguage, words }: PageFrame) => (keepLanguage ? words.language : null)

export const linksOf = (frame: PageFrame): Links => createLinks(chosenLanguage(frame))
