import { describe, expect, it } from 'vitest';
import type { DocumentReceipt } from '#shared/protocol/document-receipts.ts';
import { rowsByDelegate, rowsByDocument } from '../../../client/secretariat/receipts/receipt-rows.ts';
import { aSession } from '../session/builder.ts';
import { d, delegate, pdf, t, u } from '../session/samples.ts';

const story = () =>
  aSession()
    .registering(
      { ...delegate(1), name: 'Trần Văn Bình' },
      { ...delegate(2), name: 'Lê Thị Ân' },
      { ...delegate(3), name: 'Lê Văn Cường' },
    )
    .publishing({ ...pdf(1), title: 'Báo cáo' })
    .publishing({ ...pdf(2), title: 'Tờ trình' });

function receipt(n: number, document: number, opened: boolean): DocumentReceipt {
  const at = '2026-12-08T01:00:00.000Z';
  return { delegateId: d(n), sha256: pdf(document).sha256, receivedAt: at, openedAt: opened ? at : null };
}

const RECEIPTS = [receipt(1, 1, true), receipt(2, 1, false), receipt(1, 2, false)];

describe('who has received and opened what', () => {
  it('is listed document by document, with who is missing by their given names', () => {
    expect(rowsByDocument(story().state, RECEIPTS)).toEqual([
      {
        id: pdf(1).sha256,
        name: 'Báo cáo',
        of: 3,
        received: 2,
        opened: 1,
        notReceived: ['Lê Văn Cường'],
        notOpened: ['Lê Thị Ân'],
      },
      {
        id: pdf(2).sha256,
        name: 'Tờ trình',
        of: 3,
        received: 1,
        opened: 0,
        notReceived: ['Lê Thị Ân', 'Lê Văn Cường'],
        notOpened: ['Trần Văn Bình'],
      },
    ]);
  });

  it('is listed delegate by delegate, with the documents that are missing', () => {
    const rows = rowsByDelegate(story().state, RECEIPTS);
    expect(rows.map(({ name, received, opened, of }) => [name, received, opened, of])).toEqual([
      ['Lê Thị Ân', 1, 0, 2],
      ['Trần Văn Bình', 2, 1, 2],
      ['Lê Văn Cường', 0, 0, 2],
    ]);
    expect(rows[0]).toMatchObject({ notReceived: ['Tờ trình'], notOpened: ['Báo cáo'] });
  });

  it('is asked of a paper for a group or committee of its members alone', () => {
    const { state } = aSession()
      .registering(
        { ...delegate(1), name: 'Trần Văn Bình' },
        { ...delegate(2), name: 'Lê Thị Ân', group: 'Tổ số 2' },
      )
      .publishing(pdf(1))
      .publishing({ ...pdf(2), audience: { unit: u(2) } });
    const [, report] = rowsByDocument(state, []);
    expect(report).toMatchObject({ of: 1, notReceived: ['Lê Thị Ân'] });
    expect(rowsByDelegate(state, []).map(({ name, of }) => [name, of])).toEqual([
      ['Lê Thị Ân', 2],
      ['Trần Văn Bình', 1],
    ]);
  });

  it('is asked of the edition in force, and of no document that was withdrawn', () => {
    const { state } = story()
      .replacing(t(1), { ...pdf(3), title: 'Báo cáo' })
      .withdrawing(t(2));
    expect(rowsByDocument(state, RECEIPTS)).toMatchObject([{ id: pdf(3).sha256, received: 0 }]);
  });

  it('goes with somebody who is merged with another, and ends with whoever leaves', () => {
    const merged = story().merging(1, 3);
    const [report] = rowsByDocument(merged.state, RECEIPTS);
    expect(report).toMatchObject({ of: 2, received: 2, opened: 1, notOpened: ['Lê Thị Ân'] });
  });
});
