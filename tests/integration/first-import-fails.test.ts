import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { startProduct } from '../support/product.ts';
import { consoleOf } from '../support/tablets.ts';

it('ends with the problem named when the first folder cannot be imported, and imports it once it is mended', async () => {
  const dataDir = temporaryFolder();
  const folder = temporaryFolder();
  cpSync(sessionFolder(5), folder, { recursive: true });
  const bad = join(folder, '1-to-trinh-hong.pdf');
  writeFileSync(bad, 'not a PDF at all');
  await expect(startProduct({ dataDir, sessionFolder: folder })).rejects.toThrow(/1-to-trinh-hong\.pdf/);

  rmSync(bad);
  const product = await startProduct({ dataDir, sessionFolder: folder });
  const { live } = await consoleOf(product);
  expect(live.store.getState().session?.delegates).toHaveLength(5);
  live.close();
  await product.stop();
});
