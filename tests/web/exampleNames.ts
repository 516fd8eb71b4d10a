/** What files and people call things at their worst. */
export const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungsverwaltungsgebäude'
export const HOSTILE_NAME = '<img src=x onerror=alert(1)>'
