import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUR_SERVER } from '../../eventlog/signers.ts';
import { archiveOf, recordOf } from '../archives.ts';
import { wholeSession } from '../whole-session.ts';

/** `node tests/unit/verify/golden/make.ts VERSION`: a record of the release that is about to come, whole and as the public is shown it. */
const [version = ''] = process.argv.slice(2);
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('usage: node tests/unit/verify/golden/make.ts VERSION');
const told = await wholeSession();
const record = recordOf(told);
const isPublic = (seq: number) => told.story.log[seq - 1]?.audience === 'public';
const write = (name: string, text: string) => writeFileSync(join(import.meta.dirname, name), text);
write(`${version}.jsonl`, archiveOf(record));
write(`${version}-in-part.jsonl`, archiveOf(record, OUR_SERVER, isPublic));
