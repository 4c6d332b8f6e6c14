import { expect, it } from 'vitest';
import { AgendaTemplateParticulars } from '#shared/protocol/register/agenda-templates.ts';
import { levelsOf } from '#shared/session/agenda/tree.ts';
import { idsAfter } from '#shared/session/ids-after.ts';
import { statementsOf } from '#shared/session/imports/importing.ts';
import { agendaLinesOf, itemsOfLines } from '../../../server/register/agendas.ts';
import { inserting, moving } from '../session/agenda/arranging-cases.ts';
import { aSession, type SessionStory } from '../session/builder.ts';
import { a } from '../session/samples.ts';

const outline = ({ state }: SessionStory) => {
  const levels = levelsOf(state.agenda);
  return state.agenda.map((item) => [item.day, levels.get(item.id), item.number, item.title, item.startsAt]);
};

/** A session that begins with the lines of `story`, as a template keeps them. */
function copyOf(story: SessionStory, days = 2): SessionStory {
  const { lines } = AgendaTemplateParticulars.parse({
    id: 'g-000000000001',
    bodyId: 'b-000000000001',
    title: 'Kỳ họp thường lệ',
    lines: agendaLinesOf(story.state),
  });
  const copy = aSession({ days });
  const agenda = [...itemsOfLines(lines, days, idsAfter(copy.state).item)];
  return copy.give({
    type: 'ApplyImport',
    basedOnSeq: copy.state.seq,
    statements: { ...statementsOf(), agenda },
  });
}

function aTree(): SessionStory {
  return aSession()
    .withAgenda(5)
    .give(moving(a(3), { before: a(1) }))
    .give(moving(a(2), { parent: a(1) }))
    .give(moving(a(4), { parent: a(2) }))
    .give(inserting({ parent: null, before: null }, { day: 2, startsAt: '08:00' }))
    .give(inserting({ parent: a(1), before: null }, { audience: 'members' }, '1a'));
}

it('keeps the levels, the order and the times of a programme, and not what not everybody may know of', () => {
  const story = aTree();
  expect(outline(copyOf(story))).toEqual(outline(story).filter(([, , number]) => number !== '1a'));
});

it('brings what was planned for a day that there is not onto the last, with its parts', () => {
  const story = aTree().give(moving(a(1), { day: 2 }));
  expect(outline(copyOf(story, 1)).map(([day]) => day)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(outline(copyOf(story, 1)).map(([, level]) => level)).toEqual([0, 0, 0, 0, 1, 2].toSorted());
});

it('says no places where numbers say the order', () => {
  const lines = agendaLinesOf(aSession().withAgenda(3).state);
  const items = itemsOfLines(lines, 2, idsAfter(aSession().state).item);
  expect(items.every(({ place }) => place === undefined)).toBe(true);
});
