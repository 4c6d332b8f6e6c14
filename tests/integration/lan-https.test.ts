import { request } from 'node:https';
import { afterAll, expect, it } from 'vitest';
import { sessionFolder, temporaryFolder } from '../support/folders.ts';
import { type Product, type ProductOptions, startProduct } from '../support/product.ts';

const options: ProductOptions = {
  dataDir: temporaryFolder(),
  sessionFolder: sessionFolder(3),
  environment: { LAN_HTTPS: 'on', TRUST_PORT: '0' },
};
let product = await startProduct(options);
afterAll(() => product.stop());

const trustPage = ({ output }: Product) => {
  const [, port] = /\(trust\)\s+http:\/\/\S+:(\d+)/.exec(output) ?? [];
  return `http://127.0.0.1:${port}`;
};

/** What a device that trusts `authority` gets from the server. */
function get(url: string, authority: string | undefined): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const asked = request(url, authority === undefined ? {} : { ca: authority }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    asked.once('error', fail).end();
  });
}

async function authorityOf(running: Product): Promise<string> {
  const der = await (await fetch(`${trustPage(running)}/nghi-truong.crt`)).arrayBuffer();
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

it('serves HTTPS that a device accepts once it trusts the authority, and not before', async () => {
  expect(product.origin).toMatch(/^https:/);
  await expect(get(`${product.origin}/tablet`, undefined)).rejects.toThrow(/self-signed|unable to/);
  expect(await get(`${product.origin}/tablet`, await authorityOf(product))).toBe(200);
});

it('tells a device how to trust it, with the fingerprint that the server printed', async () => {
  const page = await (await fetch(trustPage(product))).text();
  const [, printed] = /\(SHA-256\)\s+(\S.*\S)/.exec(product.output) ?? [];
  expect(printed).toMatch(/^([0-9A-F]{2} ){31}[0-9A-F]{2}$/);
  expect(page).toContain(printed);
  expect(page).toContain(`https://127.0.0.1:${product.port}/tablet`);
});

it('keeps its authority over a restart', async () => {
  const before = await authorityOf(product);
  await product.stop();
  product = await startProduct(options);
  expect(await authorityOf(product)).toBe(before);
  expect(await get(`${product.origin}/tablet`, before)).toBe(200);
});

it('is not started with two kinds of certificate at once', async () => {
  const environment = { LAN_HTTPS: 'on', TLS_CERT: 'a.pem', TLS_KEY: 'a.key' };
  await expect(startProduct({ ...options, environment })).rejects.toThrow('choose one');
});
