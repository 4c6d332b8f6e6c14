import { useState } from 'react';
import type { RegisterCommand } from '#shared/protocol/register/commands.ts';
import { Checkbox } from '../../forms/Checkbox.tsx';
import { RadioCards } from '../../forms/RadioCards.tsx';
import { useToday } from '../../forms/useToday.ts';
import { useTexts } from '../../i18n/texts.ts';
import { give } from '../register/register.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { DatedFields, missingOf, SourceFields } from './SourceFields.tsx';
import { texts } from './texts.ts';
import { useDraft } from './useDraft.ts';

/** `until`: the last day on which it holds; `withMembers`: what is in force in it ends with it. */
export interface End {
  readonly until: string;
  readonly withMembers: boolean;
  readonly source: string;
  readonly reason: string;
}

interface EndDialogProps {
  readonly title: string;
  /** What one can do to it, each with what it means; the first is chosen. */
  readonly deeds: {
    /** Left out where it has ended already. */
    readonly end?: {
      readonly label: string;
      readonly hint: string;
      /** Whether something in it may have to end too. */
      readonly hasMembers: boolean;
      readonly command: (end: End) => RegisterCommand;
    };
    readonly strike: {
      readonly label: string;
      readonly hint: string;
      readonly command: (grounds: Pick<End, 'source' | 'reason'>) => RegisterCommand;
    };
  };
  readonly onClose: () => void;
}

/** Ends something as of a day, or strikes it out as a mistake: nothing is ever deleted. */
export function EndDialog({ title, deeds: { end, strike }, onClose }: EndDialogProps) {
  const t = useTexts(texts);
  const [deed, setDeed] = useState<'end' | 'strike'>(end ? 'end' : 'strike');
  const today = useToday();
  const { draft, change, touched } = useDraft(() => ({
    on: today,
    withMembers: false,
    source: '',
    reason: '',
  }));
  const grounds = { source: draft.source.trim(), reason: draft.reason.trim() };
  const chosen = deed === 'end' && end ? end : strike;
  const command = () =>
    deed === 'end' && end
      ? end.command({ until: draft.on, withMembers: draft.withMembers, ...grounds })
      : strike.command(grounds);
  return (
    <DeedDialog
      title={title}
      confirm={chosen.label}
      danger
      missing={missingOf({ ...draft, on: deed === 'end' ? draft.on : today })}
      touched={touched}
      work={() => give(command())}
      onClose={onClose}
    >
      <RadioCards<'end' | 'strike'>
        legend={t('endingChoice')}
        options={[
          ...(end ? [{ value: 'end' as const, label: end.label, hint: end.hint }] : []),
          { value: 'strike', label: strike.label, hint: strike.hint },
        ]}
        value={deed}
        onChange={setDeed}
      />
      {deed === 'end' ? (
        <DatedFields draft={draft} change={change} label={t('lastDay')} />
      ) : (
        <SourceFields draft={draft} change={change} />
      )}
      {deed === 'end' && end?.hasMembers && (
        <Checkbox
          label={t('withMembers')}
          checked={draft.withMembers}
          onChange={(withMembers) => change({ withMembers })}
        />
      )}
    </DeedDialog>
  );
}
