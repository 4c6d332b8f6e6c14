import { afterAll, beforeAll, expect, it } from 'vitest';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, startProduct } from '../support/product.ts';

let product: Product;

beforeAll(async () => {
  product = await startProduct({ dataDir: temporaryFolder(), sessionFolder: sessionFolder(1) });
});

afterAll(() => product.stop());

it('lets pages run scripts from here only', async () => {
  const { headers } = await fetch(`${product.origin}/tablet`);
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it.each(['/api/boxes', '/api/annotations/shared', '/api/export/record.jsonl'])(
  'lets nothing in an answer of %s run, be framed or be taken for another type',
  async (path) => {
    const { headers } = await fetch(product.origin + path);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
  },
);
