import { Check, Footprints } from 'lucide-react';
import type { HelpCall } from '#shared/protocol/memos.ts';
import { formatTime } from '#shared/text/dates.ts';
import { useLive } from '../../connection/context.tsx';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import styles from './Memos.module.css';
import { whoIs } from './people.ts';
import { texts } from './texts.ts';
import { useTell } from './useTell.ts';

/** Who needs somebody at their seat, the first to call first. */
export function HelpCalls() {
  const t = useTexts(texts);
  const calls = useLive((live) => live.helpCalls);
  const open = calls.filter(({ endedAt }) => endedAt === null);
  return (
    <Card title={t('help.heading')} emphasis={open.length > 0}>
      {open.length === 0 ? (
        <p className={styles.muted}>{t('help.none')}</p>
      ) : (
        <RowList gap="small">
          {open.map((call) => (
            <li key={call.id}>
              <HelpRow call={call} />
            </li>
          ))}
        </RowList>
      )}
    </Card>
  );
}

/** A call with the two answers to it. */
export function HelpRow({ call }: { readonly call: HelpCall }) {
  const t = useTexts(texts);
  const action = useTell();
  const person = useSession((session) => session);
  const { name, group, seat } = whoIs(person, call.personId);
  const facts = [
    group,
    seat === '' ? '' : t('help.seat', { seat }),
    call.need === null ? t('help.unsaid') : t(`help.needs.${call.need}`),
    t('help.at', { time: formatTime(call.at) }),
    call.comingAt === null ? '' : t('help.isComing'),
  ];
  const answer = (given: 'coming' | 'done') =>
    void action.tell('help:answer', { id: call.id, answer: given });
  return (
    <div className={styles.call}>
      <p className={styles.who}>
        <strong>{name}</strong> <span className={styles.muted}>{facts.filter(Boolean).join(' · ')}</span>
      </p>
      {call.comingAt === null && (
        <ActionButton
          gives="nothing"
          icon={<Footprints aria-hidden size={20} />}
          aria-label={t('help.comingTo', { name })}
          disabled={action.busy}
          onClick={() => answer('coming')}
        >
          {t('help.coming')}
        </ActionButton>
      )}
      <ActionButton
        gives="nothing"
        icon={<Check aria-hidden size={20} />}
        aria-label={t('help.doneFor', { name })}
        disabled={action.busy}
        onClick={() => answer('done')}
      >
        {t('help.done')}
      </ActionButton>
      <ProblemNotice action={action} />
    </div>
  );
}
