import { expect, it } from 'vitest';
import { MOST_GUESTS } from '#shared/protocol/guests.ts';
import { readPasted } from '../../../client/secretariat/guests/pasted.ts';
import { guest } from '../session/samples.ts';

let made = 0;
const newId = () => {
  made += 1;
  return guest(made).id;
};

it('reads a list as it is copied from a spreadsheet or written by hand', () => {
  const read = readPasted(
    [
      'Nguyễn Văn Hà\tGiám đốc Sở Tài chính\tĐại biểu cơ quan',
      'Trần Thị Lê; Phó Giám đốc Sở Nội vụ; Cơ quan',
      '',
      '  Phạm Quốc Minh ; Nguyên Chủ tịch ',
      'Lê An;;Quan sát viên',
    ].join('\n'),
    [],
    newId,
  );
  expect(read.guests.map(({ name, position, as }) => [name, position, as])).toEqual([
    ['Nguyễn Văn Hà', 'Giám đốc Sở Tài chính', 'official'],
    ['Trần Thị Lê', 'Phó Giám đốc Sở Nội vụ', 'official'],
    ['Phạm Quốc Minh', 'Nguyên Chủ tịch', 'guest'],
    ['Lê An', '', 'observer'],
  ]);
  expect(new Set(read.guests.map(({ id }) => id)).size).toBe(4);
  expect(read).toMatchObject({ known: 0, wrong: [], tooMany: false });
});

it('leaves out who is on the list already or came before, however it is spelt, and keeps two of one name apart by position', () => {
  const onList = [guest(1, { name: 'Lê Hà', position: 'Sở Y tế' })];
  const read = readPasted('lê hà; sở y tế\nLê Hà; Sở Nội vụ\nLÊ HÀ; SỞ NỘI VỤ', onList, newId);
  expect(read.guests.map(({ position }) => position)).toEqual(['Sở Nội vụ']);
  expect(read.known).toBe(2);
});

it('says which line names nobody, and when there are more than the list holds', () => {
  expect(readPasted(`Lê Hà\n; Sở Y tế\n${'x'.repeat(121)}`, [], newId).wrong).toEqual([2, 3]);
  const many = Array.from({ length: MOST_GUESTS }, (_, place) => `Khách ${place}`).join('\n');
  expect(readPasted(many, [], newId).tooMany).toBe(false);
  expect(readPasted(many, [guest(1)], newId).tooMany).toBe(true);
});
