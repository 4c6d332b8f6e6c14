import { describe, expect, test } from 'vitest';
import { AnnotationBody } from '../../../shared/protocol/annotations.ts';
import { Command } from '../../../shared/protocol/commands.ts';
import { Delegate, SessionDetails } from '../../../shared/protocol/records.ts';
import { line, Reason, requiredLine } from '../../../shared/protocol/text.ts';
import { upcast } from '../../../shared/session/upcast.ts';

const DIRTY = ' Nội\x0b dung \ufffe\x1fdán\uffff ';
const CLEAN = 'Nội\n dung dán';

describe('what no paper can hold never passes the protocol', () => {
  test.each([
    ['a line', line(100)],
    ['a required line', requiredLine(100)],
    ['a reason', Reason],
    ['a delegate’s name', Delegate.shape.name],
    ['a council’s name', SessionDetails.shape.council],
  ])('in %s', (_, schema) => {
    expect(schema.parse(DIRTY)).toBe(CLEAN);
  });

  test('in a question that a delegate submits', () => {
    const command = {
      type: 'SubmitQuestion',
      questionId: '00000000-0000-4000-8000-000000000000',
      addressee: 'Giám đốc Sở',
      topic: 'Nước\ufffe sạch',
      text: DIRTY,
      form: 'written',
    };
    expect(Command.parse(command)).toMatchObject({ topic: 'Nước sạch', text: CLEAN });
  });

  test.each([
    { type: 'note', at: [0, 0], text: DIRTY, colour: 'yellow' },
    { type: 'text', at: [0, 0], width: 100, size: 12, text: DIRTY, colour: 'ink' },
    { type: 'highlight', quads: [[0, 0, 1, 0, 0, 1, 1, 1]], text: DIRTY, colour: 'yellow' },
    { type: 'reply', to: { owner: 'd1', id: '00000000-0000-4000-8000-000000000000' }, text: DIRTY },
  ])('in an annotation: $type', (body) => {
    expect(AnnotationBody.parse(body)).toMatchObject({ text: ` ${CLEAN} ` });
  });

  test('in the label of a bookmark', () => {
    expect(AnnotationBody.parse({ type: 'bookmark', label: 'Trang\ufffe 3' })).toEqual({
      type: 'bookmark',
      label: 'Trang 3',
    });
  });

  test('and is still counted towards the greatest length where nothing of it is left out', () => {
    expect(line(3).safeParse('abcd').success).toBe(false);
    expect(line(3).safeParse('abc\ufffe').success).toBe(true);
  });
});

describe('an entry of an old log', () => {
  const entry = (text: string) => ({
    seq: 1,
    at: '2026-12-01T01:00:00.000Z',
    actor: { capacity: 'secretary', id: 's1' },
    event: { type: 'EntryCorrected', v: 1, correctsSeq: 1, statement: text, reason: 'nhầm' },
  });

  test('is read as it can be written', () => {
    expect(upcast(entry(DIRTY)).event).toMatchObject({ statement: CLEAN });
  });

  test('stays readable where nothing else was written', () => {
    expect(upcast(entry('\ufffe')).event).toMatchObject({ statement: '\ufffd' });
  });
});
