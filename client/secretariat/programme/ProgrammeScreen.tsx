import { useState } from 'react';
import type { AgendaItemId } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useSession } from '../../sign-in/useSession.ts';
import { Card } from '../../ui/Card.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { AddItem } from '../members/AddItem.tsx';
import { ItemTools } from './ItemTools.tsx';
import { NumberAnew } from './NumberAnew.tsx';
import styles from './Programme.module.css';
import { ProgrammeTree } from './ProgrammeTree.tsx';
import { SittingTimes } from './SittingTimes.tsx';
import { texts } from './texts.ts';
import { UndoBar } from './UndoBar.tsx';
import { useArranging } from './useArranging.ts';

/** The whole programme as a tree: its order, numbers and times, and what is put in, skipped or postponed. */
export function ProgrammeScreen() {
  const t = useTexts(texts);
  const agenda = useSession((session) => session.agenda);
  const [chosen, setChosen] = useState<AgendaItemId | null>(null);
  const arranging = useArranging();
  const item = agenda.find(({ id }) => id === chosen) ?? null;
  return (
    <div className={styles.screen}>
      <SittingTimes />
      <Card title={t('heading')}>
        {agenda.length === 0 ? <p>{t('empty')}</p> : <p className={styles.muted}>{t('hint')}</p>}
        {agenda.length > 0 && <ItemTools item={item} arranging={arranging} />}
        <ProblemNotice action={arranging.action} />
        <UndoBar arranging={arranging} />
        <ProgrammeTree chosen={chosen} onChoose={setChosen} arranging={arranging} />
        <div className={styles.actions}>
          <AddItem />
          <NumberAnew />
        </div>
      </Card>
    </div>
  );
}
