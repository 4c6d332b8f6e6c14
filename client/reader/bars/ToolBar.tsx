import {
  BookOpen,
  ChevronUp,
  Eraser,
  Highlighter,
  type LucideIcon,
  PenLine,
  Redo2,
  StickyNote,
  Type,
  Underline,
  Undo2,
} from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import type { Sha256 } from '#shared/protocol/ids.ts';
import { useTexts } from '../../i18n/texts.ts';
import { usePopover } from '../../ui/usePopover.ts';
import type { Markup } from '../marks/markup.ts';
import { type Tool, useTools } from '../marks/tools.ts';
import { texts as notesTexts } from '../notes/texts.ts';
import { texts } from '../texts.ts';
import { BarButton } from './BarButton.tsx';
import styles from './bars.module.css';
import { ViewMenu } from './ViewMenu.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

interface ToolBarProps {
  readonly tool: Tool;
  /** The document that is open. */
  readonly sha256: Sha256;
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
  const { tool, sha256, markup, zoom, onZoom, onTurn } = props;
  const t = useTexts(texts);
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
        <div className={`${styles.group} ${styles.zoom}`}>
          <ZoomButtons zoom={zoom} onZoom={onZoom} />
        </div>
        <ViewMenu sha256={sha256} zoom={zoom} onZoom={onZoom} />
      </div>
    </div>
  );
});

/** The tools that are used less; the one in hand shows on the button. */
function MoreTools({ tool }: { readonly tool: Tool }) {
  const t = useTexts(texts);
  const tNotes = useTexts(notesTexts);
  const { open, setOpen, place } = usePopover();
  const inHand = MORE_TOOLS.find(([name]) => name === tool);
  const choose = (name: Tool) => {
    useTools.setState({ tool: name });
    setOpen(false);
  };
  return (
    <div ref={place} className={styles.more}>
      <BarButton
        icon={inHand?.[1] ?? ChevronUp}
        label={inHand ? t(inHand[0]) : tNotes('more')}
        pressed={inHand !== undefined}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <fieldset className={styles.moreTools} aria-label={tNotes('moreTools')}>
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
  const t = useTexts(texts);
  const canUndo = useStore(
    markup.state,
    ({ history, unstored }) => history.done.length + unstored.length > 0,
  );
  const canRedo = useStore(markup.state, ({ history }) => history.undone.length > 0);
  return (
    <div className={styles.group}>
      <BarButton
        icon={Undo2}
        label={t('undo')}
        unavailable={canUndo ? null : t('nothing.undo')}
        onClick={() => onTurn('undo')}
      />
      <BarButton
        icon={Redo2}
        label={t('redo')}
        unavailable={canRedo ? null : t('nothing.redo')}
        onClick={() => onTurn('redo')}
      />
    </div>
  );
}
