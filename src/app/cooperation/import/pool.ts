import { eurosOf, type ImportSection, type Item, idsOf, optionalId } from './section.ts'

const placeOf = (ags: unknown) => (ags ? { ags } : null)

const items: ImportSection = {
  key: 'pool',
  records: (item, idOf) => [
    {
      kind: 'pool-item',
      id: String(item.id),
      state: {
        name: item.name,
        type: item.kind,
        municipality: placeOf(item.ags),
        keeper: optionalId(item.keeper, idOf),
        location: item.location,
        hoursPerWeek: item.hoursPerWeek,
        price: item.price,
        rules: item.rules,
        contact: item.contact,
      },
    },
    ...((Array.isArray(item.bookings) ? item.bookings : []) as readonly Item[]).map((booking, k) => {
      return {
        kind: 'booking',
        id: `${item.id}-${k + 1}`,
        state: {
          item: idOf(item.id),
          purpose: booking.purpose,
          from: booking.from,
          fromTime: booking.fromTime,
          until: booking.until,
          untilTime: booking.untilTime,
          municipality: placeOf(booking.ags),
          who: booking.who,
          hours: booking.hours,
        },
      }
    }),
    ...((Array.isArray(item.tasks) ? item.tasks : []) as readonly Item[]).map((task, k) => ({
      kind: 'task',
      id: `${item.id}-task-${k + 1}`,
      state: {
        title: task.title,
        state: 'open',
        municipality: placeOf(task.ags),
        start: task.start,
        due: task.due,
        hours: task.hours,
        needs: idsOf([item.id], idOf),
      },
    })),
  ],
}

const purchases: ImportSection = {
  key: 'purchases',
  records: (item) => [
    {
      kind: 'purchase',
      id: String(item.id),
      state: {
        what: item.what,
        type: item.kind,
        municipality: placeOf(item.ags),
        needed: item.needed,
        cost: eurosOf(item.costCents),
        willing: item.willing,
        contact: item.contact,
      },
    },
  ],
}

export const POOL: readonly ImportSection[] = [items, purchases]
