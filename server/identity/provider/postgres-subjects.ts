import type { Postgres } from '../../postgres/postgres.ts';
import { postgresTables } from '../../tables/postgres-tables.ts';
import { keptSubjects } from './kept-subjects.ts';
import type { Subjects } from './subjects.ts';

export function postgresSubjects(db: Postgres): Subjects {
  return keptSubjects(postgresTables(db));
}
