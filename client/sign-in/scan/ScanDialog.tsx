import { useEffect, useRef, useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { codeInAddress } from '../code.ts';
import styles from '../SignIn.module.css';
import { type CameraProblem, openCamera, watchForQr } from './camera.ts';
import { texts } from './texts.ts';

interface ScanDialogProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

/** Reads the QR code of a slip with the camera. A chunk of its own. */
export default function ScanDialog({ onCode, onClose }: ScanDialogProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const video = useRef<HTMLVideoElement>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [foreign, setForeign] = useState(false);
  const report = useRef(onCode);
  report.current = onCode;

  useEffect(() => {
    let stop = () => {};
    let ended = false;
    void openCamera().then((camera) => {
      if (typeof camera === 'string') {
        if (!ended) setProblem(camera);
        return;
      }
      const release = () => {
        for (const track of camera.getTracks()) track.stop();
      };
      const view = video.current;
      if (ended || !view) {
        release();
        return;
      }
      view.srcObject = camera;
      void view.play().catch(() => undefined);
      const unwatch = watchForQr(view, (text) => {
        const code = codeInAddress(text);
        if (code === null) setForeign(true);
        else report.current(code);
      });
      stop = () => {
        unwatch();
        release();
      };
    });
    return () => {
      ended = true;
      stop();
    };
  }, []);

  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{tCommon('close')}</Button>}
    >
      {problem ? (
        <Notice kind="error">{t(`camera.${problem}`)}</Notice>
      ) : (
        <>
          <video ref={video} className={styles.video} aria-label={t('view')} muted playsInline />
          <p className={styles.hint}>{t('hint')}</p>
        </>
      )}
      {foreign && <Notice kind="warning">{t('foreign')}</Notice>}
    </Dialog>
  );
}
