/** Messages of the importers: `issue.<code>` for faults and remarks, `progress.<phase>` for long work. */
export const importMessages = {
  de: {
    'issue.file-not-found': 'Die Datei „{file}“ gibt es nicht. Prüfen Sie den Pfad.',
  },
  en: {
    'issue.file-not-found': 'The file “{file}” does not exist. Check the path.',
  },
} as const
