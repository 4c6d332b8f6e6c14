import { describe, expect, it } from 'vitest';
import { currentEdition, documentsInForce } from '#shared/session/documents/editions.ts';
import { removedFiles } from '#shared/session/documents/removed-files.ts';
import { aSession } from '../builder.ts';
import { a, pdf, sha, t } from '../samples.ts';

describe('documents in force', () => {
  it('stand in the order of the agenda, then of their file names, without the withdrawn ones', () => {
    const story = aSession()
      .withAgenda(3)
      .publishing(pdf(1, { fileName: '10-phu-luc.pdf', agendaItemId: a(2) }))
      .publishing(pdf(2, { fileName: '2-to-trinh.pdf', agendaItemId: a(2) }))
      .publishing(pdf(3, { fileName: '1-chung.pdf' }))
      .publishing(pdf(4, { agendaItemId: a(1) }))
      .publishing(pdf(5, { agendaItemId: a(1) }))
      .withdrawing(t(5));
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(4), t(2), t(1), t(3)]);
  });

  it('are without one whose file in force was removed; it comes back with another file', () => {
    const story = aSession().publishing(pdf(1)).publishing(pdf(2)).removing(1);
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(2)]);
    const [gone] = story.state.documents;
    expect(gone?.withdrawn?.reason).toBe('Phát hành nhầm');
    expect(gone?.editions[0].removed).toMatchObject({
      reason: 'Phát hành nhầm',
      by: { capacity: 'secretary' },
    });
    story.replacing(t(1), pdf(3));
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(2), t(1)]);
  });

  it('stay where an earlier file was removed, of whatever document', () => {
    const story = aSession().publishing(pdf(1)).replacing(t(1), pdf(2)).publishing(pdf(1)).removing(1);
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(1)]);
    expect([...removedFiles(story.state).keys()]).toEqual([sha(1)]);
  });

  it('move with their newest edition, and come back when they are published again', () => {
    const story = aSession()
      .withAgenda(3)
      .publishing(pdf(1, { agendaItemId: a(1) }))
      .publishing(pdf(2, { agendaItemId: a(2) }))
      .withdrawing(t(1));
    expect(documentsInForce(story.state).map(({ id }) => id)).toEqual([t(2)]);
    story.replacing(t(1), pdf(3, { agendaItemId: a(3) }));
    const inForce = documentsInForce(story.state);
    expect(inForce.map(({ id }) => id)).toEqual([t(2), t(1)]);
    expect(inForce.map((document) => currentEdition(document).version)).toEqual([1, 2]);
  });
});
