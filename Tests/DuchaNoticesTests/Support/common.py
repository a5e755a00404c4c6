"""What both receivers share: a certificate of their own, one line of JSON for each thing that happens, an end."""
import json
import os
import ssl
import subprocess
import sys
import threading


def tell(**words):
    """Tells the test what happened, in one line."""
    print(json.dumps(words, ensure_ascii=False), flush=True)


def end_with_the_test():
    """Ends this program when the test closes its side."""

    def wait():
        sys.stdin.buffer.read()
        sys.stdout.flush()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def certificate(folder):
    """Makes a certificate for this machine that nobody vouches for but itself."""
    pem = os.path.join(folder, "certificate.pem")
    key = os.path.join(folder, "key.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-keyout", key, "-out", pem, "-days", "2", "-subj", "/CN=ducha test",
         "-addext", "subjectAltName=IP:127.0.0.1"],
        check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, key)
    return pem, context
