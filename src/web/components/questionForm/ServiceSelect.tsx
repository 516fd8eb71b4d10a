import type { ServiceChoice } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

/** Services by group, in the catalogue's order; typing finds them, as in every select. */
export function ServiceSelect({
  words,
  services,
  service,
}: {
  words: Words
  services: readonly ServiceChoice[]
  service: ServiceChoice
}) {
  const groups = [...new Set(services.map(({ group }) => group))]
  return (
    <div class="kern-form-input field field--wide">
      <label class="kern-label" for="choice-service">
        {words.text('lagebild.choice-service')}
      </label>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id="choice-service" name="service" value={service.id}>
          {groups.map((group) => (
            <optgroup key={group} label={groupWords(group, words)}>
              {services
                .filter((one) => one.group === group)
                .map((one) => (
                  <option key={one.id} value={one.id} selected={one.id === service.id}>
                    {serviceWords(one, words)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
    </div>
  )
}

export function groupWords(group: string, words: Words): string {
  const key = `lagebild.group-${group}`
  return words.text(words.has(key) ? key : 'lagebild.group-other')
}

function serviceWords({ kind, name }: ServiceChoice, words: Words): string {
  if (kind !== 'networked' && kind !== 'digital') return words.of(name)
  return words.text(`lagebild.service-${kind}`, { name: words.of(name) })
}
