import { Users, UserX } from 'lucide-react';
import type { Poll } from '#shared/session/state.ts';
import { usePhrases, useTexts } from '../../i18n/texts.ts';
import { electorateText } from '../../polls/names.ts';
import type { OwnPart } from './own-part.ts';
import { PlainStatement } from './PlainStatement.tsx';
import { SheetFoot } from './SheetFoot.tsx';
import { texts } from './texts.ts';

interface NoPartProps {
  readonly poll: Poll;
  readonly part: Extract<OwnPart, { type: 'recused' | 'not-asked' }>;
}

/** The vote goes on without this delegate; why, in plain words. */
export function NoPart({ poll, part }: NoPartProps) {
  return (
    <>
      {part.type === 'recused' ? <Recused reason={part.reason} /> : <NotAsked electorate={part.electorate} />}
      <SheetFoot poll={poll} />
    </>
  );
}

function Recused({ reason }: Omit<Extract<OwnPart, { type: 'recused' }>, 'type'>) {
  const t = useTexts(texts);
  return (
    <PlainStatement icon={<UserX aria-hidden size={56} />} headline={t('part.recused')}>
      {reason !== null && <p>{t('part.recusedReason', { reason })}</p>}
      <p>{t('part.recusedHelp')}</p>
    </PlainStatement>
  );
}

function NotAsked({ electorate }: Omit<Extract<OwnPart, { type: 'not-asked' }>, 'type'>) {
  const t = useTexts(texts);
  const say = usePhrases();
  const body = electorateText(electorate);
  return (
    <PlainStatement icon={<Users aria-hidden size={56} />} headline={t('part.notAsked', { name: say(body) })}>
      <p>{t('part.notAskedHelp')}</p>
    </PlainStatement>
  );
}
