import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { boxesIn } from '../../../client/observer/read-file.ts';
import { archiveOf, recordOf } from '../verify/archives.ts';
import { type ToldSession, wholeSession } from '../verify/whole-session.ts';
import { publishedBoxes } from './published.ts';

let told: ToldSession;
let boxes: readonly PublishedBox[];

beforeAll(async () => {
  told = await wholeSession();
  boxes = publishedBoxes(told);
});

describe('a file that an observer opens', () => {
  it('may be a box as the page saved it', () => {
    for (const box of boxes) expect(boxesIn(JSON.stringify(box))).toEqual([box]);
  });

  it('may be the exported record of a session, with all its boxes', () => {
    expect(boxesIn(archiveOf(recordOf(told)))).toEqual(boxes);
  });

  it('keeps a ballot that was changed in the record, for the recount to find', () => {
    const text = archiveOf(recordOf(told)).replace('"chosen":[0,1]', '"chosen":[2,3]');
    expect(boxesIn(text)?.[0]?.entries).not.toEqual(boxes[0]?.entries);
  });

  it.each([
    ['nothing', ''],
    ['other JSON', '{"sessionId":"kh-mot"}'],
    ['a list', '[]'],
    ['a text', 'Biên bản kỳ họp\n'],
    [
      'a record of version 1',
      '{"format":"nghi-truong-record","version":1,"sessionId":"kh-mot","entries":1}\n',
    ],
  ])('is neither when it holds %s', (_, text) => {
    expect(boxesIn(text)).toBeNull();
  });

  it('is neither when a box in it lacks a part, or an entry of the record cannot be read', () => {
    const [box] = boxes;
    expect(boxesIn(JSON.stringify({ ...box, rules: undefined }))).toBeNull();
    expect(
      boxesIn(archiveOf(recordOf(told)).replace('"type":"SessionOpened"', '"type":"SessionUnknown"')),
    ).toBeNull();
  });
});
