import pg from 'pg';

/** The address of a schema of the database at `url`. */
export function schemaAt(url: string, name: string): string {
  return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
}

/** Makes the schema, unless it is there. */
export async function makeSchema(url: string, name: string): Promise<void> {
  await asked(url, `CREATE SCHEMA IF NOT EXISTS ${name}`);
}

/** Makes a database beside the one at `url`. */
export async function makeDatabase(url: string, name: string): Promise<void> {
  await asked(url, `CREATE DATABASE ${name}`);
}

export async function renameSchema(url: string, name: string, into: string): Promise<void> {
  await asked(url, `ALTER SCHEMA ${name} RENAME TO ${into}`);
}

/** Leaves no rows in the schema; its steps stay done. */
export async function emptySchema(url: string, name: string): Promise<void> {
  // As a replica: also what is append-only.
  await asked(
    url,
    `SET session_replication_role = replica;
     DO $$
     DECLARE
       place record;
     BEGIN
       FOR place IN SELECT tablename AS name FROM pg_tables WHERE schemaname = '${name}' AND tablename <> 'migrations' LOOP
         EXECUTE format('DELETE FROM ${name}.%I', place.name);
       END LOOP;
     END $$`,
  );
}

/** Puts the rows of one schema in the place of those of another one that has the same tables. */
export async function copyRows(url: string, from: string, into: string): Promise<void> {
  // As a replica: what is append-only, or refers to rows that come later, is taken as it is.
  await asked(
    url,
    `SET session_replication_role = replica;
     DO $$
     DECLARE
       place record;
     BEGIN
       FOR place IN SELECT tablename AS name FROM pg_tables WHERE schemaname = '${into}' LOOP
         EXECUTE format('TRUNCATE ${into}.%I CASCADE', place.name);
       END LOOP;
       FOR place IN SELECT tablename AS name FROM pg_tables WHERE schemaname = '${into}' LOOP
         EXECUTE format('INSERT INTO ${into}.%1$I OVERRIDING SYSTEM VALUE SELECT * FROM ${from}.%1$I', place.name);
       END LOOP;
       FOR place IN SELECT table_name AS name, column_name AS counted FROM information_schema.columns
         WHERE table_schema = '${into}' AND is_identity = 'YES' LOOP
         EXECUTE format('SELECT setval(pg_get_serial_sequence(''${into}.%1$I'', ''%2$I''),
           (SELECT coalesce(max(%2$I), 0) + 1 FROM ${into}.%1$I), false)', place.name, place.counted);
       END LOOP;
     END $$`,
  );
}

async function asked(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
