/** Legal and organisational forms of working together, from the loosest. What they mean stands in `catalogue/forms.yaml`. */
export const FORM_IDS = [
  'informal',
  'contract',
  'working-group',
  'mandating',
  'delegating',
  'zweckverband',
  'joint-institution',
  'company',
  'cooperative',
  'association',
  'commons-partnership',
  'foundation',
  'administrative-community',
] as const
export type FormId = (typeof FORM_IDS)[number]

export interface Wording {
  readonly de: string
  readonly en: string
}

/** Something that a source says, or that nobody read yet: shown as unverified then. */
export interface Sourced {
  readonly verified: boolean
  /** Keys of the library's sources. */
  readonly sources: readonly string[]
  /** ISO 3166-2 of the Land whose law it is; null = not of one Land. */
  readonly land: string | null
}

export const FACT_TOPICS = ['duty', 'join', 'staff', 'liability', 'exit', 'funding', 'record'] as const
export interface FormFact extends Sourced {
  readonly topic: (typeof FACT_TOPICS)[number]
  readonly text: Wording
}

export const STEP_ACTORS = ['partners', 'councils', 'notary', 'authority', 'register'] as const
/** A step of founding. */
export interface FormStep extends Sourced {
  readonly id: string
  readonly by: (typeof STEP_ACTORS)[number]
  readonly text: Wording
}

/** What the founding text has to regulate: a topic of the clauses. */
export interface RequiredContent extends Sourced {
  readonly topic: string
}

/**
 * What happens to the task. none: each keeps task and duty; mandate: another carries it out, the duty stays; delegate: task and duty move to a
 * partner; body: they move to a new body.
 */
export const TRANSFERS = ['none', 'mandate', 'delegate', 'body'] as const
export const PERSONALITIES = ['none', 'public', 'private'] as const
/** Who may take part beside municipalities. */
export const JOINERS = ['public', 'public-mostly', 'anyone'] as const

export interface LegalForm {
  readonly id: FormId
  readonly name: Wording
  readonly says: Wording
  readonly personality: (typeof PERSONALITIES)[number]
  readonly transfer: (typeof TRANSFERS)[number]
  /** By-laws, fees and notices towards residents in its own name. */
  readonly sovereign: boolean
  readonly joiners: (typeof JOINERS)[number]
  /** Members that law asks for; null = two partners are enough. */
  readonly leastMembers: number | null
  readonly holdsAssets: boolean
  readonly employs: boolean
  readonly suitsMarket: boolean
  readonly suitsResidents: boolean
  /** Own estimate, 1 (loose) to 5 (firm). */
  readonly binding: number
  readonly facts: readonly FormFact[]
  readonly steps: readonly FormStep[]
  readonly contents: readonly RequiredContent[]
  readonly traps: readonly string[]
  /** Own estimates, never facts: months to found, set-up cost in thousand euros. */
  readonly estimate: {
    readonly months: readonly [number, number] | null
    readonly setUp: readonly [number, number] | null
    readonly overhead: Wording | null
    readonly fits: Wording | null
  } | null
}

/** What the law of a Land on co-operation names. */
export interface LandLaw {
  readonly land: string
  readonly name: Wording
  /** Version that was read, in words; '' = not stated. */
  readonly state: string
  readonly verified: boolean
  readonly sources: readonly string[]
  /** Its list of forms was read whole: what is missing here is not named there. */
  readonly isComplete: boolean
  readonly forms: Readonly<Partial<Record<FormId, NamedForm>>>
}

export interface NamedForm {
  /** '' = not stated. */
  readonly sections: string
  readonly verified: boolean
  /** No new ones. */
  readonly isClosed: boolean
}

/** A trap of tax or procurement law. */
export interface Trap {
  readonly id: string
  readonly title: Wording
  readonly text: Wording
  readonly verified: boolean
  readonly sources: readonly string[]
  /** First day on which it bites; null = always. */
  readonly from: string | null
}

export interface FormSource {
  readonly key: string
  readonly nature: string
  readonly title: string
}

export interface FormLibrary {
  /** ISO date. */
  readonly asOf: string
  readonly forms: readonly LegalForm[]
  readonly laws: readonly LandLaw[]
  readonly traps: readonly Trap[]
  readonly sources: readonly FormSource[]
}
