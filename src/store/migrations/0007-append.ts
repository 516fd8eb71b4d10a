import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { StoreKind } from '../store.ts'

/**
 * Appending to the journal within the server (PostgreSQL): whoever appends holds the end of the journal, and with it everybody else who writes,
 * until the change is written; no round trip to a program that draws pages meanwhile may lie in between. What is computed is `appendEntry` and
 * `appendLeaf` of core/evidence: leaf and node hashes of RFC 6962, section 2.1. SQLite has no round trips.
 *
 * `given`: a JSON list of entries in the order in which they are appended (`appendAndCommit`). Returns number and previous hash of each.
 */
export const append = (kind: StoreKind): Migration => ({
  async up(db: Kysely<unknown>) {
    if (kind !== 'postgresql') return
    await sql`
create function journal_append(written_at text, given json) returns table (new_seq bigint, new_previous text) language plpgsql as $body$
declare
  head journal_head%rowtype;
  edge bytea[];
  one json;
  node bytea;
  rest bigint;
begin
  select * into strict head from journal_head where id = 1 for update;
  edge := array(
    select decode(hash, 'hex') from json_array_elements_text(head.nodes::json) with ordinality as listed (hash, place) order by place
  );
  for one in select value from json_array_elements(given) loop
    new_seq := head.size;
    node := sha256(
      '\\x00'::bytea
      || convert_to((one ->> 'before') || head.last || (one ->> 'between') || new_seq || (one ->> 'after'), 'UTF8')
    );
    new_previous := head.last;
    head.last := encode(node, 'hex');
    insert into journal_entry (seq, at, actor, action, kind, object, region, municipality, version, content, previous, leaf)
    values (
      new_seq, written_at, one ->> 'actor', one ->> 'action', one ->> 'kind', one ->> 'object', one ->> 'region',
      one ->> 'municipality', (one ->> 'version')::bigint, one ->> 'content', new_previous, head.last
    );
    if one ->> 'content' is not null then
      insert into journal_content (seq, salt, body) values (new_seq, one ->> 'salt', one ->> 'body');
    end if;
    rest := head.size;
    while rest % 2 = 1 loop
      node := sha256('\\x01'::bytea || edge[cardinality(edge)] || node);
      edge := edge[:cardinality(edge) - 1];
      rest := rest / 2;
    end loop;
    edge := edge || node;
    head.size := head.size + 1;
    return next;
  end loop;
  update journal_head
  set size = head.size, last = head.last,
    nodes = array_to_json(array(select encode(hash, 'hex') from unnest(edge) with ordinality as kept (hash, place) order by place))::text
  where id = 1;
end
$body$`.execute(db)
  },
})
