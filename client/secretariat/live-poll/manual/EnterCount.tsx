import { useId } from 'react';
import { whyNotCounted } from '#shared/session/polls/manual-counts.ts';
import type { OpenPoll } from '#shared/session/state.ts';
import { clausesOf } from '#shared/voting/papers.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { useLocalText } from '../../../i18n/useLocalText.ts';
import { useSession } from '../../../sign-in/useSession.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { ProblemNotice } from '../../actions/ProblemNotice.tsx';
import { useCommand } from '../../actions/useAction.ts';
import styles from '../LivePoll.module.css';
import { useEligible } from '../progress.ts';
import { CountFields } from './CountFields.tsx';
import { useCountDraft } from './count-drafts.ts';
import { countedEntry } from './count-table.ts';
import { NamedFields } from './NamedFields.tsx';
import { entryByName } from './named-marks.ts';
import { texts } from './texts.ts';

/** The form of a count. What the server refuses stays as it was typed. */
export function EnterCount({ poll }: { poll: OpenPoll }) {
  const t = useTexts(texts);
  const [{ typed, marks }, change] = useCountDraft(poll);
  const voters = useEligible(poll);
  const action = useCommand('EnterManualCount');
  const faultId = useId();
  const { question } = poll;
  const byName = question.procedure.type === 'manual' && question.procedure.means === 'hands-by-name';
  const entry = byName
    ? entryByName(marks, voters, clausesOf(question).length)
    : countedEntry(question, typed);
  const session = useSession((state) => state);
  const sentence = useLocalText();
  const fault = entry && whyNotCounted(session, poll, entry);
  const send = async () => {
    if (entry && !fault) await action.give({ type: 'EnterManualCount', pollId: poll.id, entry });
  };
  return (
    <form
      className={styles.count}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className={styles.muted}>{t('hint')}</p>
      <p className={styles.muted}>{t('present', { present: voters.length })}</p>
      {byName ? (
        <NamedFields
          question={question}
          voters={voters}
          marks={marks}
          onChange={(changed) => change({ marks: changed })}
        />
      ) : (
        <CountFields
          question={question}
          voters={voters.length}
          typed={typed}
          onChange={(changed) => change({ typed: changed })}
        />
      )}
      <ProblemNotice action={action} />
      <p id={faultId} role="status" className={styles.early}>
        {fault && sentence(fault)}
      </p>
      <div className={styles.actions}>
        <ActionButton
          gives="EnterManualCount"
          kind="primary"
          size="large"
          type="submit"
          disabled={action.busy || entry === null || fault !== null}
          aria-describedby={faultId}
        >
          {t('send')}
        </ActionButton>
      </div>
    </form>
  );
}
