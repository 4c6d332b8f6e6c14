import { Moon, PanelLeft, Search, Sun } from 'lucide-react';
import { useStore } from 'zustand';
import { useTexts } from '../../i18n/texts.ts';
import { BarButton } from '../bars/BarButton.tsx';
import { chooseNight, useNight } from '../night/night.ts';
import type { AidsPartProps } from './context.ts';
import styles from './panels.module.css';
import { texts } from './texts.ts';

/** The ways into pages, contents and finding, and the switch for dark pages. */
export function AidButtons({ aids }: AidsPartProps) {
  const t = useTexts(texts);
  const { panel, finding } = useStore(aids.view);
  const night = useNight();
  const NightIcon = night ? Sun : Moon;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every supported browser
    <div className={styles.buttons} role="group" aria-label={t('aids')}>
      <BarButton
        icon={PanelLeft}
        label={t('panelShort')}
        name={t('panel')}
        pressed={panel !== null}
        onClick={() => aids.view.setState({ panel: panel === null ? 'pages' : null })}
      />
      <BarButton
        icon={Search}
        label={t('findShort')}
        name={t('find')}
        pressed={finding}
        onClick={() => {
          if (finding) aids.find.clear();
          aids.view.setState({ finding: !finding });
        }}
      />
      <BarButton icon={NightIcon} label={t(night ? 'day' : 'night')} onClick={() => chooseNight(!night)} />
    </div>
  );
}
