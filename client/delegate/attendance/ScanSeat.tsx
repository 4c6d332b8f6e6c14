import { useEffect, useRef, useState } from 'react';
import { texts as commonTexts } from '../../i18n/common/texts.ts';
import { useTexts } from '../../i18n/texts.ts';
import { openCamera, watchForQr } from '../../sign-in/scan/camera.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Attendance.module.css';
import { seatInAddress } from './seat-in-address.ts';
import { texts } from './texts.ts';

interface ScanSeatProps {
  readonly onSeat: (code: string) => void;
  readonly onClose: () => void;
}

/** Reads the card of a seat with the camera. A chunk of its own. */
export default function ScanSeat({ onSeat, onClose }: ScanSeatProps) {
  const t = useTexts(texts);
  const tCommon = useTexts(commonTexts);
  const video = useRef<HTMLVideoElement>(null);
  const [said, setSaid] = useState<'noCamera' | 'foreign' | null>(null);
  const report = useRef(onSeat);
  report.current = onSeat;
  useEffect(() => {
    let stop = () => {};
    let ended = false;
    void openCamera().then((camera) => {
      if (typeof camera === 'string') return ended ? undefined : setSaid('noCamera');
      const release = () => {
        for (const track of camera.getTracks()) track.stop();
      };
      const view = video.current;
      if (ended || !view) return release();
      view.srcObject = camera;
      void view.play().catch(() => undefined);
      const unwatch = watchForQr(view, (text) => {
        const code = seatInAddress(text);
        if (code === null) setSaid('foreign');
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
      title={t('scanTitle')}
      onClose={onClose}
      actions={
        <Button size="large" onClick={onClose}>
          {tCommon('close')}
        </Button>
      }
    >
      {said !== 'noCamera' && (
        <>
          <video ref={video} className={styles.video} aria-label={t('scanView')} muted playsInline />
          <p className={styles.hint}>{t('scanHint')}</p>
        </>
      )}
      {said && <Notice kind={said === 'noCamera' ? 'error' : 'warning'}>{t(said)}</Notice>}
    </Dialog>
  );
}
