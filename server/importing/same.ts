import type { ImportAnswers, ImportQuestion } from '#shared/protocol/http.ts';
import { AgendaItemId, DelegateId } from '#shared/protocol/ids.ts';
import type { UnitName } from '#shared/protocol/members.ts';
import type { Delegate, Unit } from '#shared/protocol/records.ts';
import { type Outcome, refuse } from '#shared/protocol/refusals.ts';
import { renameUnit } from '#shared/session/members/rename-unit.ts';
import { findUnit } from '#shared/session/members/units.ts';
import type { AgendaItem, SessionState } from '#shared/session/state.ts';
import { fold } from '#shared/text/fold.ts';
import type { StatedItem } from './agenda.ts';
import { alikeNames } from './alike-names.ts';
import type { SharedField } from './delegate-groups.ts';
import { groupQuestions } from './known-groups.ts';
import { type Identified, matchAgenda, matchDelegates, NOBODY } from './match.ts';
import type { ImportPlan } from './plan.ts';
import type { StatedDelegate } from './stated-delegate.ts';

/**
 * Rows that would be added while somebody on the list is missing from the file who may be the same under another name: a name or a
 * number put right looks like that. So are groups of the file that may be one of the list under another name. A person says which;
 * without an answer nothing is imported.
 */
export function questionsOf(plan: ImportPlan, state: SessionState): readonly ImportQuestion[] {
  const delegates = matchDelegates(plan.delegates, state.delegates);
  const items = matchAgenda(plan.agenda, state.agenda);
  return [
    ...asked('delegate', delegates, plan.delegates, state.delegates, alikeDelegates, delegateLabel),
    ...asked('item', items, plan.agenda, state.agenda, alikeItems, itemLabel),
    ...groupQuestions(plan.delegates, state.delegates).map((question) => withRenames(question, state)),
  ];
}

function asked<Stated, Known extends { readonly id: string }>(
  type: 'delegate' | 'item',
  matches: readonly { readonly known: Known | null }[],
  stated: readonly Stated[],
  known: readonly Known[],
  alike: (stated: Stated, known: Known) => boolean,
  labelOf: (known: Known) => string,
): readonly ImportQuestion[] {
  const found = new Set(matches.map((match) => match.known?.id));
  const missing = known.filter(({ id }) => !found.has(id));
  const added = stated.map((one, row) => ({ one, row })).filter(({ row }) => matches[row]?.known === null);
  // One that comes and one that goes are asked about however they are called.
  const pair = added.length === 1 && missing.length === 1;
  return added.flatMap(({ one, row }) => {
    const candidates = missing.filter((other) => pair || alike(one, other));
    const named = candidates.map((other) => ({ id: other.id, label: labelOf(other) }));
    return named.length === 0 ? [] : [{ type, row, name: null, candidates: named }];
  });
}

/**
 * Who the rows are by the answers. Refused (`import-unanswered`) while a question has none, or where the answers are not to the
 * questions, or two rows would be one person.
 */
export function identifiedBy(
  plan: ImportPlan,
  state: SessionState,
  { answers }: ImportAnswers,
): Outcome<{ readonly identified: Identified }> {
  const questions = questionsOf(plan, state);
  if (questions.length === 0) return { ok: true, identified: NOBODY };
  const delegates = new Map<StatedDelegate, DelegateId>();
  const items = new Map<StatedItem, AgendaItemId>();
  const groups = {
    group: new Map<string, string>(),
    committee: new Map<string, string>(),
    constituency: new Map<string, string>(),
  };
  const renamed: UnitName[] = [];
  const taken = new Set<string>();
  for (const { type, row, name, candidates } of questions) {
    const answer = answers.find((one) => one.type === type && one.row === row && one.name === name);
    if (!answer) return refuse('import-unanswered');
    if (answer.is === null) continue;
    const chosen = candidates.find(({ id }) => id === answer.is);
    if (!chosen || (answer.renamed && !chosen.renames)) return refuse('import-unanswered');
    const key = `${type} ${answer.is}`;
    const delegate = plan.delegates[row];
    const item = plan.agenda[row];
    switch (type) {
      case 'delegate':
        if (taken.has(key)) return refuse('import-unanswered');
        if (delegate) delegates.set(delegate, DelegateId.parse(answer.is));
        break;
      case 'item':
        if (taken.has(key)) return refuse('import-unanswered');
        if (item) items.set(item, AgendaItemId.parse(answer.is));
        break;
      case 'group':
      case 'committee':
      case 'constituency':
        // Several names of the file may be one group, and one of them its new name.
        groups[type].set(name ?? '', answer.is);
        if (!answer.renamed || name === null) break;
        if (!rename(state, type, answer.is, name, renamed)) return refuse('import-unanswered');
    }
    taken.add(key);
  }
  for (const { unitId, name } of renamed) underNewName(groups, findUnit(state, unitId), name);
  return { ok: true, identified: { delegates, items, groups, renamed } };
}

/** The question with the groups that may bear the name of the file from now on, as the session would have it. */
function withRenames(question: ImportQuestion, state: SessionState): ImportQuestion {
  const { type, name, candidates } = question;
  return {
    ...question,
    candidates: candidates.map((candidate) => {
      const unit = unitCalled(state, type, candidate.id);
      const renames = unit && name !== null && renameUnit(state, { unitId: unit.id, name }).ok;
      return renames ? { ...candidate, renames } : candidate;
    }),
  };
}

function unitCalled({ units }: SessionState, type: ImportQuestion['type'], name: string): Unit | undefined {
  return units.find((unit) => unit.kind === type && unit.name === name);
}

/** Notes that a group is called `name` from now on; false where it was given a name already. */
function rename(
  state: SessionState,
  type: ImportQuestion['type'],
  before: string,
  name: string,
  renamed: UnitName[],
): boolean {
  const unit = unitCalled(state, type, before);
  if (!unit || renamed.some(({ unitId }) => unitId === unit.id)) return false;
  renamed.push({ unitId: unit.id, name });
  return true;
}

/** Whatever the file calls a group that was renamed, its earlier name too, stands for the new name. */
function underNewName(
  groups: Record<SharedField, Map<string, string>>,
  unit: Unit | undefined,
  name: string,
): void {
  if (!unit) return;
  const names = groups[unit.kind];
  for (const [stated, is] of names) if (is === unit.name) names.set(stated, name);
  names.set(unit.name, name);
}

function alikeDelegates(stated: StatedDelegate, known: Delegate): boolean {
  const seat = fold(stated.seat ?? '');
  return (seat !== '' && seat === fold(known.seat)) || alikeNames(stated.name, known.name);
}

function alikeItems(stated: StatedItem, known: AgendaItem): boolean {
  return alikeNames(stated.title, known.title);
}

function delegateLabel({ name, title, group, seat }: Delegate): string {
  return [name, title, group, seat].filter((text) => text !== '').join(' · ');
}

function itemLabel({ number, title }: AgendaItem): string {
  return `${number}. ${title}`;
}
