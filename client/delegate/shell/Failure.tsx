import { RefreshCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Shell.module.css';
import { texts } from './texts.ts';

interface FailureProps {
  readonly children: ReactNode;
}

/** A bug in one screen must not leave the delegate before a white page. */
export class Failure extends Component<FailureProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <FailureNotice /> : this.props.children;
  }
}

function FailureNotice() {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  return (
    <div className={styles.failure}>
      <Notice kind="error">{t('failed')}</Notice>
      <Button
        kind="primary"
        size="large"
        icon={<RefreshCw aria-hidden />}
        onClick={() => window.location.reload()}
      >
        {tCommon('reload')}
      </Button>
    </div>
  );
}
