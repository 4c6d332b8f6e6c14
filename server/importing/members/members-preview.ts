import type { ImportProblem } from '#shared/protocol/http.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import type { ImportStep } from '#shared/protocol/register/commands.ts';
import type { MembersAnswer, MembersPreview } from '#shared/protocol/register/members-import.ts';
import { findPerson } from '#shared/register/find.ts';
import { rosterAt } from '#shared/register/roster.ts';
import { problem } from '../problems.ts';
import { type Comparison, compare, distinctions, partChanges, partsBy } from './comparison.ts';
import type { Listing } from './listing.ts';
import { planRow, type RowPlan, stepsOf } from './members-plan.ts';
import { membersQuestions, saidBy } from './members-questions.ts';
import type { MemberRow } from './read-members.ts';
import { refusedRows } from './refused-rows.ts';

/** What the list would do, what only a person can say of it, and what of it the register would refuse. `file`: its name. */
export async function previewMembers(
  listing: Listing,
  rows: readonly MemberRow[],
  file: string,
): Promise<Omit<MembersPreview, 'previewId'>> {
  const comparison = compare(listing, rows);
  const { who, parts } = comparison;
  const apart = distinctions(listing, comparison, new Map());
  const partOf = partsBy(listing, parts, null);
  const changes = partChanges(listing, parts, null);
  const planned = rows.map((row, place) => {
    const { stated } = row;
    const is = who.get(stated);
    const distinction = apart.get(stated) ?? null;
    const person = is?.type === 'known' ? is.person : { distinction: distinction ?? '' };
    const isSure = is?.type === 'known' || (is?.type === 'new' && distinction !== null);
    const isLost = is?.type === 'new' && distinction === null;
    return { row, isSure, isLost, plan: planRow(listing, place, stated, person, partOf) };
  });
  return {
    members: planned.map(({ plan: { change, member, before } }) => ({ change, member, before })),
    newParts: parts.flatMap(({ kind, name, part }) => (part.type === 'new' ? [{ kind, name }] : [])),
    questions: membersQuestions(listing.state, comparison, apart),
    problems: [
      ...planned.flatMap(({ isLost, row: { place, stated } }) =>
        isLost ? [problem('member-not-told-apart', place('name'), { name: stated.name })] : [],
      ),
      ...(await refusedRows(
        listing,
        planned.filter(({ isSure }) => isSure),
        changes,
        file,
      )),
      ...missing(listing, comparison, file),
    ],
  };
}

/** What is carried out by the answers. Refused (`import-unanswered`) while a question has none of those that it can have. */
export function membersSteps(
  listing: Listing,
  rows: readonly MemberRow[],
  answers: readonly MembersAnswer[],
): Outcome<{ readonly steps: readonly ImportStep[] }> {
  const { state } = listing;
  const comparison = compare(listing, rows);
  const { who, parts } = comparison;
  const asked = membersQuestions(state, comparison, distinctions(listing, comparison, new Map()));
  const said = saidBy(asked, answers);
  if (!said) return refuse('import-unanswered');
  const apart = distinctions(listing, comparison, said.people);
  const partOf = partsBy(listing, parts, said.parts);
  const plans: RowPlan[] = [];
  for (const [place, { stated }] of rows.entries()) {
    const is = who.get(stated);
    const id = said.people.get(place);
    const person = is?.type === 'known' ? is.person : id && findPerson(state, id);
    const distinction = apart.get(stated) ?? null;
    if (!person && distinction === null) return refuse('same-name', { name: stated.name });
    plans.push(planRow(listing, place, stated, person || { distinction: distinction ?? '' }, partOf));
  }
  return { ok: true, steps: stepsOf(plans, partChanges(listing, parts, said.parts), listing) };
}

const NAMED = 20;

/** Members whom the list does not name: a list never ends a membership. */
function missing(listing: Listing, { rows, who }: Comparison, file: string): readonly ImportProblem[] {
  const named = new Set(
    rows.flatMap(({ stated }) => {
      const is = who.get(stated);
      if (is?.type === 'known') return [is.person.id];
      return is?.type === 'asked' ? is.candidates.map(({ id }) => id) : [];
    }),
  );
  const members = rosterAt(listing.state, listing.bodyId, listing.from);
  const left = members.filter(({ personId }) => !named.has(personId)).map(({ name }) => name);
  if (rows.length === 0 || left.length === 0) return [];
  const names = `${left.slice(0, NAMED).join(', ')}${left.length > NAMED ? '…' : ''}`;
  return [problem('members-not-in-file', { file }, { count: left.length, names })];
}
