import { Send } from 'lucide-react';
import { useState } from 'react';
import type { MemoTo } from '#shared/protocol/memos.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { isTooLong, LimitedTextArea } from '../../ui/LimitedTextArea.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import styles from './Memos.module.css';
import { texts } from './texts.ts';
import { useTell } from './useTell.ts';

/** As the protocol has it. */
const LONGEST = 1000;

/** Writes to everybody, a group or committee, one person, or the chair alone. */
export function MemoForm() {
  const t = useTexts(texts);
  const { units, delegates, guests, standingBody } = useSession((session) => session);
  const action = useTell();
  const [to, setTo] = useState('everybody');
  const [person, setPerson] = useState('');
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const options = [
    { value: 'everybody', label: t('everybody') },
    ...(standingBody.chair === null ? [] : [{ value: 'chair', label: t('chair') }]),
    ...units.filter(({ members }) => members.length > 0).map(({ id, name }) => ({ value: id, label: name })),
    { value: 'person', label: t('person') },
  ];
  const people = [
    { value: '', label: t('choose') },
    ...[...delegates].map(({ id, name, group }) => ({
      value: id,
      label: [name, group].filter(Boolean).join(', '),
    })),
    ...guests.map(({ id, name, position }) => ({
      value: id,
      label: [name, position].filter(Boolean).join(', '),
    })),
  ];
  const whom = addressee(to, person);
  const send = async () => {
    if (whom && (await action.tell('memo:send', { id: crypto.randomUUID(), to: whom, text }))) {
      setText('');
      setSent(true);
    }
  };
  return (
    <Card title={t('write')}>
      <p className={styles.muted}>{t('writeHint')}</p>
      <div className={styles.form}>
        <SelectField label={t('to')} value={to} options={options} onChange={setTo} />
        {to === 'person' && (
          <SelectField label={t('choose')} value={person} options={people} onChange={setPerson} />
        )}
        <LimitedTextArea
          label={t('text')}
          longest={LONGEST}
          value={text}
          onChange={(value) => {
            setText(value);
            setSent(false);
          }}
        />
        <ProblemNotice action={action} />
        {sent && <Notice kind="success">{t('sent')}</Notice>}
        <div>
          <ActionButton
            gives="nothing"
            kind="primary"
            icon={<Send aria-hidden size={20} />}
            disabled={action.busy || whom === null || text.trim() === '' || isTooLong(text, LONGEST)}
            onClick={() => void send()}
          >
            {t('send')}
          </ActionButton>
        </div>
      </div>
    </Card>
  );
}

/** null: somebody has still to be chosen. */
function addressee(to: string, person: string): MemoTo | null {
  switch (to) {
    case 'everybody':
    case 'chair':
      return { type: to };
    case 'person':
      return person === '' ? null : ({ type: 'person', personId: person } as MemoTo);
    default:
      return { type: 'unit', unitId: to } as MemoTo;
  }
}
