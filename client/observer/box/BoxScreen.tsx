import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { useLocalText } from '../../i18n/useLocalText.ts';
import { resultTable } from '../../polls/result-table.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { backToBoxes, type Loaded, useObserving } from '../observing.ts';
import { texts } from '../texts.ts';
import { useClosedAt } from '../useClosedAt.ts';
import { Ballots, type BallotsView } from './Ballots.tsx';
import styles from './Box.module.css';
import { ProofCard } from './ProofCard.tsx';
import { RecountCard } from './RecountCard.tsx';
import { ResultCard } from './ResultCard.tsx';

/** One box: counted again, what was announced, and every ballot to look at. */
export function BoxScreen({ opened }: { opened: Loaded<PublishedBox> }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const refusalText = useLocalText();
  return (
    <>
      <Button className={styles.back} kind="quiet" icon={<ArrowLeft aria-hidden />} onClick={backToBoxes}>
        {t('allBoxes')}
      </Button>
      {opened.status === 'loading' && <p role="status">{tCommon('loading')}</p>}
      {opened.status === 'failed' && (
        <Notice kind="error">{opened.refusal ? refusalText(opened.refusal) : t('boxFailed')}</Notice>
      )}
      {opened.status === 'ready' && <BoxContent key={opened.value.boxRoot} box={opened.value} />}
    </>
  );
}

function BoxContent({ box }: { box: PublishedBox }) {
  const t = useTexts(texts);
  const closedAt = useClosedAt();
  const recount = useObserving((observing) => observing.recount);
  const faulty = recount.type === 'done' ? (recount.fault?.entry ?? null) : null;
  const [view, setView] = useState<BallotsView>({ place: 0, code: '', focused: false });
  return (
    <>
      <div className={styles.heading}>
        <h1 tabIndex={-1} ref={focusOn}>
          {box.title}
        </h1>
        <p className={styles.muted}>{t('place', { council: box.council, session: box.session })}</p>
        <p className={styles.muted}>{closedAt(box)}</p>
      </div>
      <div className={styles.columns} data-wide={isWide(box)}>
        <RecountCard
          box={box}
          recount={recount}
          onShow={(place) => setView({ place, code: '', focused: true })}
        />
        <ResultCard box={box} />
      </div>
      <Ballots box={box} faulty={faulty} view={view} onView={setView} />
      <ProofCard />
    </>
  );
}

/** A result with a row for each name and a column for each level needs the width of the page. */
function isWide({ question, result }: PublishedBox): boolean {
  return resultTable(question, result).columns.length > 3;
}

/** Another screen begins at its heading, for whoever reads by ear or by keyboard. */
function focusOn(heading: HTMLElement | null): void {
  heading?.focus();
}
