import type { DelegateId } from '#shared/protocol/ids.ts';
import type { NamedVotes, PollQuestion, PollRecord } from '#shared/protocol/polls.ts';
import type { RollCall } from '#shared/voting/named-votes.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { type Phrase, phrase } from '../../i18n/texts.ts';
import { nomineesOf, silentText } from '../../polls/names.ts';

/** Delegates who voted alike. */
export interface NamedGroup {
  readonly key: string;
  /** A choice in words, or the names on a ballot. */
  readonly label: Phrase | string;
  readonly delegates: readonly DelegateId[];
}

/** Named votes of a record; null where only numbers are known. */
export function namedVotesOf(record: PollRecord): NamedVotes | null {
  return record.type === 'secret' ? null : record.named;
}

const CHOICES = ['for', 'against', 'abstain', 'silent', 'absent'] as const;

/** Who was kept out of the question; no group where nobody was. */
export function recusedGroups({ recused }: Pick<PollRecord, 'recused'>): readonly NamedGroup[] {
  return recused.length === 0
    ? []
    : [{ key: 'recused', label: phrase(commonTexts, 'recused'), delegates: recused }];
}

/** The roll call of one clause. To an opinion poll nobody is absent, and who is silent has not answered. */
export function rollCallGroups(
  { procedure }: Pick<PollQuestion, 'procedure'>,
  rollCall: RollCall,
): readonly NamedGroup[] {
  const opinion = procedure.type === 'opinion';
  return CHOICES.filter((choice) => !opinion || choice !== 'absent').map((choice) => ({
    key: choice,
    label: choice === 'silent' ? silentText(procedure) : phrase(commonTexts, `choice.${choice}`),
    delegates: rollCall[choice],
  }));
}

/** Ballots of an open election: whom each delegate chose. */
export function electionGroups(
  { paper, procedure }: Pick<PollQuestion, 'paper' | 'procedure'>,
  { votes, silent, absent }: NamedVotes,
): readonly NamedGroup[] {
  const nominees = nomineesOf(paper);
  const cast = votes.map(({ selection, delegates }): NamedGroup => {
    const chosen = selection.type === 'election' ? selection.chosen : [];
    const names = chosen.map((place) => nominees[place]?.name ?? '').join(', ');
    return { key: chosen.join(' '), label: names === '' ? phrase(commonTexts, 'blank') : names, delegates };
  });
  return [
    ...cast,
    { key: 'silent', label: silentText(procedure), delegates: silent },
    { key: 'absent', label: phrase(commonTexts, 'choice.absent'), delegates: absent },
  ];
}
