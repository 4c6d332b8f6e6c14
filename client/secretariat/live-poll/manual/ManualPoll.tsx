import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenPoll } from '#shared/session/state.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { EnterCount } from './EnterCount.tsx';
import { WaitingCount } from './WaitingCount.tsx';

/** A vote without tablets: one secretary enters what was counted, another confirms it. */
export function ManualPoll({ poll }: { poll: OpenPoll }) {
  const { t } = useTranslation('secretariat');
  // The count that is being replaced; a later one is looked at again.
  const [replacing, setReplacing] = useState<string | null>(null);
  const { manualCount, manualRejection } = poll;
  if (manualCount && replacing !== manualCount.enteredAt) {
    return (
      <WaitingCount poll={poll} count={manualCount} onReplace={() => setReplacing(manualCount.enteredAt)} />
    );
  }
  return (
    <>
      {manualRejection !== null && (
        <Notice kind="warning">{t('poll.manual.returned', { reason: manualRejection })}</Notice>
      )}
      <EnterCount poll={poll} />
    </>
  );
}
