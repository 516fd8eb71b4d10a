import { type FormAnswers, unanswered } from './formAnswers.ts'
import { FORM_RULES, type FormRule } from './formRules.ts'
import { type LandState, landState } from './landState.ts'
import type { FormLibrary, LegalForm } from './legalForm.ts'

export interface RankedForm {
  readonly form: LegalForm
  readonly rulesOut: readonly FormRule[]
  readonly for: readonly FormRule[]
  readonly against: readonly FormRule[]
  readonly land: LandState
}

export interface FormRanking {
  /** Forms that can be meant, the first first. */
  readonly possible: readonly RankedForm[]
  readonly ruledOut: readonly RankedForm[]
  readonly open: readonly (keyof FormAnswers)[]
}

/**
 * Orders the forms by what speaks against and for them: fewer reasons against first, then more reasons for, then the looser one. There is no score:
 * every reason is told, and nothing else counts. No legal advice.
 */
export function rankForms({ forms, laws }: Pick<FormLibrary, 'forms' | 'laws'>, answers: FormAnswers): FormRanking {
  const judged = forms.map((form): RankedForm => {
    const reasons = FORM_RULES.filter(({ applies }) => applies(form, answers, laws))
    const of = (verdict: FormRule['verdict']) => reasons.filter((one) => one.verdict === verdict)
    return {
      form,
      rulesOut: of('rules-out'),
      for: of('for'),
      against: of('against'),
      land: landState(form, answers.land, laws),
    }
  })
  return {
    possible: judged.filter(({ rulesOut }) => rulesOut.length === 0).sort(byReasons),
    ruledOut: judged.filter(({ rulesOut }) => rulesOut.length > 0),
    open: unanswered(answers),
  }
}

const byReasons = (a: RankedForm, b: RankedForm) =>
  a.against.length - b.against.length || b.for.length - a.for.length || a.form.binding - b.form.binding
