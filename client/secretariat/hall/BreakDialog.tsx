import { useState } from 'react';
import type { Instant } from '#shared/protocol/ids.ts';
import { formatTime } from '#shared/text/dates.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useServerNow } from '../../ui/useServerNow.ts';
import { texts } from './texts.ts';

const MINUTES = [10, 15, 20, 30, 0] as const;

interface BreakDialogProps {
  readonly onBreak: (until: Instant | null) => void;
  readonly onClose: () => void;
}

/** How long the hall has a break: the screens count down to it. */
export function BreakDialog({ onBreak, onClose }: BreakDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const now = useServerNow(1000);
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>(15);
  const until = minutes === 0 ? null : new Date(now + minutes * 60_000).toISOString();
  return (
    <Dialog
      title={t('break')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{tCommon('cancel')}</Button>
          <Button kind="primary" onClick={() => onBreak(until)}>
            {t('startBreak')}
          </Button>
        </>
      }
    >
      <Segmented
        label={t('breakLength')}
        options={MINUTES.map((value) => ({
          value,
          label: value === 0 ? t('breakOpen') : t('minutes', { count: value }),
        }))}
        value={minutes}
        onChange={setMinutes}
      />
      <p>{until ? t('breakUntil', { time: formatTime(until) }) : t('breakUntilCalled')}</p>
    </Dialog>
  );
}
