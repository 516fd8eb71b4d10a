/** What sort of value a standard is and what it is not, to stand after the value: the same words on every page, in the report and at the terminal. `kindWords` chooses. */
export const standardKindMessages = {
  de: {
    'standard.kind-norm': 'Gesetz oder Verordnung',
    'standard.kind-norm-unverified': 'soll in einem Gesetz stehen, noch nicht nachgelesen: gilt hier nicht als Pflicht',
    'standard.kind-plan': 'Planungsziel, kein Anspruch',
    'standard.kind-test': 'gesetzlicher Prüfwert: löst eine Untersuchung aus, kein Anspruch',
    'standard.kind-case': 'Urteil in einem Einzelfall, keine allgemeine Regel',
    'standard.kind-monitor': 'Beobachtungsschwelle des Bundes, kein Ziel',
    'standard.kind-obs': 'heute beobachtet, kein Ziel',
    'standard.kind-biz': 'Faustregel der Branche, keine Vorgabe',
    'standard.kind-reckoned': 'eigene Rechnung von Reihum, keine Vorgabe',
    'standard.kind-own': 'eigener Standard, von der Region beschlossen, kein Gesetz',
    'standard.kind-working': 'eigener Arbeitswert von Reihum, keine Vorgabe',
  },
  en: {
    'standard.kind-norm': 'law or ordinance',
    'standard.kind-norm-unverified': 'said to be law, not yet looked up: not treated as a duty here',
    'standard.kind-plan': 'planning target, no entitlement',
    'standard.kind-test': 'legal test value: triggers an examination, no entitlement',
    'standard.kind-case': 'ruling in a single case, no general rule',
    'standard.kind-monitor': 'threshold of a federal monitor, no target',
    'standard.kind-obs': 'observed today, no target',
    'standard.kind-biz': 'rule of thumb of the trade, no requirement',
    'standard.kind-reckoned': 'Reihum’s own reckoning, no requirement',
    'standard.kind-own': 'own standard, decided by the region, no law',
    'standard.kind-working': 'Reihum’s own working value, no requirement',
  },
} as const
