import { useEffect, useState } from 'react';
import type { Lending } from '#shared/protocol/lent.ts';
import { formatDay } from '#shared/text/dates.ts';
import { useConnection } from '../../connection/context.tsx';
import { jsonOf } from '../../connection/http.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { QrImage } from '../../slips/QrImage.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemNotice } from '../actions/ProblemNotice.tsx';
import { useAction } from '../actions/useAction.ts';
import styles from './Codes.module.css';
import { texts } from './texts.ts';

/** What makes a tablet one that is lent for the day: no code is in it, and anybody may see it. */
export function LendDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const { http } = useConnection();
  const action = useAction();
  const { run } = action;
  const [lending, setLending] = useState<Lending | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` only reports; a new one is no reason to ask again
  useEffect(() => {
    let wanted = true;
    void run(async () => jsonOf<Lending>(await http('/api/lending'))).then((answer) => {
      if (wanted && answer) setLending(answer);
    });
    return () => {
      wanted = false;
    };
  }, [http]);
  return (
    <Dialog
      title={lending ? t('lendTitle', { day: formatDay(lending.day) }) : t('lend')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      {lending && (
        <div className={styles.enlarged}>
          <QrImage text={lending.url} label={t('lendQr')} />
        </div>
      )}
      <p>{t('lendText')}</p>
      <ProblemNotice action={action} />
    </Dialog>
  );
}
