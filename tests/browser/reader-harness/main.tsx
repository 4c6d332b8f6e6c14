import '../../../client/ui/base.css';
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AnnotationId, type StrokePoint } from '#shared/protocol/annotations.ts';
import { Sha256 } from '#shared/protocol/ids.ts';
import { openLocalAnnotations } from '../../../client/annotations/local-annotations.ts';
import { createAnnotationSync } from '../../../client/annotations/sync.ts';
import { newUuid } from '../../../client/annotations/uuid.ts';
import { followLanguage } from '../../../client/i18n/follow-language.ts';
import { LazyReader } from '../../../client/reader/LazyReader.tsx';
import { Button } from '../../../client/ui/Button.tsx';
import { followPreferences } from '../../../client/ui/preferences.ts';
import { afterPaint, bytesFromCache, type Opened } from './cached-documents.ts';
import { bytesFromSealedCache, sealDocument } from './sealed-documents.ts';

followPreferences();
void followLanguage();

const asked = new URLSearchParams(location.search);
const sha256 = Sha256.parse(asked.get('document') ?? '');
const title = asked.get('title') ?? 'Tài liệu';
const words = asked.get('words');
const arrival = words === null ? null : { page: Number(asked.get('page') ?? 1), words };
const earlier = asked
  .getAll('earlier')
  .map((hash, index) => ({ sha256: Sha256.parse(hash), version: index + 1 }));
const clockError = Number(asked.get('clockError') ?? 0);
const annotations = openLocalAnnotations({
  sessionId: 'ky-hop-2',
  personId: 'd1',
  now: () => Date.now() + clockError,
  onWrite: () => sync.changedHere(),
});
const sync = createAnnotationSync({
  replica: annotations,
  async postJson(path, body) {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json();
  },
});

/** A running app with one document in its list, as the tablet is when a delegate presses one. */
function App() {
  const [opening, setOpening] = useState<(() => void) | null>(null);
  useEffect(() => {
    open = (onFirstPaint) => setOpening(() => onFirstPaint);
    mounted();
  }, []);
  if (!opening) {
    return (
      <>
        <p>Tài liệu của kỳ họp</p>
        <Button>{title}</Button>
      </>
    );
  }
  return (
    <LazyReader
      source={{ sha256, title }}
      loadBytes={asked.has('sealed') ? bytesFromSealedCache : bytesFromCache}
      annotations={annotations}
      earlier={earlier}
      arrival={arrival}
      initialPage={arrival?.page ?? 1}
      onClose={() => setOpening(null)}
      onFirstPaint={opening}
    />
  );
}

let open: (onFirstPaint: () => void) => void = () => {};
let mounted = () => {};
/** A browser may have time to spare before the app stands: what is opened then would never open. */
const appStands = new Promise<void>((done) => {
  mounted = done;
});
createRoot(document.getElementById('root') ?? document.body).render(<App />);

/** Opens the document as a press on it would, and measures until its first page is on screen, in milliseconds. */
async function openReader(): Promise<Opened> {
  await appStands;
  const start = performance.now();
  return new Promise((done) => {
    open(async () => {
      await afterPaint();
      const milliseconds = performance.now() - start;
      const canvas = document.querySelector('canvas');
      done({ milliseconds, width: canvas?.width ?? 0, height: canvas?.height ?? 0 });
    });
  });
}

/** Puts wavy strokes of 80 points on page 1, as if they had been drawn before. */
async function drawStrokes(count: number): Promise<void> {
  const edits = Array.from({ length: count }, (_, line) => ({
    id: AnnotationId.parse(newUuid()),
    documentSha256: sha256,
    page: 1,
    body: {
      type: 'pen' as const,
      points: Array.from(
        { length: 80 },
        (_, n): StrokePoint => [80 + n * 5, 100 + ((line * 20.3) % 600) + 5 * Math.sin(n), 0.5],
      ),
      width: 2,
      colour: 'blue' as const,
    },
  }));
  await annotations.write(edits);
}

/** How many changes the server does not have, by what lies on the device. */
async function unsent(): Promise<number> {
  return (await annotations.outgoing()).changes.length;
}

Object.assign(window, { openReader, drawStrokes, sealDocument, syncNow: sync.syncNow, unsent });
if (asked.has('open')) requestIdleCallback(() => void openReader());
