import { Minimize2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Poll } from '#shared/session/state.ts';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FootBar } from '../../ui/FootBar.tsx';
import { isOver, putAway } from './poll-stage.ts';
import styles from './SheetFoot.module.css';
import { texts } from './texts.ts';

interface SheetFootProps {
  readonly poll: Poll;
  /** One quiet sentence beside the buttons. */
  readonly hint?: string | null;
  /** Over the buttons, always in sight: how far the paper is, what became of it. */
  readonly notice?: ReactNode;
  /** Buttons beside the one that makes the sheet small; the main one last. */
  readonly children?: ReactNode;
}

/** Foot of the sheet; it stays in sight while a long paper is scrolled. */
export function SheetFoot({ poll, hint, notice, children }: SheetFootProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const over = isOver(poll);
  return (
    <div className={styles.foot}>
      {notice && <div className={styles.notice}>{notice}</div>}
      <FootBar hint={hint || null}>
        <Button
          size="large"
          icon={over ? <X aria-hidden size={24} /> : <Minimize2 aria-hidden size={24} />}
          onClick={() => putAway(poll)}
        >
          {over ? tCommon('close') : t(children ? 'minimiseShort' : 'minimise')}
        </Button>
        {children}
      </FootBar>
    </div>
  );
}
