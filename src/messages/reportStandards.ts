/** Report: standards by kind, and how the region stands to them. */
export const reportStandardsMessages = {
  de: {
    'report.standards': 'Vorgaben, Ziele und Vergleichswerte',
    'report.standards-lead':
      'Nur Gesetze und Verordnungen verpflichten jemanden. Alles andere hilft beim Einordnen. Deshalb stehen die Werte hier nach ihrer Art getrennt.',
    'report.standards-norm': 'Gesetze und Verordnungen',
    'report.standards-own': 'Von der Region beschlossen',
    'report.standards-plan': 'Planungsziele',
    'report.standards-test': 'Gesetzliche Prüfwerte',
    'report.standards-case': 'Gerichtsentscheidungen',
    'report.standards-monitor': 'Beobachtungsschwellen des Bundes',
    'report.standards-obs': 'Was anderswo beobachtet wird',
    'report.standards-biz': 'Faustregeln der Branche',
    'report.standards-norm-about':
      'Sie binden die Stelle, die sie nennen. Ob sie im Einzelfall erfüllt sind, prüft diese Stelle, nicht dieser Bericht.',
    'report.standards-own-about': 'Die Region hat sich diese Werte selbst gegeben.',
    'report.standards-plan-about': 'Richtschnur für Planungen. Niemand hat darauf einen Anspruch.',
    'report.standards-test-about':
      'Ein Prüfwert löst eine Untersuchung aus, wenn er nicht eingehalten ist. Er ist kein Anspruch und kein Versprechen.',
    'report.standards-case-about':
      'Was ein Gericht in einem bestimmten Fall für zumutbar hielt. Ein anderer Fall kann anders ausgehen.',
    'report.standards-monitor-about': 'An diesen Schwellen vergleicht der Bund seine Regionen. Sie sind kein Ziel.',
    'report.standards-obs-about': 'So ist es heute im Durchschnitt. Ein Durchschnitt ist kein Ziel und keine Vorgabe.',
    'report.standards-biz-about':
      'Damit rechnen Unternehmen und Kammern. Für die öffentliche Hand ist es keine Vorgabe.',
    'report.standards-caption': '{kind}: Wert und Stand in der Region',
    'report.value-noted': '{value} ({note})',
    'report.any-note':
      'Wo die Quelle kein Verkehrsmittel nennt, ist mit dem Auto gerechnet, bei Entfernungen mit dem Fußweg.',

    'report.met-norm': 'eingehalten',
    'report.not-met-norm': 'nicht eingehalten',
    'report.met-own': 'erreicht',
    'report.not-met-own': 'nicht erreicht',
    'report.met-plan': 'Ziel erreicht',
    'report.not-met-plan': 'Ziel nicht erreicht',
    'report.met-test': 'eingehalten',
    'report.not-met-test': 'nicht eingehalten (Anlass für eine Prüfung, kein Anspruch)',
    'report.verdict': '{verdict}: {share} innerhalb, {beyond} außen vor',
    'report.verdict-all': '{verdict}: alle innerhalb',
    'report.counted': '{share} innerhalb, {beyond} außen vor',
    'report.counted-all': 'alle innerhalb',
    'report.counted-obs': 'hier {share}',
    'report.method': 'Für Fachleute: wie ungleich sind die Wege verteilt?',
    'report.method-lead':
      'Gini: 0 heißt, alle haben den gleich langen Weg. Palma: Summe der Wege des Zehntels mit den längsten durch die der vier Zehntel mit den kürzesten; 0,25 heißt gleich. Theil: der Anteil zwischen den Gemeinden und der innerhalb von ihnen ergeben zusammen das Ganze. Wer keinen Standort erreicht, steht in keinem der Maße und ist daneben genannt.',
    'report.method-caption': 'Ungleichheit der Wege zum nächsten Standort',
    'report.method-how':
      'Gerechnet ist von der Mitte jeder bewohnten Zelle auf dem Straßennetz zum schnellsten Standort. Auto: freie Fahrt nach Straßenart, dazu Weg zum Auto und Parken, kein Stau. Berge sind nicht berücksichtigt.',
  },
  en: {
    'report.standards': 'Requirements, targets and values to compare with',
    'report.standards-lead':
      'Only laws and ordinances bind anybody. Everything else helps to put figures in place. So the values stand apart by their kind.',
    'report.standards-norm': 'Laws and ordinances',
    'report.standards-own': 'Decided by the region',
    'report.standards-plan': 'Planning targets',
    'report.standards-test': 'Legal test values',
    'report.standards-case': 'Rulings',
    'report.standards-monitor': 'Monitoring thresholds of the federation',
    'report.standards-obs': 'What is observed elsewhere',
    'report.standards-biz': 'Rules of thumb of the trade',
    'report.standards-norm-about':
      'They bind the body that they name. Whether they are met in a single case is for that body to examine, not for this report.',
    'report.standards-own-about': 'The region has set these values for itself.',
    'report.standards-plan-about': 'A guideline for plans. Nobody is entitled to it.',
    'report.standards-test-about':
      'A test value triggers an examination when it is not kept. It is no entitlement and no promise.',
    'report.standards-case-about':
      'What a court held reasonable in a particular case. Another case may end differently.',
    'report.standards-monitor-about': 'The federation compares its regions by these thresholds. They are no target.',
    'report.standards-obs-about':
      'This is how it is today on average. An average is neither a target nor a requirement.',
    'report.standards-biz-about': 'Companies and chambers reckon with it. For public bodies it is no requirement.',
    'report.standards-caption': '{kind}: value and state in the region',
    'report.value-noted': '{value} ({note})',
    'report.any-note': 'Where the source names no means of travel, the car is used, for distances the way on foot.',

    'report.met-norm': 'kept',
    'report.not-met-norm': 'not kept',
    'report.met-own': 'reached',
    'report.not-met-own': 'not reached',
    'report.met-plan': 'target reached',
    'report.not-met-plan': 'target not reached',
    'report.met-test': 'kept',
    'report.not-met-test': 'not kept (a reason for an examination, no entitlement)',
    'report.verdict': '{verdict}: {share} within, {beyond} left out',
    'report.verdict-all': '{verdict}: all within',
    'report.counted': '{share} within, {beyond} left out',
    'report.counted-all': 'all within',
    'report.counted-obs': 'here {share}',
    'report.method': 'For experts: how unequal are the ways?',
    'report.method-lead':
      'Gini: 0 means that all have ways of equal length. Palma: the sum of the ways of the tenth with the longest over that of the four tenths with the shortest; 0.25 means equal. Theil: the part between municipalities and the part within them add up to the whole. Whoever reaches no site is in none of the measures and stands beside them.',
    'report.method-caption': 'Inequality of the ways to the nearest site',
    'report.method-how':
      'Computed from the middle of every inhabited cell on the street network to the site that is reached first. Car: free flow by class of road, plus the way to the car and parking, no congestion. Hills are not considered.',
  },
} as const
