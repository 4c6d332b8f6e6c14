import { confirmingTheList } from '#shared/session/members/total.ts';
import { quorumOf, recusedFrom } from '#shared/session/polls/electorate.ts';
import type { PreparedPoll } from '#shared/session/state.ts';
import { findRuleSet } from '#shared/voting/rule-sets.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ConfirmDialog } from '../actions/ConfirmDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { TotalLine } from '../members/TotalLine.tsx';
import { PaperLines } from '../polls/PaperLines.tsx';
import { goTo } from '../section.ts';
import { draftOf } from './draft.ts';
import { fewVoters } from './few-voters.ts';
import styles from './OpenPoll.module.css';
import { texts } from './texts.ts';

/** Asks once, with what the hall will be asked and who is there to be asked, and puts it to the vote. */
export function OpenPrepared({ poll, onClose }: { poll: PreparedPoll; onClose: () => void }) {
  const t = useTexts(texts);
  const give = useGive('ConfirmTotal', 'OpenPoll');
  const session = useSession((state) => state);
  const { preparedId, question } = poll;
  const counted = question.electorate.type === 'all';
  const rules = findRuleSet(session.ruleSets, question.ruleSetId, session.details.startsOn);
  const present = rules && quorumOf(session, question.electorate, rules);
  const out = recusedFrom(session, { ...question, repeats: null }).length;
  const few = fewVoters(session, draftOf(question));
  const open = async () => {
    // The number stood beside the button that was pressed.
    if (counted && session.confirmedTotal === null) await give(confirmingTheList(session));
    await give({ type: 'OpenPoll', question, prepared: preparedId });
    goTo('conduct');
  };
  return (
    <ConfirmDialog
      gives="OpenPoll"
      title={t('prepared.openTitle')}
      text={
        <div className={styles.preparedAsk}>
          <p className={styles.preparedTitle}>{question.title}</p>
          <PaperLines question={question} />
          {present && <p>{t('prepared.present', { present: present.present, total: present.total, out })}</p>}
          {few !== null && <p className={styles.preparedFew}>{t('fewVoters', { count: few })}</p>}
          {counted && <TotalLine opening />}
        </div>
      }
      confirm={t('openNow')}
      onConfirm={open}
      onClose={onClose}
    />
  );
}
