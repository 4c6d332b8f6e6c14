import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Authority } from './own-certificate.ts';

export interface TrustPage {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * A plain page, without HTTPS since it comes before it, that gives a tablet the authority's certificate and says how to
 * trust it. Nothing else is served there. Who stands in the network could hand out another certificate: the page says to
 * compare the fingerprint with the one on the console's machine.
 * @param appPort where the session itself is, by HTTPS.
 */
export async function startTrustPage(
  authority: Authority,
  { host, port, appPort }: { readonly host: string; readonly port: number; readonly appPort: number },
): Promise<TrustPage> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === CERTIFICATE_PATH) {
      response.writeHead(200, {
        'content-type': 'application/x-x509-ca-cert',
        'content-disposition': 'attachment; filename="nghi-truong.crt"',
        'cache-control': 'no-store',
      });
      response.end(authority.certificate);
    } else if (path === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
        'cache-control': 'no-store',
      });
      response.end(pageFor(authority.fingerprint, tabletAddress(request.headers.host, appPort)));
    } else {
      response.writeHead(302, { location: '/' }).end();
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, stop: () => closed(server) };
}

const CERTIFICATE_PATH = '/nghi-truong.crt';

/** The same host as this page was reached at; a header that is no plain host name is not repeated on the page. */
function tabletAddress(hostHeader: string | undefined, appPort: number): string {
  const [host = 'localhost'] = /^[a-z0-9.-]+/i.exec(hostHeader ?? '') ?? [];
  return `https://${host}:${appPort}/tablet`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function pageFor(fingerprint: string, address: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Nghị Trường: tin cậy máy chủ</title>
<style>
  body { font: 20px/1.6 system-ui, sans-serif; margin: 0 auto; padding: 32px 20px; max-width: 44rem; color: #1d2420; background: #faf7f0; }
  h1 { font-size: 1.6em; line-height: 1.25; }
  a.button { display: inline-block; padding: 14px 28px; border-radius: 10px; background: #0c5f4c; color: #fff; text-decoration: none; font-weight: 600; }
  li { margin-bottom: .6em; }
  code { font-size: .95em; overflow-wrap: anywhere; }
  [lang=en] { color: #55605a; font-size: .85em; }
</style>
</head>
<body>
<h1>Cho máy này tin cậy máy chủ của kỳ họp</h1>
<p>Chỉ làm một lần trên mỗi máy. Nhờ vậy tài liệu đọc được cả khi mất mạng, và phiếu kín được mã hóa.</p>
<p><a class="button" href="${CERTIFICATE_PATH}">Tải chứng chỉ</a></p>
<h2>iPad</h2>
<ol>
  <li>Bấm <b>Tải chứng chỉ</b>, chọn <b>Cho phép</b>.</li>
  <li>Mở <b>Cài đặt</b> → <b>Đã tải về hồ sơ</b> → <b>Cài đặt</b>.</li>
  <li><b>Cài đặt</b> → <b>Cài đặt chung</b> → <b>Giới thiệu</b> → <b>Cài đặt tin cậy chứng nhận</b> → bật <b>Nghị Trường</b>.</li>
  <li>Mở <a href="${address}">${address}</a>.</li>
</ol>
<h2>Android</h2>
<ol>
  <li>Bấm <b>Tải chứng chỉ</b>.</li>
  <li><b>Cài đặt</b> → <b>Bảo mật</b> → <b>Mã hóa và thông tin xác thực</b> → <b>Cài đặt chứng chỉ</b> → <b>Chứng chỉ CA</b> → chọn tệp vừa tải.</li>
  <li>Mở <a href="${address}">${address}</a>.</li>
</ol>
<p>Trước khi bật tin cậy, so dãy này với dãy in trên máy chủ (SHA-256): <br><code>${fingerprint}</code></p>
<p>Chứng chỉ chỉ có hiệu lực với địa chỉ trong mạng nội bộ. Xóa nó khỏi máy khi không dùng nữa.</p>
<p lang="en">Once on each tablet: download the certificate, install it, switch on full trust for it (iPad: Settings → General → About →
Certificate Trust Settings), then open <a href="${address}">${address}</a>. Compare the fingerprint above with the one that the server
printed. It is good for addresses in the local network only.</p>
</body>
</html>
`;
}
