import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease } from 'lucide-react';
import { useState } from 'react';
import { branchOf } from '#shared/session/agenda/tree.ts';
import type { AgendaItem } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ReasonDialog } from '../actions/ReasonDialog.tsx';
import { useGive } from '../actions/useGive.ts';
import { AddItem } from '../members/AddItem.tsx';
import { ItemButton } from '../members/ItemButton.tsx';
import { type Direction, nextSibling, step } from './moves.ts';
import { PostponeDialog } from './PostponeDialog.tsx';
import styles from './Programme.module.css';
import { texts } from './texts.ts';
import type { Arranging } from './useArranging.ts';

const ICONS = { up: ArrowUp, down: ArrowDown, in: IndentIncrease, out: IndentDecrease };
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'in', 'out'];

interface ItemToolsProps {
  readonly item: AgendaItem | null;
  readonly arranging: Arranging;
}

/** What can be done with the item that was chosen. */
export function ItemTools({ item, arranging }: ItemToolsProps) {
  const t = useTexts(texts);
  if (!item) return <p className={styles.tools}>{t('chooseOne')}</p>;
  return <Tools key={item.id} item={item} arranging={arranging} />;
}

function Tools({ item, arranging }: { item: AgendaItem; arranging: Arranging }) {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const lastDay = useSession(({ details }) => details.days);
  const give = useGive('SkipAgendaItem');
  const [asked, setAsked] = useState<'skip' | 'postpone' | null>(null);
  const name = t('item', { ...item });
  // What has been taken up stands where it stands, and so does what it is a part of.
  const movable = branchOf(agenda, item.id).every(({ progress }) => progress.status === 'pending');
  const close = () => setAsked(null);
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form
    <div className={styles.tools} role="group" aria-label={t('tools', { item: name })}>
      {movable &&
        DIRECTIONS.map((direction) => {
          const Icon = ICONS[direction];
          const possible = step(agenda, item, direction, Math.max(lastDay, item.day)) !== null;
          return (
            <ActionButton
              key={direction}
              gives="MoveAgendaItem"
              icon={<Icon aria-hidden size={20} />}
              disabled={arranging.action.busy || !possible}
              aria-label={t(`moveNamed.${direction}`, { item: name })}
              onClick={() => void arranging.moveBy(item, direction)}
            >
              {t(`move.${direction}`)}
            </ActionButton>
          );
        })}
      <AddItem
        label={t('insert')}
        name={t('insertNamed', { item: name })}
        at={{ day: item.day, parent: item.parent ?? null, before: nextSibling(agenda, item) }}
      />
      {movable && !item.skipped && (
        <>
          <ActionButton gives="PostponeAgendaItem" kind="quiet" onClick={() => setAsked('postpone')}>
            {t('postpone')}
          </ActionButton>
          <ActionButton gives="SkipAgendaItem" kind="quiet" onClick={() => setAsked('skip')}>
            {t('skip')}
          </ActionButton>
        </>
      )}
      {item.skipped && item.progress.status === 'pending' && (
        <ActionButton
          gives="UndoSkipAgendaItem"
          disabled={arranging.action.busy}
          onClick={() => void arranging.action.give({ type: 'UndoSkipAgendaItem', itemId: item.id })}
        >
          {t('putBack')}
        </ActionButton>
      )}
      {item.postponed && movable && (
        <ActionButton
          gives="UndoPostponeAgendaItem"
          disabled={arranging.action.busy}
          onClick={() => void arranging.action.give({ type: 'UndoPostponeAgendaItem', itemId: item.id })}
        >
          {t('undoPostpone')}
        </ActionButton>
      )}
      <ItemButton item={item} />
      {asked === 'skip' && (
        <ReasonDialog
          gives="SkipAgendaItem"
          title={t('skipTitle', { number: item.number })}
          text={
            <>
              <p>{name}</p>
              <p>{t('skipText')}</p>
            </>
          }
          confirm={t('skip')}
          onReason={async (reason) => {
            await give({ type: 'SkipAgendaItem', itemId: item.id, reason });
            arranging.note(t('skipped', { number: item.number }), item, {
              type: 'UndoSkipAgendaItem',
              itemId: item.id,
            });
          }}
          onClose={close}
        />
      )}
      {asked === 'postpone' && <PostponeDialog item={item} arranging={arranging} onClose={close} />}
    </div>
  );
}
