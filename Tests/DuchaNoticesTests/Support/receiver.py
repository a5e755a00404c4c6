"""A receiver of webhooks over TLS. It computes the signatures of 钉钉 and 飞书 by the vendors' own examples.

What it does is in the path: `/dingtalk` and `/feishu` check the signature, `/say/200?words` answers with these words, or with its own path,
`/hang`, `/drip`, `/garbage`, `/cut`, `/slam`, `/long` and `/elsewhere` are as receivers should not be.
"""
import base64
import hashlib
import hmac
import http.server
import socket
import struct
import time
import urllib.parse

SECRET = "SEC 密钥"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *words):
        pass

    def do_POST(self):
        if self.path == "/slam":
            # Closed without a word while the body still comes: the sender's next write meets a reset.
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            os.close(self.connection.detach())
            os._exit(0)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        tell(path=self.path, headers={name.lower(): value for name, value in self.headers.items()}, body=body.decode())
        url = urllib.parse.urlsplit(self.path)
        name = url.path.split("/")[1]
        getattr(self, name)(url, body)

    def answer(self, words, status=200, **headers):
        data = words.encode()
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def dingtalk(self, url, body):
        query = urllib.parse.parse_qs(url.query)
        timestamp = query["timestamp"][0]
        signed = hmac.new(SECRET.encode(), f"{timestamp}\n{SECRET}".encode(), hashlib.sha256).digest()
        fits = query["sign"][0] == base64.b64encode(signed).decode() and query["access_token"] == ["t0k3n-1234"]
        self.answer('{"errcode":0,"errmsg":"ok"}' if fits else
                    '{"errcode":310000,"errmsg":"sign not match, token t0k3n-1234, secret %s"}' % SECRET)

    def feishu(self, url, body):
        message = json.loads(body)
        signed = hmac.new(f'{message["timestamp"]}\n{SECRET}'.encode(), b"", hashlib.sha256).digest()
        fits = message["sign"] == base64.b64encode(signed).decode()
        self.answer('{"code":0,"msg":"success","data":{}}' if fits else '{"code":19021,"msg":"sign match fail"}')

    def json(self, url, body):
        signed = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        fits = self.headers["X-Ducha-Signature"] == f"sha256={signed}"
        self.answer("已收", 202) if fits else self.answer("签名不符", 401)

    def say(self, url, body):
        status = int(url.path.split("/")[2])
        self.answer(urllib.parse.unquote(url.query) or self.path, status, **({"Retry_After": "7"} if status == 429 else {}))

    def elsewhere(self, url, body):
        self.answer("", 307, Location="/say/200?somewhere")

    def hang(self, url, body):
        time.sleep(60)

    def drip(self, url, body):
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        try:
            for _ in range(1000):
                self.wfile.write(b" ")
                time.sleep(0.1)
        except OSError:
            self.close_connection = True

    def garbage(self, url, body):
        self.wfile.write(b"\x00\xff nothing that a browser would know\r\n\r\n")
        self.close_connection = True

    def cut(self, url, body):
        self.wfile.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"errcode":0')
        self.close_connection = True

    def long(self, url, body):
        try:
            self.answer(" " * 1_000_000)
        except OSError:
            self.close_connection = True


pem, context = certificate(sys.argv[2])
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
tell(port=server.server_address[1], certificate=pem)
end_with_the_test()
server.serve_forever()
