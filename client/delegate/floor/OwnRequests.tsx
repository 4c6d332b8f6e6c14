import { useState } from 'react';
import { texts as floorTexts } from '../../floor/texts.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import type { RequestOutbox } from '../../offline/requests/request-outbox.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { useMayGive } from '../services/useMayGive.ts';
import { JudgeAnswer } from './JudgeAnswer.tsx';
import styles from './OwnRequests.module.css';
import type { OwnEntry } from './own-requests.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { texts } from './texts.ts';

interface OwnRequestsProps {
  readonly outbox: RequestOutbox;
  readonly entries: readonly OwnEntry[];
  /** Its words are in the form again. */
  readonly onEdit: (form: 'speech' | 'question') => void;
}

/** The delegate's own requests and questions, each with how far it has come. */
export function OwnRequests({ outbox, entries, onEdit }: OwnRequestsProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('mine')}>
      {entries.length === 0 ? (
        <p className={styles.none}>{t('none')}</p>
      ) : (
        <RowList>
          {entries.map((entry) => (
            <li key={entry.key} className={styles.entry}>
              <Words entry={entry} />
              <EntryProgress outbox={outbox} entry={entry} onEdit={onEdit} />
            </li>
          ))}
        </RowList>
      )}
    </Card>
  );
}

/** How far an entry has come, and what can be done with it. */
export function EntryProgress({ outbox, entry, onEdit }: ActionsProps) {
  return (
    <>
      <ProgressLine entry={entry} />
      <Actions outbox={outbox} entry={entry} onEdit={onEdit} />
    </>
  );
}

function Words({ entry }: { readonly entry: OwnEntry }) {
  const t = useTexts(texts);
  const tFloor = useTexts(floorTexts);
  const itemId = entry.kind === 'speech' ? entry.request.agendaItemId : null;
  const item = useSession((session) => session.agenda.find(({ id }) => id === itemId));
  if (entry.kind === 'question') {
    const { addressee, topic, text, form } = entry.question;
    return (
      <div className={styles.words}>
        <p className={styles.kind}>{`${t('kinds.question')} · ${t(`forms.${form}`)}`}</p>
        <p className={styles.title}>{`${t('about', { addressee })}: ${topic}`}</p>
        <p className={styles.text}>{text}</p>
      </div>
    );
  }
  return (
    <div className={styles.words}>
      <p className={styles.kind}>{tFloor(`kind.${entry.request.kind ?? 'main'}`)}</p>
      <p className={styles.title}>
        {item ? t('itemOption', { number: item.number, title: item.title }) : t('general')}
      </p>
      {entry.request.topic !== '' && <p className={styles.text}>{entry.request.topic}</p>}
    </div>
  );
}

interface ActionsProps extends Omit<OwnRequestsProps, 'entries'> {
  readonly entry: OwnEntry;
}

function Actions({ outbox, entry, onEdit }: ActionsProps) {
  const t = useTexts(texts);
  const sentence = useLocalText();
  const [asking, setAsking] = useState(false);
  const { progress, withdrawal } = entry;
  const mayAsk = useMayGive(entry.kind === 'speech' ? 'RequestToSpeak' : 'SubmitQuestion');
  const mayWithdraw = useMayGive(entry.kind === 'speech' ? 'WithdrawSpeechRequest' : 'WithdrawQuestion');
  const edit = () => {
    takeUp(outbox, entry);
    void outbox.discard(entry.key);
    onEdit(entry.kind);
  };
  if (withdrawal) {
    if (withdrawal.refusal === null) return <p className={styles.none}>{t('withdrawing')}</p>;
    return (
      <Notice
        kind="error"
        action={<Button onClick={() => void outbox.discard(withdrawal.key)}>{t('dismiss')}</Button>}
      >
        {sentence(withdrawal.refusal)}
      </Notice>
    );
  }
  switch (progress.type) {
    case 'refused':
      return (
        <>
          <Notice kind="error">
            <p>{sentence(progress.refusal)}</p>
            <p>{t('kept')}</p>
          </Notice>
          <div className={styles.actions}>
            {mayAsk && <Button onClick={edit}>{t('edit')}</Button>}
            <Button kind="quiet" onClick={() => void outbox.discard(entry.key)}>
              {t('discard')}
            </Button>
          </div>
        </>
      );
    case 'unsent':
      return (
        <div className={styles.actions}>
          {mayAsk && <Button onClick={edit}>{t('change')}</Button>}
          <Button kind="quiet" onClick={() => void outbox.discard(entry.key)}>
            {t('cancel')}
          </Button>
        </div>
      );
    case 'sent':
    case 'called':
      if (!mayWithdraw) return null;
      return (
        <div className={styles.actions}>
          <Button onClick={() => setAsking(true)}>{t('withdraw')}</Button>
          {asking && <WithdrawQuestion outbox={outbox} entry={entry} onClose={() => setAsking(false)} />}
        </div>
      );
    case 'answered':
      return entry.kind === 'question' ? <JudgeAnswer questionId={entry.question.questionId} /> : null;
    default:
      return null;
  }
}

interface WithdrawQuestionProps {
  readonly outbox: RequestOutbox;
  readonly entry: OwnEntry;
  readonly onClose: () => void;
}

function WithdrawQuestion({ outbox, entry, onClose }: WithdrawQuestionProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const withdraw = () => {
    void outbox.give(
      entry.kind === 'speech'
        ? { type: 'WithdrawSpeechRequest', requestId: entry.request.requestId }
        : { type: 'WithdrawQuestion', questionId: entry.question.questionId },
    );
    onClose();
  };
  return (
    <Dialog
      title={t('withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <Button size="large" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button size="large" kind="danger" onClick={withdraw}>
            {t('withdraw')}
          </Button>
        </>
      }
    >
      <p>{t('withdrawText')}</p>
    </Dialog>
  );
}

/** Puts the words of an entry into its form again. */
function takeUp(outbox: RequestOutbox, entry: OwnEntry): void {
  if (entry.kind === 'speech') {
    const { agendaItemId, topic, kind = 'main' } = entry.request;
    outbox.keepDrafts({ speech: { agendaItemId: agendaItemId ?? '', topic, kind } });
  } else {
    const { addressee, topic, text, form } = entry.question;
    outbox.keepDrafts({ question: { addressee, topic, text, form } });
  }
}
