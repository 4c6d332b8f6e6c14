import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionEventType } from '#shared/protocol/events.ts';
import { OUR_SERVER } from '../../eventlog/signers.ts';
import { archiveOf, recordOf } from '../archives.ts';
import { wholeSession } from '../whole-session.ts';

/** `node tests/unit/verify/golden/make.ts VERSION`: a record of the release that is about to come, whole and in part. */
const SEALED: readonly SessionEventType[] = ['ManualCountEntered', 'QuestionSubmitted', 'EntryCorrected'];

const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('usage: node tests/unit/verify/golden/make.ts VERSION');
const told = await wholeSession();
const record = recordOf(told);
const sealed = new Set(
  told.story.log.filter(({ event }) => SEALED.includes(event.type)).map(({ seq }) => seq),
);
const write = (name: string, text: string) => writeFileSync(join(import.meta.dirname, name), text);
write(`${version}.jsonl`, archiveOf(record));
write(
  `${version}-in-part.jsonl`,
  archiveOf(record, OUR_SERVER, (seq) => !sealed.has(seq)),
);
