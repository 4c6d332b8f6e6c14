import { Circle, CircleCheck, CircleDot, Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { printedNumber } from '#shared/session/agenda/printed-number.ts';
import { currentItem, passedOver } from '#shared/session/agenda/programme.ts';
import { isSkipped, levelsOf } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { formatDay, formatTime, sessionDay } from '#shared/text/dates.ts';
import { AudienceBadge } from '../../documents/AudienceBadge.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { AddItem } from '../members/AddItem.tsx';
import { ItemButton } from '../members/ItemButton.tsx';
import { SittingLateness } from '../programme/SittingTimes.tsx';
import styles from './AgendaList.module.css';
import { CloseSession } from './closing/CloseSession.tsx';
import { StartItem } from './StartItem.tsx';
import { texts } from './texts.ts';

export function AgendaList() {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const current = useSession((session) => currentItem(session)?.id);
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another current item is what moves the list
  useEffect(() => {
    if (list.current) bringCurrentIntoView(list.current);
  }, [current]);
  const startsOn = useSession((session) => session.details.startsOn);
  const levels = levelsOf(agenda);
  const days = [...new Set(agenda.map((item) => item.day))];
  return (
    <Card id="agenda" title={t('agenda')} aside={<SittingLateness />}>
      {agenda.length === 0 && <p>{t('agendaEmpty')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={list} className={styles.days} aria-label={t('items')} tabIndex={0}>
        {days.map((day) => (
          <div key={day} className={styles.day}>
            {days.length > 1 && <h3>{t('day', { day, date: formatDay(sessionDay(startsOn, day)) })}</h3>}
            <RowList ordered>
              {agenda
                .filter((item) => item.day === day)
                .map((item) => (
                  <AgendaRow key={item.id} item={item} level={levels.get(item.id) ?? 0} />
                ))}
            </RowList>
          </div>
        ))}
      </section>
      <div className={styles.foot}>
        <AddItem />
        <CloseSession />
      </div>
    </Card>
  );
}

/** Moves the list only, never the page, as `scrollIntoView` would. */
function bringCurrentIntoView(list: HTMLElement): void {
  const row = list.querySelector('[aria-current]');
  if (!row) return;
  const above = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
  list.scrollTop += above - list.clientHeight / 3;
}

const ICONS = { pending: Circle, current: CircleDot, done: CircleCheck };

function AgendaRow({ item, level }: { item: AgendaItem; level: number }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { status } = item.progress;
  const Icon = ICONS[status];
  const skipped = useSession(
    (session) => isSkipped(session.agenda, item) || passedOver(session).some(({ id }) => id === item.id),
  );
  return (
    <li
      className={styles.row}
      style={{ ['--level' as string]: level }}
      aria-current={status === 'current' ? 'step' : undefined}
    >
      <Icon className={styles.icon} role="img" aria-label={t(`itemStatus.${status}`)} />
      <div className={styles.text}>
        <p className={styles.title}>{t('item', { number: printedNumber(item), title: item.title })}</p>
        <p className={styles.facts}>
          {tCommon(`agendaKind.${item.kind}`)}
          {skipped && ` · ${t('passedOver')}`}
          {item.progress.status === 'done' &&
            t('fromTo', {
              from: formatTime(item.progress.startedAt),
              to: formatTime(item.progress.closedAt),
            })}
        </p>
        <AudienceBadge audience={item.audience} icon={<Lock aria-hidden size={16} />} />
        <div className={styles.actions}>
          <AgendaRowAction item={item} />
          <ItemButton item={item} />
        </div>
      </div>
    </li>
  );
}

/** Starts or reopens an item, out of order too; nothing while another is under way. */
function AgendaRowAction({ item }: { item: AgendaItem }) {
  const t = useTexts(texts);
  const free = useSession(
    (session) =>
      session.status === 'open' && !session.agenda.some((other) => other.progress.status === 'current'),
  );
  const give = useGive('ReopenAgendaItem');
  const [asking, setAsking] = useState(false);
  const label = t('item', { number: item.number, title: item.title });
  return (
    <>
      {free && item.progress.status === 'pending' && <StartItem item={item} />}
      {free && item.progress.status === 'done' && (
        <ActionButton
          gives="ReopenAgendaItem"
          kind="quiet"
          aria-label={t('reopenItemNamed', { item: label })}
          onClick={() => setAsking(true)}
        >
          {t('reopenItem')}
        </ActionButton>
      )}
      {asking && (
        <ReasonDialog
          gives="ReopenAgendaItem"
          title={t('reopenItem')}
          text={label}
          confirm={t('reopenItem')}
          onReason={(reason) => give({ type: 'ReopenAgendaItem', itemId: item.id, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
