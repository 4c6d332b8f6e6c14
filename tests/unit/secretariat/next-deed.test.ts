import { describe, expect, it } from 'vitest';
import type { AgendaItemKind } from '#shared/protocol/records.ts';
import { nextDeed, stepsFor } from '../../../client/secretariat/conduct/next-deed.ts';
import { aSession, aSitting, type SessionStory } from '../session/builder.ts';
import { a, agendaEntry, r } from '../session/samples.ts';

/** An item of the kind is under way. */
const underWay = (kind: AgendaItemKind) => aSitting().scheduling(agendaEntry(1, { kind })).starting(a(1));
const voted = (story: SessionStory) =>
  story
    .voting({ agendaItemId: a(1) })
    .counted()
    .announcing();
const resolution = () => underWay('resolution');
const asked = (story: SessionStory) => story.askingToSpeak(1, 1, { agendaItemId: a(1) });

describe('the next thing to do', () => {
  it.each([
    ['before the opening', aSession().withAgenda(2), { type: 'open-session' }],
    ['with nothing under way', aSitting(), { type: 'start-item', item: { id: a(1) } }],
    ['as a draft comes up', resolution(), { type: 'begin-step', step: 'presentation', from: null }],
    [
      'after its presentation',
      resolution().stepping(a(1), 'presentation'),
      { type: 'begin-step', step: 'appraisal', from: 'presentation' },
    ],
    [
      'in the debate, while somebody waits',
      asked(resolution().stepping(a(1), 'debate')),
      { type: 'call-speaker', request: { requestId: r(1) } },
    ],
    [
      'in the debate, while the last one speaks',
      asked(resolution().stepping(a(1), 'debate')).calling(1),
      { type: 'end-speech', request: { requestId: r(1) } },
    ],
    [
      'before the debate, whoever waits',
      asked(resolution().stepping(a(1), 'presentation')),
      { type: 'begin-step', step: 'appraisal' },
    ],
    ['once all was said', resolution().stepping(a(1), 'reply'), { type: 'open-poll' }],
    ['while the hall votes', resolution().voting({ agendaItemId: a(1) }), { type: 'vote' }],
    [
      'when it has voted',
      resolution()
        .voting({ agendaItemId: a(1) })
        .counted(),
      { type: 'announce', poll: { status: 'closed' } },
    ],
    ['when the result is known', voted(resolution()), { type: 'close-item' }],
    [
      'when a step is taken again after the vote',
      voted(resolution()).stepping(a(1), 'debate'),
      { type: 'begin-step', step: 'reply', from: 'debate' },
    ],
    ['at the end of a report', underWay('report').stepping(a(1), 'reply'), { type: 'close-item' }],
    ['in an item without steps', underWay('procedure'), { type: 'close-item' }],
    [
      'in an item without steps, while somebody waits',
      asked(underWay('procedure')),
      { type: 'call-speaker' },
    ],
    ['when the session is over', aSitting().ended(), { type: 'nothing' }],
  ])('%s', (_, story, deed) => {
    expect(nextDeed(story.state)).toMatchObject(deed);
  });

  it('when nothing is left on the agenda is to close the session', () => {
    const story = aSession().withDelegates(3).withAgenda(1).opened().starting(a(1)).finishing(a(1));
    expect(nextDeed(story.state)).toEqual({ type: 'close-session' });
  });
});

it('a step that is not usual is offered while it goes on', () => {
  const story = underWay('report').voting({ agendaItemId: a(1) });
  const [item] = story.state.agenda;
  expect(item && stepsFor(story.state, item)).toEqual([
    'presentation',
    'appraisal',
    'debate',
    'reply',
    'vote',
  ]);
});
