/**
 * What the browser needs by itself for what a reader does: two drawn canvases that are exchanged at a key, a column of
 * pictures to scroll, and a canvas that a pen draws on. Nothing is prepared, kept or stored.
 */
const PAGES = 300;
/** Different pictures in the column: as many as a browser will surely not keep decoded for nothing. */
const PICTURES = 12;
const LINE_PX = 22;

const main = document.querySelector('main') ?? document.body;

async function showBare(what: 'canvases' | 'column' | 'paper', width: number, height: number): Promise<void> {
  if (what === 'canvases') showCanvases(width, height);
  else if (what === 'column') await showColumn(width, height);
  else showPaper(width, height);
}

function showCanvases(width: number, height: number): void {
  const [first, second] = [section(1, width, height), section(2, width, height)];
  first.append(drawn(width, height, 1));
  second.append(drawn(width, height, 2));
  main.append(first, second);
  let [shown, other] = [first, second];
  second.style.display = 'none';
  window.addEventListener('keydown', ({ key }) => {
    if (key !== 'PageDown') return;
    shown.style.display = 'none';
    other.style.display = '';
    const left = shown;
    shown = other;
    other = left;
    other.dataset.page = String(Number(shown.dataset.page) + 1);
  });
}

async function showColumn(width: number, height: number): Promise<void> {
  const addresses = await Promise.all(
    Array.from({ length: PICTURES }, async (_, n) =>
      URL.createObjectURL(await picture(drawn(width, height, n))),
    ),
  );
  for (let page = 1; page <= PAGES; page += 1) {
    const place = section(page, width, height);
    const image = new Image();
    image.src = addresses[page % PICTURES] ?? '';
    place.append(image);
    main.append(place);
  }
}

function showPaper(width: number, height: number): void {
  const place = section(1, width, height);
  const canvas = drawn(width, height, 1);
  place.append(canvas);
  main.append(place);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  let points: PointerEvent[] = [];
  let from: { x: number; y: number } | null = null;
  let frame = 0;
  const show = () => {
    frame = 0;
    const corner = canvas.getBoundingClientRect();
    const scale = canvas.width / corner.width;
    for (const { clientX, clientY, pressure } of points) {
      const to = { x: (clientX - corner.left) * scale, y: (clientY - corner.top) * scale };
      context.lineWidth = (1 + 3 * pressure) * scale;
      context.beginPath();
      context.moveTo(from?.x ?? to.x, from?.y ?? to.y);
      context.lineTo(to.x, to.y);
      context.stroke();
      from = to;
    }
    points = [];
  };
  const take = (event: PointerEvent) => {
    if (event.buttons === 0) return;
    points.push(...event.getCoalescedEvents(), event);
    if (frame === 0) frame = requestAnimationFrame(show);
  };
  main.addEventListener('pointerdown', take);
  main.addEventListener('pointermove', take);
  main.addEventListener('pointerup', () => {
    from = null;
  });
}

function section(page: number, width: number, height: number): HTMLElement {
  const made = document.createElement('section');
  made.dataset.page = String(page);
  made.dataset.painted = 'true';
  made.style.width = `${width}px`;
  made.style.height = `${height}px`;
  return made;
}

/** A page of text, in as many device pixels as the reader's. */
function drawn(width: number, height: number, seed: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * devicePixelRatio);
  canvas.height = Math.floor(height * devicePixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(devicePixelRatio, devicePixelRatio);
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.fillStyle = 'black';
  context.font = '18px serif';
  for (let y = 4 * LINE_PX; y < height - 3 * LINE_PX; y += LINE_PX) {
    context.fillText(
      `${seed} · Điều ${y}. Hội đồng nhân dân tỉnh xem xét, quyết định phân bổ dự toán`,
      80,
      y,
    );
  }
  return canvas;
}

function picture(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png');
  });
}

Object.assign(window, { showBare });
