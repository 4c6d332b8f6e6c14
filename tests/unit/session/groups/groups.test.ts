import { describe, expect, it } from 'vitest';
import { capacitiesOf } from '#shared/access/capacities-of.ts';
import { namedBy } from '#shared/access/named-by.ts';
import { mayKnow, viewerOf, viewKey } from '#shared/access/viewer.ts';
import { findDebateGroup, findGroupFloor, meetingGroups } from '#shared/session/groups/find-group.ts';
import { SessionViews } from '../../../../server/session/views.ts';
import { asDelegate, type SessionStory } from '../builder.ts';
import { a, changingGroup, d, g, speech } from '../samples.ts';
import { asGroupChair, meeting, merged, over, planned, spoken } from './group-cases.ts';

const asViewer = ({ state }: SessionStory, n: number) =>
  viewerOf(state, { role: 'delegate', personId: d(n) });

function toldOf(story: SessionStory, n: number) {
  const views = new SessionViews();
  views.take(views.fold(story.log));
  return views.stateFor(asViewer(story, n));
}

describe('a debate in groups', () => {
  it('keeps a list of its own for each group, and leaves that of the hall as it is', () => {
    const { state } = spoken().give(
      { type: 'AskInGroup', groupId: g(2), ask: { type: 'RequestToSpeak', ...speech(2) } },
      asDelegate(3),
    );
    expect(state.speechRequests).toEqual([]);
    expect(findGroupFloor(state, g(1)).speeches).toMatchObject([{ progress: { status: 'done' } }]);
    expect(findGroupFloor(state, g(2)).speeches).toMatchObject([{ progress: { status: 'waiting' } }]);
  });

  it('meets in all groups from its beginning, and until each ends', () => {
    const names = (story: SessionStory) => meetingGroups(story.state).map(({ name }) => name);
    expect(names(planned())).toEqual([]);
    expect(names(meeting())).toEqual(['Tổ thảo luận 1', 'Tổ thảo luận 2']);
    expect(names(meeting().give({ type: 'EndGroupMeeting', groupId: g(1) }))).toEqual(['Tổ thảo luận 2']);
  });

  it('notes who was there when a group ended, by the roll of the session', () => {
    const { state } = meeting()
      .leaving(d(1))
      .give({ type: 'EndGroupMeeting', groupId: g(1) });
    expect(findDebateGroup(state, g(1))?.group.ended?.present).toEqual([d(2)]);
  });

  it('tells its running list to its members and the secretariat alone, and all of it to everybody once merged', () => {
    const story = over();
    expect(toldOf(story, 2).groupFloors).toHaveLength(1);
    expect(toldOf(story, 3).groupFloors).toEqual([]);
    expect(toldOf(story, 4).groupFloors).toEqual([]);
    expect(namedBy(story.state, { debateGroup: g(1) })).toEqual([d(1), d(2)]);
    const [debate] = toldOf(merged(), 4).groupDebates;
    expect(debate?.progress).toMatchObject({
      status: 'merged',
      reports: [{ speakers: [{ delegateId: d(1) }] }, {}],
    });
  });

  it('gives those who come while it meets all that was said before, by another view of the session', () => {
    const before = spoken();
    const key = viewKey(asViewer(before, 4));
    const after = before.give(changingGroup());
    expect(viewKey(asViewer(after, 4))).not.toBe(key);
    expect(toldOf(after, 4).groupFloors).toMatchObject([{ speeches: [{ delegateId: d(1) }] }]);
  });

  it('leaves the view of five hundred as it was when it is planned and begins', () => {
    const keys = [planned(), meeting()].map((story) => viewKey(asViewer(story, 1)));
    expect(new Set(keys).size).toBe(1);
    expect(mayKnow(asViewer(meeting(), 1), { debateGroup: g(1) })).toBe(true);
    expect(mayKnow(asViewer(meeting(), 1), { debateGroup: g(2) })).toBe(false);
  });

  it('lets whoever chairs a group or keeps its list act as that, until it is merged', () => {
    const held = ({ state }: SessionStory, n: number) =>
      capacitiesOf(state, { role: 'delegate', personId: d(n) });
    expect(held(meeting(), 1)).toEqual(['delegate', 'group-chair']);
    expect(held(meeting(), 2)).toEqual(['delegate', 'group-secretary']);
    expect(held(merged(), 1)).toEqual(['delegate']);
  });

  it('loses whoever leaves the list, and knows who goes on for them', () => {
    const struck = meeting().striking(1, 'resigned').state;
    expect(findDebateGroup(struck, g(1))?.group).toMatchObject({ members: [d(2)], chair: null });
    expect(findGroupFloor(struck, g(1)).speeches).toMatchObject([{ progress: { status: 'withdrawn' } }]);
    const joined = meeting().merging(1, 4).state;
    expect(findDebateGroup(joined, g(1))?.group).toMatchObject({ members: [d(2), d(4)], chair: d(4) });
    expect(findGroupFloor(joined, g(1)).speeches).toMatchObject([{ delegateId: d(4) }]);
  });

  it('goes with an item that is struck, and passes on with one that is merged', () => {
    const drop = planned().give({ type: 'StrikeAgendaItem', itemId: a(1), reason: 'Không trình' });
    expect(drop.state.groupDebates).toEqual([]);
    const pass = planned().give({ type: 'MergeAgendaItems', keep: a(2), drop: a(1), reason: 'Ghi hai lần' });
    expect(pass.state.groupDebates).toMatchObject([{ agendaItemId: a(2) }]);
  });

  it('is led by whoever leads the group, and by nobody of another', () => {
    const story = meeting();
    const ask = (n: number) => story.ask({ type: 'EndGroupMeeting', groupId: g(1) }, asGroupChair(n)).ok;
    expect([ask(1), ask(3)]).toEqual([true, false]);
  });
});
