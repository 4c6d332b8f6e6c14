import { useEffect, useState } from 'react';
import nightStyles from '../night/night.module.css';
import { useNight } from '../night/night.ts';
import { photosOn } from '../night/night-photos.ts';
import type { PageOverlayProps } from './context.ts';
import { type PageArea, styleOfArea } from './page-area.ts';

/** The photographs of dark pages, shown as they were printed. */
export function PhotosLayer({ aids, page, viewport: { rotation } }: PageOverlayProps) {
  const night = useNight();
  const [photos, setPhotos] = useState<readonly PageArea[]>([]);
  useEffect(() => {
    if (!night) return;
    let gone = false;
    const drop = aids.queue.add({
      // After the words of the page.
      urgency: () => Math.abs(page.pageNumber - aids.currentPage()) + 0.7,
      start() {
        const { done, cancel } = aids.document.watched(page, () => photosOn(page, rotation));
        return { done: done.then((found) => !gone && found && setPhotos(found)), cancel };
      },
    });
    return () => {
      gone = true;
      drop();
    };
  }, [aids, page, rotation, night]);
  if (!night || photos.length === 0) return null;
  return (
    <div className={nightStyles.photoClip}>
      {photos.map((photo) => (
        <div
          key={`${photo.left} ${photo.top}`}
          className={nightStyles.photo}
          data-photo=""
          style={styleOfArea(photo)}
        />
      ))}
    </div>
  );
}
