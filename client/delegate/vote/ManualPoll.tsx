import { FilePenLine, Hand } from 'lucide-react';
import type { Procedure } from '#shared/protocol/polls.ts';
import type { Poll } from '#shared/session/state.ts';
import { useTexts } from '../../i18n/texts.ts';
import { PlainStatement } from './PlainStatement.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';

interface ManualPollProps {
  readonly poll: Poll;
  readonly means: Extract<Procedure, { type: 'manual' }>['means'];
}

/** A vote without tablets: nothing to press. */
export function ManualPoll({ poll, means }: ManualPollProps) {
  const t = useTexts(texts);
  const Icon = means === 'paper' ? FilePenLine : Hand;
  return (
    <>
      <PlainStatement icon={<Icon aria-hidden size={56} />} headline={t(`manual.${means}`)}>
        <p>{t('manual.help')}</p>
      </PlainStatement>
      <SheetFoot poll={poll} />
    </>
  );
}
