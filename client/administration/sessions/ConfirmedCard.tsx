import { type ReactNode, useId } from 'react';
import { ProblemNotice } from '../../forms/ProblemNotice.tsx';
import type { Action } from '../../forms/useAction.ts';
import { WhyNot } from '../../forms/WhyNot.tsx';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { texts as deedTexts } from '../deeds/texts.ts';

interface ConfirmedCardProps {
  readonly title: string;
  /** What is proposed; null: the server has not answered yet. */
  readonly children: ReactNode | null;
  readonly action: Action;
  /** Why it cannot be confirmed yet; null: it can. */
  readonly whyNot: string | null;
  readonly confirm: string;
  readonly primary?: boolean;
  readonly onConfirm: () => void;
  /** What else can be done with all of it. */
  readonly also?: ReactNode;
}

/** Proposals of the server of which a person says what is to be done. */
export function ConfirmedCard({ title, children, action, whyNot, ...rest }: ConfirmedCardProps) {
  const { confirm, primary = false, onConfirm, also } = rest;
  const tCommon = useTexts(commonTexts);
  const tDeeds = useTexts(deedTexts);
  const whyId = useId();
  return (
    <Card title={title}>
      {children ?? <p role="status">{tCommon('loading')}</p>}
      <ProblemNotice action={action} unanswered={tDeeds('unanswered')} />
      {children !== null && (
        <FootBar hint={<WhyNot id={whyId} reason={whyNot} />}>
          {also}
          <Button
            kind={primary ? 'primary' : 'secondary'}
            disabled={action.busy || whyNot !== null}
            aria-describedby={whyId}
            onClick={onConfirm}
          >
            {confirm}
          </Button>
        </FootBar>
      )}
    </Card>
  );
}
