import {
  BookOpen,
  ChevronUp,
  Eraser,
  Highlighter,
  type LucideIcon,
  MoveHorizontal,
  PenLine,
  Redo2,
  StickyNote,
  Type,
  Underline,
  Undo2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { MAX_ZOOM, MIN_ZOOM, zoomStep } from './layout.ts';
import type { Markup } from './markup.ts';
import styles from './reader.module.css';
import { type Tool, useTools } from './tools.ts';

interface ToolBarProps {
  readonly tool: Tool;
  /** Null for those who read only. */
  readonly markup: Markup | null;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly onTurn: (direction: 'undo' | 'redo') => void;
}

type ToolEntry = readonly [Tool, LucideIcon];

const TOOLS: readonly ToolEntry[] = [
  ['read', BookOpen],
  ['pen', PenLine],
  ['highlight', Highlighter],
  ['note', StickyNote],
  ['eraser', Eraser],
];
/** Behind one button, so that the bar fits a tablet held upright. */
const MORE_TOOLS: readonly ToolEntry[] = [
  ['underline', Underline],
  ['text', Type],
];

/** The tools at the lower edge, within reach of the thumbs; every one with its word. */
export const ToolBar = memo(function ToolBar(props: ToolBarProps) {
  const { tool, markup, zoom, onZoom, onTurn } = props;
  const { t } = useTranslation('reader');
  return (
    <div className={styles.toolBar} role="toolbar" aria-label={t('tools')}>
      {markup && (
        <>
          <div className={styles.group}>
            {TOOLS.map(([name, Icon]) => (
              <BarButton
                key={name}
                icon={Icon}
                label={t(name)}
                pressed={name === tool}
                onClick={() => useTools.setState({ tool: name })}
              />
            ))}
            <MoreTools tool={tool} />
          </div>
          <Turns markup={markup} onTurn={onTurn} />
        </>
      )}
      <div className={styles.group}>
        <BarButton
          icon={ZoomOut}
          label={t('zoomOut')}
          disabled={zoom <= MIN_ZOOM}
          onClick={() => onZoom(zoomStep(zoom, -1))}
        />
        <BarButton
          icon={MoveHorizontal}
          label={t('fitWidth')}
          disabled={zoom === 1}
          onClick={() => onZoom(1)}
        />
        <BarButton
          icon={ZoomIn}
          label={t('zoomIn')}
          disabled={zoom >= MAX_ZOOM}
          onClick={() => onZoom(zoomStep(zoom, 1))}
        />
      </div>
    </div>
  );
});

/** The tools that are used less; the one in hand shows on the button. */
function MoreTools({ tool }: { readonly tool: Tool }) {
  const { t } = useTranslation('reader');
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const inHand = MORE_TOOLS.find(([name]) => name === tool);
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Node && place.current?.contains(event.target))) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && setOpen(false);
    window.addEventListener('pointerdown', onPress);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('pointerdown', onPress);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [open]);
  const choose = (name: Tool) => {
    useTools.setState({ tool: name });
    setOpen(false);
  };
  return (
    <div ref={place} className={styles.more}>
      <BarButton
        icon={inHand?.[1] ?? ChevronUp}
        label={inHand ? t(inHand[0]) : t('notes:more')}
        pressed={inHand !== undefined}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <fieldset className={styles.moreTools} aria-label={t('notes:moreTools')}>
          {MORE_TOOLS.map(([name, Icon]) => (
            <BarButton
              key={name}
              icon={Icon}
              label={t(name)}
              pressed={name === tool}
              onClick={() => choose(name)}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function Turns({ markup, onTurn }: { markup: Markup; onTurn: ToolBarProps['onTurn'] }) {
  const { t } = useTranslation('reader');
  const canUndo = useStore(markup.state, ({ history }) => history.done.length > 0);
  const canRedo = useStore(markup.state, ({ history }) => history.undone.length > 0);
  return (
    <div className={styles.group}>
      <BarButton icon={Undo2} label={t('undo')} disabled={!canUndo} onClick={() => onTurn('undo')} />
      <BarButton icon={Redo2} label={t('redo')} disabled={!canRedo} onClick={() => onTurn('redo')} />
    </div>
  );
}

interface BarButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function BarButton({ icon: Icon, label, pressed, expanded, disabled = false, onClick }: BarButtonProps) {
  return (
    <button
      type="button"
      className={styles.barButton}
      aria-pressed={pressed}
      aria-expanded={expanded}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={26} aria-hidden="true" />
      <span>{label}</span>
    </button>
  );
}
