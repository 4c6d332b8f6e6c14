import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Memos.module.css';
import { texts } from './texts.ts';
import { useTell } from './useTell.ts';

/** As the protocol has it. */
const LONGEST = 1000;

/** What the chair and the secretariat tell each other; nobody else reads it. */
export function SecretariatThread() {
  const t = useTexts(texts);
  const memos = useLive((live) => live.memos);
  const { busy, problem, tell } = useTell();
  const [text, setText] = useState('');
  const own = memos.filter((memo) => memo.for === 'you' || memo.for === 'sent').toReversed();
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const memo = { id: crypto.randomUUID(), to: { type: 'secretariat' }, text };
    if (text.trim() !== '' && (await tell('memo:send', memo))) setText('');
  };
  return (
    <Card title={t('thread.heading')}>
      <form className={styles.line} onSubmit={(event) => void send(event)}>
        <TextField label={t('thread.label')} maxLength={LONGEST} value={text} onChange={setText} />
        <Button type="submit" icon={<Send aria-hidden size={20} />} disabled={busy || text.trim() === ''}>
          {t('thread.send')}
        </Button>
      </form>
      {problem && <Notice kind="error">{problem}</Notice>}
      {own.length === 0 ? (
        <p className={styles.muted}>{t('thread.none')}</p>
      ) : (
        <ul className={styles.thread}>
          {own.map((memo) => (
            <li key={memo.id} className={styles.one} data-own={memo.for === 'sent'}>
              <span className={styles.facts}>
                {memo.for === 'sent' ? t('thread.me') : t(`from.${memo.from}`)} {formatTime(memo.at)}
                {memo.for === 'sent' && ` · ${t(memo.seen ? 'thread.read' : 'thread.unread')}`}
              </span>
              {`\n${memo.text}`}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
