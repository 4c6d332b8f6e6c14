import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../server/config.ts';

const PROVIDER = {
  OIDC_ISSUER: 'https://sso.tinh.gov.vn',
  OIDC_CLIENT_ID: 'nghi-truong',
  OIDC_CLIENT_SECRET: 'bi-mat',
};

it('is a rehearsal only where that is set', () => {
  expect(readConfig({}).rehearsal).toBe(false);
  expect(readConfig({ REHEARSAL: 'on' }).rehearsal).toBe(true);
});

describe('the database', () => {
  it('is SQLite, unless PostgreSQL is named, also on several servers', () => {
    for (const DATABASE_URL of [undefined, '']) expect(readConfig({ DATABASE_URL }).databaseUrl).toBeNull();
    for (const DATABASE_URL of [
      'postgres://127.0.0.1/nghi_truong',
      'postgresql://nt:bi%40mat@mot:5432,hai/nghi_truong?sslmode=verify-full',
    ]) {
      expect(readConfig({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    }
  });

  it.each([
    'mysql://nt:bimat77@mot/nghi_truong',
    'postgres:nt:bimat77@mot',
    'postgres://nt:bimat77@mot',
    'postgres://nt:12/bimat77@mot/nghi_truong',
    'postgres://nt:12?bimat77@mot/nghi_truong',
    'postgres://nt:12#bimat77@mot/nghi_truong',
    'postgres://nt:12@bimat77@mot/nghi_truong',
    'postgres://nt:bimat77@mot:cổng/nghi_truong',
  ])(
    'is refused in both languages where the address is none, without telling its password: %s',
    (DATABASE_URL) => {
      const read = () => readConfig({ DATABASE_URL });
      expect(read).toThrow(ConfigError);
      expect(read).toThrow(/phải có dạng[\s\S]*has to be postgres:/);
      expect(read).not.toThrow(/bimat77/);
    },
  );
});

describe('the office’s own provider of sign-ins', () => {
  it('is set by three settings, and by none of them not at all', () => {
    expect(readConfig({}).provider).toBeNull();
    expect(readConfig(PROVIDER).provider).toEqual({
      issuer: 'https://sso.tinh.gov.vn',
      clientId: 'nghi-truong',
      clientSecret: 'bi-mat',
    });
  });

  it.each(Object.keys(PROVIDER))('is refused where %s is missing', (name) => {
    expect(() => readConfig({ ...PROVIDER, [name]: undefined })).toThrow(ConfigError);
  });

  it('is asked over https only, unless it is on this machine', () => {
    expect(() => readConfig({ ...PROVIDER, OIDC_ISSUER: 'http://sso.tinh.gov.vn' })).toThrow(/https/);
    expect(() => readConfig({ ...PROVIDER, OIDC_ISSUER: 'ftp://sso.tinh.gov.vn' })).toThrow(ConfigError);
    for (const issuer of ['http://127.0.0.1:4000', 'http://localhost:4000', 'http://[::1]:4000']) {
      expect(readConfig({ ...PROVIDER, OIDC_ISSUER: issuer }).provider?.issuer).toBe(issuer);
    }
  });
});
