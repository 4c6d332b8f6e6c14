import { Check, Download } from 'lucide-react';
import type { PublishedBox } from '#shared/protocol/http.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { RowList } from '../../ui/RowList.tsx';
import type { Recount } from '../observing.ts';
import type { RecountFault } from '../recount.ts';
import { texts } from '../texts.ts';
import styles from './Box.module.css';
import { saveBox } from './save-box.ts';
import { shortToken } from './short-token.ts';

interface RecountCardProps {
  readonly box: PublishedBox;
  readonly recount: Recount;
  /** Shows the ballot at this position of the box. */
  readonly onShow: (place: number) => void;
}

/** What this device found when it counted the box again. */
export function RecountCard({ box, recount, onShow }: RecountCardProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('recount.title')} emphasis>
      <Finding box={box} recount={recount} onShow={onShow} />
      <div>
        <h3>{t('recount.rootCode')}</h3>
        <p className={styles.code}>{box.boxRoot}</p>
        <p className={styles.muted}>{t('recount.rootHint')}</p>
      </div>
      <div>
        <Button icon={<Download aria-hidden />} onClick={() => saveBox(box)}>
          {t('save')}
        </Button>
      </div>
    </Card>
  );
}

function Finding({ box, recount, onShow }: RecountCardProps) {
  const t = useTexts(texts);
  switch (recount.type) {
    case 'impossible':
      return <p role="status">{t('recount.impossible')}</p>;
    case 'counting': {
      const { checked, total } = recount;
      return (
        <div className={styles.counting}>
          <p>{t('recount.counting', { checked, total })}</p>
          <Progress label={t('recount.progress')} value={checked} max={total} />
        </div>
      );
    }
    case 'done':
      return recount.fault ? <Broken box={box} fault={recount.fault} onShow={onShow} /> : <Holds box={box} />;
  }
}

function Holds({ box }: { box: PublishedBox }) {
  const t = useTexts(texts);
  const counts = { returned: box.entries.length, issued: box.issued };
  const found = [
    t('recount.ballots', counts),
    t('recount.signatures'),
    t('recount.root'),
    t('recount.result'),
  ];
  return (
    <>
      <Notice kind="success">
        <strong>{t('recount.holds')}</strong>
      </Notice>
      <RowList gap="medium" className={styles.found}>
        {found.map((sentence) => (
          <li key={sentence}>
            <Check aria-hidden size={22} />
            <span>{sentence}</span>
          </li>
        ))}
      </RowList>
    </>
  );
}

function Broken({ box, fault, onShow }: Pick<RecountCardProps, 'box' | 'onShow'> & { fault: RecountFault }) {
  const t = useTexts(texts);
  return (
    <Notice kind="error">
      <p>
        <strong>{t('fault.lead')}</strong>
      </p>
      {fault.entry === null ? (
        <p>{t('fault.whole', { what: t(`fault.whatWhole.${fault.what}`) })}</p>
      ) : (
        <>
          <p>
            {t('fault.ballot', {
              place: fault.entry + 1,
              token: shortToken(box.entries[fault.entry]?.token ?? ''),
              what: t(`fault.whatBallot.${fault.what}`),
            })}
          </p>
          <Button kind="risky" onClick={() => onShow(fault.entry)}>
            {t('fault.show')}
          </Button>
        </>
      )}
    </Notice>
  );
}
