import { useShallow } from 'zustand/react/shallow';
import { membersOf, quorumOf, recusedFrom } from '#shared/session/polls/electorate.ts';
import { findRuleSet } from '#shared/voting/rule-sets.ts';
import { Section } from '../../forms/Section.tsx';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { electorateText } from '../../polls/names.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { SelectField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { formOf, kindOf, type PollDraft, questionOf } from './draft.ts';
import { electorateKey, electoratesOf } from './electorates.ts';
import styles from './OpenPoll.module.css';
import type { PartProps } from './part.ts';
import { RecusedPart } from './RecusedPart.tsx';
import { texts } from './texts.ts';

/** Whose vote it is, and who is kept out of it. */
export function VotersSection({ draft, change }: PartProps) {
  const t = useTexts(texts);
  const say = usePhrases();
  const session = useSession((state) => state);
  const electorates = electoratesOf(session.units);
  const body = electorateText(draft.electorate);
  const members = membersOf(session, draft.electorate).length;
  const recused = recusedFrom(session, questionOf(draft));
  const name = t('electorates.count', { name: say(body), count: members });
  return (
    <>
      <Section
        name={t(`electorate.${kindOf(draft)}`)}
        now={recused.length === 0 ? name : t('electorates.recused', { name, count: recused.length })}
      >
        <SelectField
          label={t(`electorate.${kindOf(draft)}`)}
          value={electorateKey(draft.electorate)}
          options={electorates.map((electorate) => {
            const text = electorateText(electorate);
            const count = membersOf(session, electorate).length;
            return {
              value: electorateKey(electorate),
              label: t('electorates.count', { name: say(text), count }),
            };
          })}
          onChange={(key) =>
            change({
              electorate: electorates.find((electorate) => electorateKey(electorate) === key) ?? {
                type: 'all',
              },
            })
          }
        />
        <RecusedPart draft={draft} change={change} recused={recused} />
      </Section>
      {members <= recused.length && <Notice kind="warning">{t('noVoters')}</Notice>}
      {formOf(draft) !== 'opinion' && <QuorumNote draft={draft} />}
    </>
  );
}

/** Whether the body that votes is there in sufficient number, and what follows where it is not. */
function QuorumNote({ draft }: { draft: PollDraft }) {
  const t = useTexts(texts);
  const quorum = useSession(
    useShallow((session) => {
      const rules = findRuleSet(session.ruleSets, draft.ruleSetId, session.details.startsOn);
      return rules ? { ...quorumOf(session, draft.electorate, rules), mode: rules.quorum.mode } : null;
    }),
  );
  if (!quorum) return null;
  const { present, total, needed, reached, mode } = quorum;
  if (mode === 'none') return <p className={styles.note}>{t('quorumNone', { present, total })}</p>;
  if (reached) return <p className={styles.note}>{t('quorum', { present, total, needed })}</p>;
  const key = mode === 'warn' ? 'quorumWarned' : 'quorumMissing';
  return <Notice kind="warning">{t(key, { present, total, needed })}</Notice>;
}
