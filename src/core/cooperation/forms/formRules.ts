import type { FormAnswers } from './formAnswers.ts'
import { landState } from './landState.ts'
import type { LandLaw, LegalForm } from './legalForm.ts'

export type Verdict = 'rules-out' | 'against' | 'for'

/** A reason for or against a form. Its words: `forms.rule-ID`. */
export interface FormRule {
  readonly id: string
  readonly verdict: Verdict
  /** Rests on an own estimate rather than on law: shown as such. */
  readonly isEstimate: boolean
  readonly applies: (form: LegalForm, answers: FormAnswers, laws: readonly LandLaw[]) => boolean
}

const moves = ({ transfer }: LegalForm) => transfer === 'delegate' || transfer === 'body'
const isBody = ({ personality }: LegalForm) => personality !== 'none'
const takes = ({ intent }: FormAnswers) => intent === 'hand-over' || intent === 'together'

type Applies = FormRule['applies']
const law = (id: string, verdict: Verdict, applies: Applies): FormRule => ({ id, verdict, isEstimate: false, applies })
const estimate = (id: string, verdict: Verdict, applies: Applies): FormRule => ({
  id,
  verdict,
  isEstimate: true,
  applies,
})

/** In the order in which reasons are told. */
export const FORM_RULES: readonly FormRule[] = [
  law('closed', 'rules-out', (form, { land }, laws) => landState(form, land, laws).state === 'closed'),
  law('not-named', 'against', (form, { land }, laws) => landState(form, land, laws).state === 'not-named'),
  law('private-not', 'rules-out', ({ joiners }, { others }) => joiners === 'public' && withPrivate(others)),
  law('no-powers', 'rules-out', (form, answers) => answers.orders === 'yes' && takes(answers) && !form.sovereign),
  law('duty-stays', 'rules-out', (form, { intent }) => intent === 'hand-over' && !moves(form)),
  law(
    'too-few',
    'rules-out',
    ({ leastMembers }, { partners, others }) =>
      leastMembers !== null && partners !== null && others.length === 0 && partners < leastMembers,
  ),

  law('powers', 'for', (form, answers) => answers.orders === 'yes' && takes(answers) && form.sovereign),
  law('keeps-orders', 'for', ({ transfer }, { orders }) => orders === 'yes' && transfer === 'mandate'),
  law('hand-over', 'for', (form, { intent }) => intent === 'hand-over' && moves(form)),
  law('help', 'for', ({ transfer }, { intent }) => intent === 'help' && transfer === 'mandate'),
  law('help-moves', 'against', (form, { intent }) => intent === 'help' && moves(form)),
  law('align', 'for', (form, { intent }) => intent === 'align' && !isBody(form) && form.transfer === 'none'),
  law(
    'align-too-much',
    'against',
    (form, { intent }) => intent === 'align' && (isBody(form) || form.transfer !== 'none'),
  ),
  law('together', 'for', (form, { intent }) => intent === 'together' && isBody(form)),
  law('together-no-body', 'against', (form, { intent }) => intent === 'together' && !isBody(form)),

  law('private-minority', 'against', ({ joiners }, { others }) => joiners === 'public-mostly' && withPrivate(others)),
  law('private', 'for', ({ joiners }, { others }) => joiners === 'anyone' && others.includes('private')),
  estimate('residents', 'for', ({ suitsResidents }, { others }) => suitsResidents && others.includes('residents')),

  law('assets', 'for', ({ holdsAssets }, { assets }) => assets === 'yes' && holdsAssets),
  law('assets-none', 'against', ({ holdsAssets }, { assets }) => assets === 'yes' && !holdsAssets),
  law('staff', 'for', ({ employs }, { staff }) => staff === 'yes' && employs),
  law('staff-none', 'against', ({ employs }, { staff }) => staff === 'yes' && !employs),
  estimate('body-unneeded', 'against', (form, { assets, staff }) => isBody(form) && assets === 'no' && staff === 'no'),
  estimate('many', 'for', (form, { partners }) => (partners ?? 0) > 3 && isBody(form)),
  estimate('many-contract', 'against', ({ transfer }, { partners }) => (partners ?? 0) > 3 && isAgreement(transfer)),

  estimate('market', 'for', ({ suitsMarket }, { market }) => market === 'above-20' && suitsMarket),
  law('market-procurement', 'against', ({ suitsMarket }, { market }) => market === 'above-20' && !suitsMarket),

  estimate('long', 'for', ({ binding }, { duration }) => duration === 'long' && binding >= 4),
  estimate('long-loose', 'against', ({ binding }, { duration }) => duration === 'long' && binding === 1),
  estimate('short', 'against', ({ binding }, { duration }) => duration === 'short' && binding >= 4),
  estimate('will-open', 'for', ({ binding }, { will }) => will === 'open' && binding <= 2),
  estimate('will-open-firm', 'against', ({ binding }, { will }) => will === 'open' && binding >= 4),

  law('capital-tied', 'against', ({ id }) => id === 'foundation'),
  law('whole-administration', 'against', ({ id }) => id === 'administrative-community'),
]

const withPrivate = (others: FormAnswers['others']) => others.some((one) => one !== 'public')
const isAgreement = (transfer: LegalForm['transfer']) => transfer === 'mandate' || transfer === 'delegate'
