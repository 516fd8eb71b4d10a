/** Messages of the pages about working together. */
export const zusammenarbeitMessages = {
  de: {
    'web.path-zusammenarbeit': 'Zusammenarbeit',
    'search.page-zusammenarbeit': 'Handlungsfelder, Vorhaben, Vereinbarungen: wer mit wem woran arbeitet',
    'option.region-settings.modules-off-zusammenarbeit': 'Zusammenarbeit',
    'zusammenarbeit.title': 'Wer arbeitet mit wem woran?',
    'zusammenarbeit.parts': 'Zusammenarbeit',
    'zusammenarbeit.part-overview': 'Überblick',
    'zusammenarbeit.lists': 'Alle Listen',
    'zusammenarbeit.lists-lead': 'Jede Liste lässt sich als Tabelle herausgeben und wieder einlesen.',
    'register.part-data': 'Allgemein',
    'register.part-cooperation': 'Zusammenarbeit',
  },
  en: {
    'web.path-zusammenarbeit': 'Co-operation',
    'search.page-zusammenarbeit': 'Fields, projects, agreements: who works with whom on what',
    'option.region-settings.modules-off-zusammenarbeit': 'Co-operation',
    'zusammenarbeit.title': 'Who works with whom on what?',
    'zusammenarbeit.parts': 'Co-operation',
    'zusammenarbeit.part-overview': 'Overview',
    'zusammenarbeit.lists': 'All lists',
    'zusammenarbeit.lists-lead': 'Every list goes out as a table and comes back in.',
    'register.part-data': 'General',
    'register.part-cooperation': 'Co-operation',
  },
}
