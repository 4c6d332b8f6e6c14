import { describe, expect, it } from 'vitest';
import { adoptedDrafts } from '#shared/session/polls/adopted-drafts.ts';
import { election } from '../../voting/samples.ts';
import { aSitting, ballotsOf, type SessionStory } from '../builder.ts';
import { a, p, pdf, t } from '../samples.ts';

const FOR = ballotsOf({ for: 3 });
const AGAINST = ballotsOf({ against: 3 });

/** t1: a draft resolution on the second item, t2: another there, t3: a report there, t4: a draft without an item. */
function withDocuments(): SessionStory {
  return aSitting()
    .publishing(pdf(1, { agendaItemId: a(2) }))
    .publishing(pdf(2, { agendaItemId: a(2) }))
    .publishing(pdf(3, { agendaItemId: a(2), kind: 'report' }))
    .publishing(pdf(4))
    .starting(a(2));
}

const resolved = ({ state }: SessionStory) => adoptedDrafts(state).map(({ id }) => id);

describe('a session resolved', () => {
  it('nothing as long as nothing is put to the vote', () => {
    expect(resolved(withDocuments())).toEqual([]);
  });

  it('the draft that was voted on and adopted', () => {
    const story = withDocuments()
      .voting({ agendaItemId: a(2), documentId: t(2) })
      .counted(FOR)
      .announcing();
    expect(resolved(story)).toEqual([t(2)]);
  });

  it('a draft without an agenda item too', () => {
    expect(
      resolved(
        withDocuments()
          .voting({ documentId: t(4) })
          .counted(FOR)
          .announcing(),
      ),
    ).toEqual([t(4)]);
  });

  it('all drafts of an item, and no report, when the vote was on the item', () => {
    const story = withDocuments()
      .voting({ agendaItemId: a(2) })
      .counted(FOR)
      .announcing();
    expect(resolved(story)).toEqual([t(1), t(2)]);
  });

  it('the edition that is in force, and none that was withdrawn', () => {
    const story = withDocuments()
      .voting({ agendaItemId: a(2) })
      .counted(FOR)
      .announcing()
      .replacing(t(1), pdf(9, { agendaItemId: a(2) }))
      .withdrawing(t(2));
    expect(adoptedDrafts(story.state).map(({ id, version }) => [id, version])).toEqual([[t(1), 2]]);
  });
});

describe('a session did not resolve', () => {
  const onFirst = () => withDocuments().voting({ agendaItemId: a(2), documentId: t(1) });

  it.for([
    ['what is still voted on', onFirst()],
    ['what was counted but not announced', onFirst().counted(FOR)],
    ['what was rejected', onFirst().counted(AGAINST).announcing()],
    ['what was adopted in a vote that was annulled', onFirst().counted(FOR).announcing().annulling()],
    [
      'what was rejected when the vote was repeated',
      onFirst()
        .counted(FOR)
        .announcing()
        .voting({ agendaItemId: a(2), documentId: t(1), repeats: { pollId: p(1), reason: 'Đếm lại' } })
        .counted(AGAINST)
        .announcing(),
    ],
    [
      'a report that was approved',
      withDocuments()
        .voting({ documentId: t(3) })
        .counted(FOR)
        .announcing(),
    ],
  ] as const)('%s', ([, story]) => {
    expect(resolved(story)).toEqual([]);
  });

  it('anything by electing somebody', () => {
    const story = withDocuments().voting({ agendaItemId: a(2), paper: election(1, 2) });
    expect(resolved(story)).toEqual([]);
  });
});
